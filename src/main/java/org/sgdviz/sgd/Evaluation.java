package org.sgdviz.sgd;

import java.util.Arrays;
import org.sgdviz.data.Points;

/**
 * How weights do on whole data.
 *
 * @param accuracy share of the points classified rightly, 0 … 1; NaN where there is no point
 * @param misclassified number of points classified wrongly: class 1 is predicted where the score is &gt; 0
 * @param meanLogLoss mean cross-entropy per point
 * @param meanSquaredError mean of (σ(s) − y)² per point
 * @param meanObjective mean of the given objective per point
 */
public record Evaluation(
        double accuracy, int misclassified, double meanLogLoss, double meanSquaredError, double meanObjective) {

    /** Evaluates; takes time proportional to the number of points. Callable from any thread. */
    public static Evaluation of(Points points, Weights weights, Objective objective) {
        int n = points.size();
        int wrong = 0;
        double logLoss = 0;
        double squares = 0;
        double total = 0;
        for (int i = 0; i < n; i++) {
            double score = weights.score(points.x1(i), points.x2(i));
            int label = points.label(i);
            if (isWrong(score, label)) {
                wrong++;
            }
            double error = Sigmoid.stable(score) - label;
            double log = Sigmoid.logLoss(score, label);
            logLoss += log;
            squares += error * error;
            total += objective == Objective.CROSS_ENTROPY ? log : objective.value(score, label);
        }
        return new Evaluation((n - wrong) / (double) n, wrong, logLoss / n, squares / n, total / n);
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
        return (score > 0) != (label == 1);
    }
}
