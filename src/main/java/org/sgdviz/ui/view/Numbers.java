package org.sgdviz.ui.view;

import java.util.Locale;

/** Numbers as text for people: thousands separators, a true minus sign, short powers of ten. */
final class Numbers {

    private Numbers() {}

    /** A count, 0 or more; for texts of every frame, so that it does not take the general way of formats. */
    static String count(double value) {
        StringBuilder digits = new StringBuilder(26).append(Math.round(value));
        for (int place = digits.length() - 3; place > 0; place -= 3) {
            digits.insert(place, ',');
        }
        return digits.toString();
    }

    /** A loss: three decimals, three significant digits where it is small. */
    static String loss(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (size == 0) {
            return "0";
        }
        if (size < 1e-3 || size >= 1e7) {
            return tidy(String.format(Locale.ROOT, "%.2e", value));
        }
        int decimals = size >= 0.0995 ? 3 : size >= 0.00995 ? 4 : 5;
        return tidy(String.format(Locale.ROOT, "%,." + decimals + "f", value));
    }

    /** A probability with three decimals. */
    static String probability(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /**
     * A value beside others that are multiples of the unit, written alike.
     *
     * @param value the number
     * @param unit the distance of the ticks, &gt; 0
     * @param largest the largest absolute value on the axis
     */
    static String tick(double value, double unit, double largest) {
        if (Math.abs(value) < unit * 1e-6) {
            return "0";
        }
        int unitExponent = exponent(unit);
        if (largest < 2e-3 || largest >= 1e10) {
            int digits = Math.max(0, Math.min(15, exponent(Math.abs(value)) - unitExponent));
            return tidy(String.format(Locale.ROOT, "%." + digits + "e", value));
        }
        return tidy(String.format(Locale.ROOT, "%,." + Math.max(0, Math.min(15, -unitExponent)) + "f", value));
    }

    /** A tick of a logarithmic axis. */
    static String logarithmicTick(double value) {
        return value < 0.999e-3 || value >= 1e6
                ? tidy(String.format(Locale.ROOT, "%.0e", value))
                : tick(value, value, value * 1e4);
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(value) + 1e-9);
    }

    private static String tidy(String text) {
        String shorter = text.replace("e-0", "e-").replace("e+0", "e").replace("e+", "e");
        return shorter.startsWith("-") ? "−" + shorter.substring(1) : shorter;
    }
}
