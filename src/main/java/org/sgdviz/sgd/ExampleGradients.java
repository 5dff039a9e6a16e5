package org.sgdviz.sgd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;

/**
 * The gradients of examples at some weights: the mean over any of them, and the mean and the covariance of all. Nothing
 * is kept for each example, so that it may be of a million. One thread.
 */
public final class ExampleGradients {

    private final Points points;
    private final Objective objective;
    private final double[] weights;
    private final ExampleBlock block;

    /**
     * Those of some points; takes no time.
     *
     * @throws IllegalArgumentException if the weights are not as many as the features need
     */
    public ExampleGradients(Points points, FeatureMap features, Objective objective, Weights weights) {
        features.requireFitting(weights);
        this.points = points;
        this.objective = objective;
        this.weights = weights.toArray();
        this.block = new ExampleBlock(features);
    }

    /**
     * The mean gradient over a batch, without penalties.
     *
     * @param places the places of its examples among the points, of which one may come several times
     * @param n how many of them count, at least 1
     * @return that by the bias first; NaN where a score overflows
     */
    public double[] mean(int[] places, int n) {
        return meanOf(places, n);
    }

    /** The mean and the covariance of the gradients of all examples; takes time in proportion to them. */
    public GradientNoise noise() {
        int n = points.size();
        int count = weights.length;
        double[] mean = meanOf(null, n);
        double[][] covariance = new double[count][count];
        double[] deviation = new double[count];
        for (int from = 0; from < n; from += ExampleBlock.SIZE) {
            double[] slopes = slopes(null, from, Math.min(ExampleBlock.SIZE, n - from));
            for (int k = 0; k < block.size; k++) {
                deviation[0] = slopes[k] - mean[0];
                for (int j = 1; j < count; j++) {
                    deviation[j] = slopes[k] * block.columns[j - 1][block.first + k] - mean[j];
                }
                for (int i = 0; i < count; i++) {
                    for (int j = 0; j <= i; j++) {
                        covariance[i][j] += deviation[i] * deviation[j];
                    }
                }
            }
        }
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] /= n;
                covariance[j][i] = covariance[i][j];
            }
        }
        return new GradientNoise(n, mean, covariance);
    }

    private double[] meanOf(int @Nullable [] places, int n) {
        double[] sums = new double[weights.length];
        for (int from = 0; from < n; from += ExampleBlock.SIZE) {
            double[] slopes = slopes(places, from, Math.min(ExampleBlock.SIZE, n - from));
            for (int k = 0; k < block.size; k++) {
                sums[0] += slopes[k];
            }
            for (int j = 1; j < sums.length; j++) {
                double[] column = block.columns[j - 1];
                double sum = sums[j];
                for (int k = 0; k < block.size; k++) {
                    sum += slopes[k] * column[block.first + k];
                }
                sums[j] = sum;
            }
        }
        for (int j = 0; j < sums.length; j++) {
            sums[j] /= n;
        }
        return sums;
    }

    /** The slopes of the losses by the scores; all NaN where a score overflows. */
    private double[] slopes(int @Nullable [] places, int from, int n) {
        block.load(points, places, from, n);
        block.compute(weights);
        double[] slopes = objective.loss().slopes(block);
        for (int k = 0; k < n; k++) {
            if (!Double.isFinite(block.against[k])) { // where only its sign matters to the slope, it would not show
                slopes = new double[n];
                Arrays.fill(slopes, Double.NaN);
                break;
            }
        }
        return slopes;
    }

    /**
     * What the penalties of a method add to the mean gradient of a batch of so many rows, where they join it and do not
     * change the weights by themselves.
     */
    public static double[] penalty(Method method, Weights weights, int rows) {
        double[] slopes = new double[weights.count()];
        MethodStep.addPenalty(method, weights.toArray(), slopes, rows);
        return slopes;
    }
}
