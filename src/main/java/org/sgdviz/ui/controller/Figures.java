package org.sgdviz.ui.controller;

import java.math.BigDecimal;
import java.util.Locale;

/** How numbers are written in the window. */
final class Figures {

    private Figures() {}

    /** A count with thousands separators. */
    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** A number to six decimals, or in scientific notation where those would show too little or too much. */
    static String number(double value) {
        return signed(value, 6);
    }

    /** A loss: four decimals, more where it is small. */
    static String loss(double value) {
        double size = Math.abs(value);
        return size != 0 && (size < 0.01 || size >= 1e6) ? signed(value, 6) : signed(value, 4);
    }

    /** A loss to be read from afar: three decimals, more where it is small. */
    static String headline(double value) {
        double size = Math.abs(value);
        return size < 0.1 || size >= 1e6 ? loss(value) : signed(value, 3);
    }

    /** A coordinate to two decimals, more where it is small. */
    static String coordinate(double value) {
        double size = Math.abs(value);
        return signed(value, size != 0 && size < 0.1 ? 6 : 2);
    }

    /** A share as a percentage to one decimal; 100 only where nothing is missing. */
    static String percent(double share) {
        double rounded = Math.round(share * 1000) / 10.0;
        double percent = share < 1 ? Math.min(99.9, rounded) : rounded;
        return Double.isNaN(share) ? "\u2013" : String.format(Locale.ROOT, "%.1f %%", percent);
    }

    /** A setting, as short as it can be written. */
    static String setting(double value) {
        String text = Double.toString(value);
        if (value >= 1e-5 && value < 1e7) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return text.replaceFirst("\\.0(E|$)", "$1").replace('E', 'e');
    }

    private static String signed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        double size = Math.abs(value);
        String text = Double.isInfinite(size) ? "\u221e" : finite(size, decimals);
        return value < 0 ? "\u2212" + text : text;
    }

    private static String finite(double size, int decimals) {
        return size != 0 && (size < 1e-4 || size >= 1e6)
                ? String.format(Locale.ROOT, "%.3e", size)
                : String.format(Locale.ROOT, "%." + decimals + "f", size);
    }
}
