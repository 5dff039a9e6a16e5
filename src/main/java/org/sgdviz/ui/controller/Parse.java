package org.sgdviz.ui.controller;

import java.util.OptionalInt;
import org.sgdviz.sgd.BatchSize;

/** Reads the texts of the window's fields; each method throws {@link IllegalArgumentException} with a sentence. */
final class Parse {

    private Parse() {}

    /** A finite number greater than 0. */
    static double positive(String text) {
        double value = number(text, "a number greater than 0");
        if (!(value > 0)) {
            throw new IllegalArgumentException("This must be a number greater than 0, but is " + text.strip() + ".");
        }
        return value;
    }

    /** A finite number of at least 0. */
    static double atLeastZero(String text) {
        double value = number(text, "a number of at least 0");
        if (!(value >= 0)) {
            throw new IllegalArgumentException("This must be a number of at least 0, but is " + text.strip() + ".");
        }
        return value;
    }

    /** A number of at least 0 and less than 1. */
    static double factor(String text) {
        double value = number(text, "a number of at least 0 and less than 1");
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "This must be a number of at least 0 and less than 1, but is " + text.strip() + ".");
        }
        return value;
    }

    /** A whole number from least to the largest int. */
    static int whole(String text, int least) {
        String digits = text.strip().replace(",", "");
        try {
            int value = Integer.parseInt(digits);
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of range
        }
        throw new IllegalArgumentException(
                "This must be a whole number from " + least + " to 2147483647, but is \"" + text.strip() + "\".");
    }

    /** A number of epochs, at least 0, or nothing: no end. */
    static OptionalInt end(String text) {
        return text.isBlank() ? OptionalInt.empty() : OptionalInt.of(whole(text, 0));
    }

    /** A whole number of at least 1, or "all". */
    static BatchSize batchSize(String text) {
        return BatchSize.parse(text);
    }

    private static double number(String text, String what) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, as for infinity
        }
        throw new IllegalArgumentException("This must be " + what + ", but is \"" + text.strip() + "\".");
    }
}
