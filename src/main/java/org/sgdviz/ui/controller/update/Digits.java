package org.sgdviz.ui.controller.update;

import java.util.function.DoubleFunction;
import org.sgdviz.text.Numbers;

/**
 * How the numbers in formulas are written.
 *
 * @param ofNumbers what is computed
 * @param ofSettings what was chosen
 */
record Digits(DoubleFunction<String> ofNumbers, DoubleFunction<String> ofSettings) {

    private static final int SHORT_LENGTH = 7;

    /** For people. */
    static final Digits SHORT =
            new Digits(value -> set(Numbers.coefficient(value)), value -> set(Numbers.setting(value)));

    private static String set(String number) {
        int e = number.indexOf('e');
        return e < 0
                ? number
                : number.substring(0, e) + "·10^{" + number.substring(e + 1).replace('-', '−') + "}";
    }

    /** A number. */
    String n(double value) {
        return ofNumbers.apply(value);
    }

    /** A number as a factor, in parentheses where it has a sign or a power. */
    String p(double value) {
        String number = n(value);
        return value < 0 || number.contains("^") ? "(" + number + ")" : number;
    }

    /** What follows from settings, such as a rate: short where it is short in full. */
    String r(double value) {
        String whole = s(value);
        return whole.length() <= SHORT_LENGTH ? whole : n(value);
    }

    /** A setting. */
    String s(double value) {
        return ofSettings.apply(value);
    }
}
