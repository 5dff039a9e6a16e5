package org.sgdviz.sgd;

import java.util.Arrays;
import org.sgdviz.data.Points;

/**
 * How weights do on whole data.
 *
 * @param accuracy share of the points classified rightly, 0 … 1; NaN where there is no point
 * @param misclassified number of points classified wrongly: class 1 is predicted where the score is &gt; 0, class 0
 *     where it is at most 0, and none where it overflows to NaN, which is wrong
 * @param meanLogLoss mean cross-entropy per point
 * @param meanSquaredError mean of (σ(s) − y)² per point
 * @param meanObjective mean of the given objective per point
 */
public record Evaluation(
        double accuracy, int misclassified, double meanLogLoss, double meanSquaredError, double meanObjective) {

    /** Evaluates in the plane; takes time proportional to the number of points. Callable from any thread. */
    public static Evaluation of(Points points, Weights weights, Objective objective) {
        return of(points, FeatureMap.PLANE, weights, objective);
    }

    /** Evaluates; takes time proportional to the number of points. Callable from any thread. */
    public static Evaluation of(Points points, FeatureMap features, Weights weights, Objective objective) {
        features.requireFitting(weights);
        int n = points.size();
        double[] w = weights.values();
        double logLoss = 0;
        GradientSums sums = new GradientSums(w.length);
        ExampleBlock block = new ExampleBlock(features);
        for (int i = 0; i < n; i += ExampleBlock.SIZE) {
            block.load(points, i, Math.min(ExampleBlock.SIZE, n - i));
            block.compute(w);
            logLoss += block.logLoss();
            sums.add(objective, block);
        }
        int wrong = sums.misclassified;
        return new Evaluation(
                (n - wrong) / (double) n,
                wrong,
                hasOverflowed(logLoss) ? mean(Objective.CROSS_ENTROPY, points, block, w) : logLoss / n,
                sums.squaredError / n,
                hasOverflowed(sums.objective) ? mean(objective, points, block, w) : sums.objective / n);
    }

    /** Whether a sum is infinite, though each of what was added may be finite. */
    private static boolean hasOverflowed(double sum) {
        return Double.isInfinite(sum);
    }

    private static double mean(Objective objective, Points points, ExampleBlock block, double[] weights) {
        int n = points.size();
        double mean = 0;
        for (int i = 0; i < n; i += ExampleBlock.SIZE) {
            block.load(points, i, Math.min(ExampleBlock.SIZE, n - i));
            for (int k = 0; k < block.size; k++) {
                mean += objective.value(block.score(weights, k), (int) block.y[k]) / n;
            }
        }
        return mean;
    }

    /** The indices of the points that the weights classify wrongly in the plane, ascending. */
    public static int[] misclassified(Points points, Weights weights) {
        return misclassified(points, FeatureMap.PLANE, weights);
    }

    /** The indices of the points that the weights classify wrongly, ascending. */
    public static int[] misclassified(Points points, FeatureMap features, Weights weights) {
        return misclassified(points, features, weights, 0);
    }

    /** The same where class 1 is predicted above another score than 0. */
    public static int[] misclassified(Points points, FeatureMap features, Weights weights, double threshold) {
        double[] scores = scores(points, features, weights);
        int[] found = new int[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (isWrong(scores[i], threshold, points.label(i))) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The score of each point, in their order; NaN where it overflows. Callable from any thread. */
    public static double[] scores(Points points, FeatureMap features, Weights weights) {
        features.requireFitting(weights);
        double[] w = weights.values();
        ExampleBlock block = new ExampleBlock(features);
        double[] scores = new double[points.size()];
        for (int i = 0; i < scores.length; i += ExampleBlock.SIZE) {
            block.load(points, i, Math.min(ExampleBlock.SIZE, scores.length - i));
            for (int k = 0; k < block.size; k++) {
                scores[i + k] = block.score(w, k);
            }
        }
        return scores;
    }

    private static boolean isWrong(double score, double threshold, int label) {
        return label == 1 ? !(score > threshold) : !(score <= threshold);
    }
}
