package org.sgdviz.text;

import java.math.BigDecimal;
import java.util.Locale;
import org.sgdviz.data.NumberWords;

/**
 * How the numbers of the window are written, each kind of figure with its digits, all in the style of {@link Numbers}.
 */
public final class Figures {

    private static final double LONG_NUMBER = 1e9;

    private Figures() {}

    /** A count with thousands separators. */
    public static String count(long n) {
        return Numbers.count(n);
    }

    /** A number to six decimals. */
    public static String number(double value) {
        return Numbers.number(value, 6, 3);
    }

    /** A loss: three decimals, three significant digits where it is small. */
    public static String loss(double value) {
        return Numbers.loss(value);
    }

    /** A coefficient of the line's equation: four decimals, more where it is small. */
    public static String coefficient(double value) {
        double size = Math.abs(value);
        return Numbers.number(value, size != 0 && size < 0.01 ? 6 : 4, 3);
    }

    /** A coordinate to two decimals, more where it is small. */
    public static String coordinate(double value) {
        double size = Math.abs(value);
        return Numbers.number(value, size != 0 && size < 0.1 ? 6 : 2, 3);
    }

    /** About how large something is: a count, or to four significant digits where it is none that can be read. */
    public static String about(double value) {
        double rounded = NumberWords.rounded(value);
        return rounded == Math.rint(rounded) && Math.abs(rounded) < LONG_NUMBER
                ? Numbers.count(rounded)
                : NumberWords.about(value);
    }

    /** A share as a percentage to one decimal; 100 only where nothing is missing. */
    public static String percent(double share) {
        double rounded = Math.round(share * 1000) / 10.0;
        double percent = share < 1 ? Math.min(99.9, rounded) : rounded;
        return Double.isNaN(share) ? "\u2013" : String.format(Locale.ROOT, "%.1f %%", percent);
    }

    /** A setting, as short as it can be written. */
    public static String setting(double value) {
        String text = Double.toString(value);
        if (value >= 1e-5 && value < 1e7) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return text.replaceFirst("\\.0(E|$)", "$1").replace('E', 'e');
    }
}
