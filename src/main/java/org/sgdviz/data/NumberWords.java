package org.sgdviz.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as they stand in sentences: 3, 0.25, 1e308, infinity. */
public final class NumberWords {

    private static final double LARGEST_WHOLE = 1e15;

    /** What is about as large as that is written as a power of ten. */
    private static final double LEAST_POWER = 1e9;

    private static final MathContext FIGURES = new MathContext(4);

    private NumberWords() {}

    /** A number in full. */
    public static String exact(double value) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinity" : "-infinity";
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }

    /** About how large a number is, to four significant digits where it is no whole number that can be read. */
    public static String about(double value) {
        double rounded = rounded(value);
        return Math.abs(rounded) >= LEAST_POWER && Double.isFinite(value) ? power(rounded, 3) : exact(rounded);
    }

    /** A finite number as a power of ten with at most so many digits behind the point of the factor. */
    public static String power(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "e", value);
        int at = text.indexOf('e');
        String factor = text.substring(0, at).replaceFirst("\\.?0*$", "");
        return factor + "e" + Integer.parseInt(text.substring(at + 1));
    }

    /** A number to four significant digits where it is no whole number that can be read. */
    public static double rounded(double value) {
        boolean isPlain = !Double.isFinite(value) || (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE);
        return isPlain ? value : new BigDecimal(value).round(FIGURES).doubleValue();
    }
}
