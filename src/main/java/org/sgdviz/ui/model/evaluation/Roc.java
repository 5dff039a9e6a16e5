package org.sgdviz.ui.model.evaluation;

import java.util.Arrays;
import org.sgdviz.data.Points;

/**
 * What the scores of points say of all thresholds: the confusion at each, the receiver operating characteristic, and
 * the area under it. A score that overflows to NaN counts as wrong at every threshold. Immutable.
 */
public final class Roc {

    /** The curve has about so many vertices at most; in between it is straight to less than a pixel. */
    private static final int STEPS = 400;

    /** Ascending. */
    private final double[] positives;

    private final double[] negatives;
    private final double lowest;
    private final double highest;
    private final double area;
    private final double[] falsePositiveRates;
    private final double[] truePositiveRates;

    private Roc(double[] positives, double[] negatives) {
        this.positives = positives;
        this.negatives = negatives;
        double from = Math.min(least(positives), least(negatives));
        double to = Math.max(most(positives), most(negatives));
        this.lowest = Double.isFinite(from) ? from : 0;
        this.highest = Double.isFinite(to) ? to : 0;
        this.area = areaByRanks();
        double[][] curve = curve();
        this.falsePositiveRates = curve[0];
        this.truePositiveRates = curve[1];
    }

    /**
     * Of points with their scores; sorts them.
     *
     * @param scores one for each point
     */
    static Roc of(Points points, double[] scores) {
        double[] positives = new double[points.count(1)];
        double[] negatives = new double[points.count(0)];
        int p = 0;
        int n = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean positive = points.label(i) == 1;
            double score = scores[i] + 0.0; // −0 and 0 are one score
            if (positive) {
                positives[p++] = Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score;
            } else {
                negatives[n++] = Double.isNaN(score) ? Double.POSITIVE_INFINITY : score;
            }
        }
        Arrays.sort(positives);
        Arrays.sort(negatives);
        return new Roc(positives, negatives);
    }

    /**
     * The share of the pairs of a point of each class in which that of class 1 has the higher score, equal ones
     * counting half: the rank formula of Mann and Whitney. Whole numbers throughout, so it is exact.
     */
    private double areaByRanks() {
        long halves = 0;
        int below = 0;
        int notAbove = 0;
        for (double positive : positives) {
            while (below < negatives.length && negatives[below] < positive) {
                below++;
            }
            notAbove = Math.max(notAbove, below);
            while (notAbove < negatives.length && negatives[notAbove] <= positive) {
                notAbove++;
            }
            halves += (long) below + notAbove;
        }
        return halves / (2.0 * positives.length * negatives.length);
    }

    private double[][] curve() {
        if (!hasBothClasses()) {
            return new double[2][0];
        }
        double[] x = new double[2 * STEPS + 4];
        double[] y = new double[x.length];
        int vertices = 1; // from (0, 0), the highest threshold
        int p = positives.length;
        int n = negatives.length;
        while (p > 0 || n > 0) {
            double score = Math.max(last(positives, p), last(negatives, n));
            while (p > 0 && positives[p - 1] == score) {
                p--;
            }
            while (n > 0 && negatives[n - 1] == score) {
                n--;
            }
            double nextX = (negatives.length - n) / (double) negatives.length;
            double nextY = (positives.length - p) / (double) positives.length;
            boolean isFar = Math.abs(nextX - x[vertices - 1]) + Math.abs(nextY - y[vertices - 1]) >= 1.0 / STEPS;
            if (isFar || (p == 0 && n == 0)) {
                x[vertices] = nextX;
                y[vertices] = nextY;
                vertices++;
            }
        }
        return new double[][] {Arrays.copyOf(x, vertices), Arrays.copyOf(y, vertices)};
    }

    private static double last(double[] ascending, int count) {
        return count > 0 ? ascending[count - 1] : Double.NEGATIVE_INFINITY;
    }

    /** Whether there are points of both classes, without which there is no curve and no area. */
    public boolean hasBothClasses() {
        return positives.length > 0 && negatives.length > 0;
    }

    /** The number of points. */
    public int size() {
        return positives.length + negatives.length;
    }

    /** What is predicted where class 1 is predicted above a score. */
    public Confusion at(double threshold) {
        int missed = notAbove(positives, threshold);
        int right = notAbove(negatives, threshold);
        return new Confusion(positives.length - missed, missed, negatives.length - right, right);
    }

    private static int notAbove(double[] ascending, double threshold) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] <= threshold) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The area under the curve, 0 … 1; NaN where there are not both classes. */
    public double area() {
        return area;
    }

    /** The x of the curve's vertices, from (0, 0) to (1, 1); not to be changed. */
    public double[] falsePositiveRates() {
        return falsePositiveRates;
    }

    /** Their y. */
    public double[] truePositiveRates() {
        return truePositiveRates;
    }

    /** The lowest finite score; 0 without any. */
    public double lowest() {
        return lowest;
    }

    /** The highest finite score; 0 without any. */
    public double highest() {
        return highest;
    }

    private static double least(double[] ascending) {
        for (double score : ascending) {
            if (score > Double.NEGATIVE_INFINITY) {
                return score;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double most(double[] ascending) {
        for (int i = ascending.length - 1; i >= 0; i--) {
            if (ascending[i] < Double.POSITIVE_INFINITY) {
                return ascending[i];
            }
        }
        return Double.NEGATIVE_INFINITY;
    }
}
