package org.sgdviz.sgd;

import org.sgdviz.data.Points;

/**
 * The weights at which the mean cross-entropy of points is least, or the news that there are none: where what training
 * approaches lies; in the {@linkplain FeatureMap#PLANE plane} only. Independent of any learning rate; a test of the
 * trainer, and a mark on plots.
 *
 * @param kind whether there is one
 * @param weights the weights; NaN where there are none
 * @param meanLogLoss the mean cross-entropy per point there; NaN where there are none
 */
public record Optimum(Kind kind, Weights weights, double meanLogLoss) {

    /** Whether there is an optimum, and if not, why. */
    public enum Kind {
        /** The classes overlap: there is exactly one. */
        UNIQUE,
        /** The points lie on a line, where the classes overlap: many, of which this is the one of the least norm. */
        LEAST_NORM,
        /** A line separates the classes, perhaps touching them: weights that grow without end get ever better. */
        NONE_SEPARABLE,
        /** There are no points, or points of one class only: a large enough bias gets ever better. */
        NONE_ONE_CLASS
    }

    private static final Weights NO_WEIGHTS = new Weights(Double.NaN, Double.NaN, Double.NaN);

    /**
     * Computes it. Takes about 20 passes over the points; callable from any thread. Classes that overlap by less than
     * 1e-10 of the data's extent count as touching.
     *
     * @param points any number of points with coordinates up to 1e300
     */
    public static Optimum of(Points points) {
        if (!points.hasBothClasses()) {
            return none(Kind.NONE_ONE_CLASS);
        }
        Whitened coordinates = new Whitened(points);
        if (new Separation(points, coordinates).exists()) {
            return none(Kind.NONE_SEPARABLE);
        }
        CrossEntropy loss = new CrossEntropy(points, coordinates);
        double[] v = new double[coordinates.rank];
        if (!loss.minimize(v)) {
            return none(Kind.NONE_SEPARABLE);
        }
        Kind kind = coordinates.rank == 3 ? Kind.UNIQUE : Kind.LEAST_NORM;
        return new Optimum(kind, coordinates.toWeights(v), loss.value(v));
    }

    private static Optimum none(Kind kind) {
        return new Optimum(kind, NO_WEIGHTS, Double.NaN);
    }

    /** Whether there is an optimum. */
    public boolean exists() {
        return kind == Kind.UNIQUE || kind == Kind.LEAST_NORM;
    }
}
