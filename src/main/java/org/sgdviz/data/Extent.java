package org.sgdviz.data;

/**
 * The smallest rectangle that holds some points; of no points, lower bounds of +∞ and upper ones of −∞.
 *
 * @param x1Lower least first coordinate
 * @param x1Upper largest first coordinate
 * @param x2Lower least second coordinate
 * @param x2Upper largest second coordinate
 */
public record Extent(double x1Lower, double x1Upper, double x2Lower, double x2Upper) {

    static Extent of(double[] x1, double[] x2) {
        double x1Lower = Double.POSITIVE_INFINITY;
        double x1Upper = Double.NEGATIVE_INFINITY;
        double x2Lower = Double.POSITIVE_INFINITY;
        double x2Upper = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x1.length; i++) {
            x1Lower = Math.min(x1Lower, x1[i]);
            x1Upper = Math.max(x1Upper, x1[i]);
            x2Lower = Math.min(x2Lower, x2[i]);
            x2Upper = Math.max(x2Upper, x2[i]);
        }
        return new Extent(x1Lower, x1Upper, x2Lower, x2Upper);
    }

    /** Whether there is no point. */
    public boolean isEmpty() {
        return x1Lower > x1Upper;
    }
}
