package org.sgdviz.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Every number that a person reads, each kind of figure with its digits. In the window all have one style: thousands
 * separators, a true minus sign, and powers of ten as in 6.9e-6 where a number is below a thousandth or from a million
 * on. {@link #exact}, {@link #roundly} and {@link #significant} are for sentences about files and for the terminal:
 * they use nothing but ASCII and no separators, so that what they give can be typed in again.
 */
public final class Numbers {

    private static final double LEAST_PLAIN = 1e-3;
    private static final double LEAST_POWER = 1e6;

    /** Below this, counts on an axis are written out. */
    private static final double MOST_COUNTED = 1e10;

    /** From here on, {@link #roundly} writes a power of ten. */
    private static final double LONG_NUMBER = 1e9;

    private static final double LARGEST_WHOLE = 1e15;

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Numbers() {}

    /** A count, 0 or more. Needed in every frame, so it avoids the cost of a general format. */
    public static String count(double value) {
        StringBuilder digits = new StringBuilder(26).append(Math.round(value));
        for (int place = digits.length() - 3; place > 0; place -= 3) {
            digits.insert(place, ',');
        }
        return digits.toString();
    }

    /** A number to six decimals. */
    public static String number(double value) {
        return number(value, 6, 3);
    }

    /** A loss: three decimals, three significant digits where it is small. */
    public static String loss(double value) {
        double size = Math.abs(value);
        return size == 0 ? "0" : number(value, size >= 0.0995 ? 3 : size >= 0.00995 ? 4 : 5, 2);
    }

    /** A coefficient of the line's equation: four decimals, more where it is small. */
    public static String coefficient(double value) {
        double size = Math.abs(value);
        return number(value, size != 0 && size < 0.01 ? 6 : 4, 3);
    }

    /** A coordinate to two decimals, more where it is small. */
    public static String coordinate(double value) {
        double size = Math.abs(value);
        return number(value, size != 0 && size < 0.1 ? 6 : 2, 3);
    }

    /** A probability with three decimals. */
    public static String probability(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** A share as a percentage to one decimal; 100 only where nothing is missing. */
    public static String percent(double share) {
        double rounded = Math.round(share * 1000) / 10.0;
        double percent = share < 1 ? Math.min(99.9, rounded) : rounded;
        return Double.isNaN(share) ? "\u2013" : String.format(Locale.ROOT, "%.1f %%", percent);
    }

    /** A number in a narrow table: so many decimals, or a power of ten where these would be zeros. */
    public static String cell(double value, int decimals) {
        boolean isLost = value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -decimals);
        return isLost ? power(value, 0) : number(value, decimals, 0);
    }

    /** A setting, as short as it can be written. */
    public static String setting(double value) {
        String text = Double.toString(value);
        if (value >= 1e-5 && value < 1e7) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return text.replaceFirst("\\.0(E|$)", "$1").replace('E', 'e');
    }

    /** About how large something finite is: a count, or to four significant digits where it is no readable one. */
    public static String about(double value) {
        double rounded = rounded(value);
        return rounded == Math.rint(rounded) && Math.abs(rounded) < LONG_NUMBER ? count(rounded) : roundly(value);
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

    /** A finite number in full, as 3, 0.25 or 1e308. */
    public static String exact(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }

    /** A finite number to four significant digits where it is no whole number that can be read. */
    public static String roundly(double value) {
        double rounded = rounded(value);
        return Math.abs(rounded) >= LONG_NUMBER ? shortPower(rounded, 3) : exact(rounded);
    }

    /** A finite number to six significant digits, or as a power of ten. */
    public static String significant(double value) {
        String text = String.format(Locale.ROOT, "%.6g", value);
        return text.indexOf('e') < 0 ? text : shortPower(value, 5);
    }

    /** A number with so many decimals or, as a power of ten, so many digits after the first one. */
    private static String number(double value, int decimals, int digits) {
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

    /** As a power of ten with at most so many digits behind the point of the factor. */
    private static String shortPower(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "e", value);
        int at = text.indexOf('e');
        String factor = text.substring(0, at).replaceFirst("\\.?0*$", "");
        return factor + "e" + Integer.parseInt(text.substring(at + 1));
    }

    private static double rounded(double value) {
        boolean isPlain = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
        return isPlain ? value : new BigDecimal(value).round(FOUR_DIGITS).doubleValue();
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(value) + 1e-9);
    }

    private static String tidy(String text) {
        String shorter = text.replace("e-0", "e-").replace("e+0", "e").replace("e+", "e");
        return shorter.startsWith("-") ? "−" + shorter.substring(1) : shorter;
    }
}
