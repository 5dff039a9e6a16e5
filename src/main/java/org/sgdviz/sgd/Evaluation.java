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

    /** Evaluates; takes time proportional to the number of points. Callable from any thread. */
    public static Evaluation of(Points points, Weights weights, Objective objective) {
        int n = points.size();
        double logLoss = 0;
        GradientSums sums = new GradientSums();
        ExampleBlock block = new ExampleBlock();
        for (int i = 0; i < n; i += ExampleBlock.SIZE) {
            block.load(points, i, Math.min(ExampleBlock.SIZE, n - i));
            block.compute(weights.w0(), weights.w1(), weights.w2());
            logLoss += block.loss(Objective.CROSS_ENTROPY);
            sums.add(objective, block);
        }
        int wrong = sums.misclassified;
        return new Evaluation(
                (n - wrong) / (double) n,
                wrong,
                mean(logLoss, Objective.CROSS_ENTROPY, points, weights),
                sums.squaredError / n,
                mean(sums.objective, objective, points, weights));
    }

    /** The mean of losses whose sum is known, or has overflowed although each is finite. */
    private static double mean(double sum, Objective objective, Points points, Weights weights) {
        int n = points.size();
        if (!Double.isInfinite(sum)) {
            return sum / n;
        }
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += objective.value(weights.score(points.x1(i), points.x2(i)), points.label(i)) / n;
        }
        return mean;
    }

    /** The indices of the points that the weights classify wrongly, ascending. */
    public static int[] misclassified(Points points, Weights weights) {
        int[] found = new int[points.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (isWrong(weights.score(points.x1(i), points.x2(i)), points.label(i))) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean isWrong(double score, int label) {
        return label == 1 ? !(score > 0) : !(score <= 0);
    }
}
