package org.sgdviz.data;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they stand in sentences: 3, 0.25, 1e308. */
public final class NumberWords {

    private static final double LARGEST_WHOLE = 1e15;
    private static final MathContext FIGURES = new MathContext(4);

    private NumberWords() {}

    /** A number in full. */
    public static String exact(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }

    /** About how large a number is, to four significant digits where it is no whole number that can be read. */
    public static String about(double value) {
        boolean isPlain = !Double.isFinite(value) || (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE);
        return exact(isPlain ? value : new BigDecimal(value).round(FIGURES).doubleValue());
    }
}
