package org.sgdviz.sgd;

import org.sgdviz.data.Points;

/**
 * Points of the {@linkplain FeatureMap#PLANE plane} in coordinates (1, q1, q2) of mean 0, variance 1 and no
 * correlation, so that scales and offsets of the data matter no longer. Where the points lie on a line there is no q2,
 * where they coincide no q1 either: {@link #rank} is the rank of the matrix with the rows (1, x1, x2).
 */
final class Whitened {

    /** A coordinate that varies by less than this part of its size varies by rounding only. */
    private static final double ROUNDING = 1e-11;

    /** 1 to 3: how many coordinates there are, the constant included. */
    final int rank;

    private final double[][] q = new double[2][];
    private final double[] mean = new double[2];
    private final double[] scale = new double[2];

    /** Which of x1 and x2 is q1, but for mean and scale: 0 or 1. */
    private final int first;

    /** The other one, standardised, is {@code correlation · q1 + rest · q2}. */
    private final double correlation;

    private final double rest;

    /** At least one point, coordinates up to 1e300. */
    Whitened(Points points) {
        double[][] x = {points.copyX1(), points.copyX2()};
        for (int axis = 0; axis < 2; axis++) {
            double size = maxAbs(x[axis]);
            mean[axis] = centre(x[axis]);
            scale[axis] = standardise(x[axis], ROUNDING * size);
        }
        first = scale[0] > 0 ? 0 : 1;
        q[0] = x[first];
        q[1] = x[1 - first];
        correlation = removeProjection(q[1], q[0]) + removeProjection(q[1], q[0]);
        rest = scale[1 - first] > 0 ? standardise(q[1], ROUNDING) : 0;
        if (rest > 0) {
            rank = 3;
        } else {
            rank = scale[first] > 0 ? 2 : 1;
        }
    }

    /** A coordinate of a point: 0 is the constant, below {@link #rank}. */
    double at(int point, int coordinate) {
        return coordinate == 0 ? 1 : q[coordinate - 1][point];
    }

    /** The score of a point at weights v of these coordinates. */
    double score(double[] v, int point) {
        double score = v[0];
        for (int k = 1; k < rank; k++) {
            score += v[k] * q[k - 1][point];
        }
        return score;
    }

    /** The weights of the points' own coordinates that give the same scores; of the least norm if several do. */
    Weights toWeights(double[] v) {
        double[] w = new double[3];
        int other = 1 - first;
        if (rank == 3) {
            w[1 + other] = v[2] / (rest * scale[other]);
            w[1 + first] = (v[1] - v[2] * correlation / rest) / scale[first];
        } else if (rank == 2) {
            w[1 + first] = v[1] / scale[first];
        }
        w[0] = v[0] - w[1] * mean[0] - w[2] * mean[1];
        if (rank == 2) {
            removeProjection(w, lineThroughAll());
        } else if (rank == 1) {
            double[] point = {1, mean[0], mean[1]};
            double factor = v[0] / dot(point, point);
            return new Weights(factor, factor * mean[0], factor * mean[1]);
        }
        return new Weights(w[0], w[1], w[2]);
    }

    /** Weights whose score is 0 at all points, where these lie on a line. */
    private double[] lineThroughAll() {
        double[] u = new double[3];
        int other = 1 - first;
        u[1 + other] = 1;
        u[1 + first] = scale[other] > 0 ? -correlation * scale[other] / scale[first] : 0;
        u[0] = -u[1] * mean[0] - u[2] * mean[1];
        return u;
    }

    private static double maxAbs(double[] a) {
        double max = 0;
        for (double value : a) {
            max = Math.max(max, Math.abs(value));
        }
        return max;
    }

    /** Subtracts the mean, twice because the first one is rounded, and returns it. */
    private static double centre(double[] a) {
        double total = 0;
        for (int pass = 0; pass < 2; pass++) {
            double mean = 0;
            for (double value : a) {
                mean += value / a.length;
            }
            for (int i = 0; i < a.length; i++) {
                a[i] -= mean;
            }
            total += mean;
        }
        return total;
    }

    /** Divides numbers of mean 0 by their standard deviation and returns it; 0, and all 0, if it is within rounding. */
    private static double standardise(double[] a, double rounding) {
        double max = maxAbs(a);
        double squares = 0;
        for (double value : a) {
            squares += (value / max) * (value / max);
        }
        double deviation = max <= rounding ? 0 : max * Math.sqrt(squares / a.length);
        for (int i = 0; i < a.length; i++) {
            a[i] = deviation > 0 ? a[i] / deviation : 0;
        }
        return deviation;
    }

    /** Makes a orthogonal to b and returns by what b was multiplied; twice is orthogonal to the last digit. */
    private static double removeProjection(double[] a, double[] b) {
        double square = dot(b, b);
        double factor = square > 0 ? dot(a, b) / square : 0;
        for (int i = 0; i < a.length; i++) {
            a[i] -= factor * b[i];
        }
        return factor;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
