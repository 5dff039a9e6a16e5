package org.sgdviz.sgd;

import java.util.Optional;
import org.apache.commons.math3.exception.MathUnsupportedOperationException;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.sgdviz.data.Points;

/**
 * How much the mean loss of examples bends at most in any direction of the weights: the largest eigenvalue of its
 * Hessian, anywhere and at some weights. Descent by the full gradient is sure to go down wherever the learning rate is
 * below 2 / bound; above it may, as the bound is one of all weights.
 *
 * @param bound L, a bound at all weights: the objective's greatest second derivative times the largest eigenvalue of
 *     ΦᵀΦ/n, Φ being the features with a column of ones, plus that of the L2 penalty
 * @param present that at the weights themselves
 */
public record Curvature(double bound, double present) {

    /**
     * That of an objective which is convex and has a slope without jumps, of at least one example; else none, nor where
     * numbers overflow. Takes time in proportion to the examples; callable from any thread.
     *
     * @param l2 the strength of the L2 penalty
     */
    public static Optional<Curvature> of(
            Points points, FeatureMap features, Objective objective, Weights weights, double l2) {
        if (!objective.isSmoothAndConvex() || points.size() == 0) {
            return Optional.empty();
        }
        features.requireFitting(weights);
        int size = features.count() + 1;
        double[][] all = new double[size][size];
        double[][] bent = new double[size][size];
        ExampleBlock block = new ExampleBlock(features);
        for (int from = 0; from < points.size(); from += ExampleBlock.SIZE) {
            block.load(points, from, Math.min(ExampleBlock.SIZE, points.size() - from));
            block.compute(weights.values());
            for (int k = 0; k < block.size; k++) {
                double bend = objective.loss().bend(block.against[k], block.probability[k]);
                for (int i = 0; i < size; i++) {
                    double feature = feature(block, i, k);
                    for (int j = 0; j <= i; j++) {
                        double product = feature * feature(block, j, k) / points.size();
                        all[i][j] += product;
                        bent[i][j] += bend * product;
                    }
                }
            }
        }
        double bound = objective.curvature() * largestEigenvalue(all) + l2;
        double present = largestEigenvalue(bent) + l2;
        return Double.isFinite(bound) && Double.isFinite(present)
                ? Optional.of(new Curvature(bound, present))
                : Optional.empty();
    }

    private static double feature(ExampleBlock block, int j, int k) {
        return j == 0 ? 1 : block.columns[j - 1][block.first + k];
    }

    /** That of a symmetric matrix whose lower half is given; NaN if there is none that can be told. */
    private static double largestEigenvalue(double[][] lower) {
        double largest = 0;
        for (double[] row : lower) {
            for (double entry : row) {
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest == 0 ? 0 : Double.NaN;
        }
        double[][] scaled = new double[lower.length][lower.length];
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j <= i; j++) {
                scaled[i][j] = lower[i][j] / largest;
                scaled[j][i] = scaled[i][j];
            }
        }
        try {
            double most = 0;
            for (double value : new EigenDecomposition(new Array2DRowRealMatrix(scaled, false)).getRealEigenvalues()) {
                most = Math.max(most, value);
            }
            return most * largest;
        } catch (MaxCountExceededException | MathUnsupportedOperationException e) {
            return Double.NaN;
        }
    }

    /** The learning rate below which descent by the full gradient is sure to go down: 2 / bound. */
    public double guaranteedBelow() {
        return 2 / bound;
    }
}
