package org.sgdviz.sgd.rule;

import org.sgdviz.data.IllegalValueException;

/** What numbers of a rule must be: each method throws an IllegalArgumentException that says so, unless they are. */
public final class Legal {

    private Legal() {}

    /** A finite number &gt; 0. */
    public static void positive(String name, double value) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, "illegal.rule.positive", name, value);
    }

    /** A finite number ≥ 0. */
    public static void atLeastZero(String name, double value) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, "illegal.rule.atLeastZero", name, value);
    }

    /** A number from 0 on and below 1, such as a decay of means. */
    public static void belowOne(String name, double value) {
        require(value >= 0 && value < 1, "illegal.rule.belowOne", name, value);
    }

    /** A number from 0 to 1. */
    public static void share(String name, double value) {
        require(value >= 0 && value <= 1, "illegal.rule.share", name, value);
    }

    /** A whole number ≥ 1. */
    public static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalValueException("illegal.rule.atLeastOne", name, value);
        }
    }

    private static void require(boolean legal, String key, String name, double value) {
        if (!legal) {
            throw new IllegalValueException(key, name, value);
        }
    }
}
