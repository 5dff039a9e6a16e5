package org.sgdviz.text;

import java.util.Locale;

/**
 * Numbers as text for people, in one style everywhere in the window: thousands separators, a true minus sign, and
 * powers of ten as in 6.9e-6, where a number is below a thousandth or from a million on.
 */
public final class Numbers {

    private static final double LEAST_PLAIN = 1e-3;
    private static final double LEAST_POWER = 1e6;

    /** Counts on an axis are written out below it. */
    private static final double MOST_COUNTED = 1e10;

    private Numbers() {}

    /** A count, 0 or more; for texts of every frame, so that it does not take the general way of formats. */
    public static String count(double value) {
        StringBuilder digits = new StringBuilder(26).append(Math.round(value));
        for (int place = digits.length() - 3; place > 0; place -= 3) {
            digits.insert(place, ',');
        }
        return digits.toString();
    }

    /** A loss: three decimals, three significant digits where it is small. */
    public static String loss(double value) {
        double size = Math.abs(value);
        return size == 0 ? "0" : number(value, size >= 0.0995 ? 3 : size >= 0.00995 ? 4 : 5, 2);
    }

    /** A number with so many decimals or, as a power of ten, so many digits after the first one. */
    public static String number(double value, int decimals, int digits) {
        double size = Math.abs(value);
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "\u221e" : "\u2212\u221e";
        }
        return size != 0 && isPower(size) ? power(value, digits) : plain(value, decimals);
    }

    private static boolean isPower(double size) {
        return size < LEAST_PLAIN * (1 - 1e-3) || size >= LEAST_POWER;
    }

    private static String plain(double value, int decimals) {
        return tidy(String.format(Locale.ROOT, "%,." + decimals + "f", value));
    }

    private static String power(double value, int digits) {
        return tidy(String.format(Locale.ROOT, "%." + digits + "e", value));
    }

    /** A probability with three decimals. */
    public static String probability(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /**
     * A value beside others that are multiples of the unit, written alike.
     *
     * @param value the number
     * @param unit the distance of the ticks, &gt; 0
     * @param largest the largest absolute value on the axis
     */
    public static String tick(double value, double unit, double largest) {
        if (value == 0 || Math.abs(value) < unit * 1e-6) {
            return "0";
        }
        int unitExponent = exponent(unit);
        if (largest < LEAST_PLAIN * (1 + 1e-3) || largest >= MOST_COUNTED) {
            int digits = Math.max(0, Math.min(15, exponent(Math.abs(value)) - unitExponent));
            return power(value, digits);
        }
        return plain(value, Math.max(0, Math.min(15, -unitExponent)));
    }

    /** A tick of a logarithmic axis. */
    public static String logarithmicTick(double value) {
        return isPower(value) ? power(value, 0) : tick(value, value, value * 1e4);
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(value) + 1e-9);
    }

    private static String tidy(String text) {
        String shorter = text.replace("e-0", "e-").replace("e+0", "e").replace("e+", "e");
        return shorter.startsWith("-") ? "−" + shorter.substring(1) : shorter;
    }
}
