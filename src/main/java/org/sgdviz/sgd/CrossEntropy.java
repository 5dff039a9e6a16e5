package org.sgdviz.sgd;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.sgdviz.data.Points;

/**
 * The mean cross-entropy of whitened points of the {@linkplain FeatureMap#PLANE plane} with its gradient and Hessian,
 * and its minimum by Newton's method: for this loss the same as iteratively reweighted least squares. It is convex, and
 * a step that does not lessen it is halved.
 */
final class CrossEntropy {

    private static final int MOST_STEPS = 200;

    /**
     * Twice what a step promises to gain, below which rounding hides whether the loss is less, so no step is halved.
     */
    private static final double NEAR = 1e-12;

    /** The greatest slope that may be left, in whitened coordinates. */
    private static final double FLAT = 1e-12;

    private final Points points;
    private final Whitened coordinates;
    private final double[] gradient;
    private final double[][] hessian;

    CrossEntropy(Points points, Whitened coordinates) {
        this.points = points;
        this.coordinates = coordinates;
        gradient = new double[coordinates.rank];
        hessian = new double[coordinates.rank][coordinates.rank];
    }

    /** The mean per point at weights v of the whitened coordinates. */
    double value(double[] v) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += Sigmoid.logLoss(coordinates.score(v, i), points.label(i));
        }
        return sum / points.size();
    }

    /** Moves v, all 0 at first, to the minimum, and says whether it got there. */
    boolean minimize(double[] v) {
        double gainBefore = Double.POSITIVE_INFINITY;
        for (int n = 0; n < MOST_STEPS; n++) {
            differentiate(v);
            double[] step;
            try {
                step = new LUDecomposition(new Array2DRowRealMatrix(hessian, false), Double.MIN_NORMAL)
                        .getSolver()
                        .solve(new ArrayRealVector(gradient, false))
                        .toArray();
            } catch (SingularMatrixException e) {
                return false;
            }
            double gain = 0;
            for (int k = 0; k < v.length; k++) {
                gain += gradient[k] * step[k];
            }
            if ((gain <= NEAR && gain >= gainBefore) || gain == 0) {
                break; // no more digits to gain
            }
            move(v, step, gain > NEAR ? lessening(v, step) : 1);
            gainBefore = gain;
        }
        differentiate(v);
        double steepest = 0;
        for (double slope : gradient) {
            steepest = Math.max(steepest, Math.abs(slope));
        }
        return steepest <= FLAT;
    }

    /** The part of a step that lessens the loss: all of it, a half, a quarter and so on. */
    private double lessening(double[] v, double[] step) {
        double before = value(v);
        double part = 1;
        for (; part > 1e-12; part /= 2) {
            double[] there = v.clone();
            move(there, step, part);
            if (value(there) < before) {
                break;
            }
        }
        return part;
    }

    private static void move(double[] v, double[] step, double part) {
        for (int k = 0; k < v.length; k++) {
            v[k] -= part * step[k];
        }
    }

    private void differentiate(double[] v) {
        int rank = coordinates.rank;
        double[] g = new double[rank];
        double[][] h = new double[rank][rank];
        int n = points.size();
        for (int i = 0; i < n; i++) {
            double score = coordinates.score(v, i);
            double p = Sigmoid.stable(score);
            double curvature = p * Sigmoid.stable(-score);
            double slope = points.label(i) == 1 ? -Sigmoid.stable(-score) : p;
            for (int k = 0; k < rank; k++) {
                double q = coordinates.at(i, k);
                g[k] += slope * q;
                for (int l = 0; l <= k; l++) {
                    h[k][l] += curvature * q * coordinates.at(i, l);
                }
            }
        }
        for (int k = 0; k < rank; k++) {
            gradient[k] = g[k] / n;
            for (int l = 0; l <= k; l++) {
                hessian[k][l] = h[k][l] / n;
                hessian[l][k] = hessian[k][l];
            }
        }
    }
}
