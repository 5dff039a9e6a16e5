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
    static final Digits SHORT = new Digits(Numbers::coefficient, Numbers::setting);

    /** A number. */
    String n(double value) {
        return ofNumbers.apply(value);
    }

    /** A number as a factor, in parentheses where it has a sign. */
    String p(double value) {
        return value < 0 ? "(" + n(value) + ")" : n(value);
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
