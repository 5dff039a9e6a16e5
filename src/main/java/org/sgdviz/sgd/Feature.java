package org.sgdviz.sgd;

import java.util.Optional;
import org.sgdviz.sgd.rule.Named;

/**
 * A feature that a point may have: a function of its coordinates. Their order here is that of the weights. Each is a
 * function of x1 alone, of x2 alone, or their product, so that a picture of the whole plane needs no more values of a
 * sine than it has columns and rows.
 */
public enum Feature implements Named {
    /** The first coordinate. */
    X1("x1", Of.FIRST),
    /** The second coordinate. */
    X2("x2", Of.SECOND),
    /** The square of the first coordinate. */
    X1_SQUARED("x1^2", Of.FIRST),
    /** The square of the second coordinate. */
    X2_SQUARED("x2^2", Of.SECOND),
    /** The product of the coordinates. */
    PRODUCT("x1*x2", Of.BOTH),
    /** The sine of the first coordinate, in radians. */
    SIN_X1("sin(x1)", Of.FIRST),
    /** The sine of the second coordinate, in radians. */
    SIN_X2("sin(x2)", Of.SECOND);

    /** Of which coordinates a feature is a function. */
    public enum Of {
        /** Of x1 only. */
        FIRST,
        /** Of x2 only. */
        SECOND,
        /** Of both: their product. */
        BOTH
    }

    private final String id;
    private final Of of;

    Feature(String id, Of of) {
        this.id = id;
        this.of = of;
    }

    /** The feature of a name, if there is one. */
    public static Optional<Feature> of(String id) {
        for (Feature feature : values()) {
            if (feature.id.equals(id)) {
                return Optional.of(feature);
            }
        }
        return Optional.empty();
    }

    /** Its name in files, in the terminal and in equations, such as {@code x1^2}. */
    @Override
    public String id() {
        return id;
    }

    /** Of which coordinates it is a function. */
    public Of of() {
        return of;
    }

    /** Its value at a point. */
    public double at(double x1, double x2) {
        return switch (this) {
            case X1 -> x1;
            case X2 -> x2;
            case X1_SQUARED -> x1 * x1;
            case X2_SQUARED -> x2 * x2;
            case PRODUCT -> x1 * x2;
            case SIN_X1 -> StrictMath.sin(x1);
            case SIN_X2 -> StrictMath.sin(x2);
        };
    }
}
