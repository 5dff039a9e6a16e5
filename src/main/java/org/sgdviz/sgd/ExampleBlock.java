package org.sgdviz.sgd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;

/**
 * What the losses need to know of up to {@value #SIZE} examples at given weights, example by example: a column for each
 * feature, and one for the labels. The loops are over arrays of one index each, without a branch or a call, so that the
 * compiler makes vector instructions of them; the margin t·s, with t = ±1, makes one exponential serve the probability
 * and the log-loss of either class. Where the features are the plane's two, the loops over them are one. Memory to be
 * used again and again; one thread.
 */
final class ExampleBlock {

    /** Examples at most: the arrays fit into a processor's first cache. */
    static final int SIZE = 256;

    /** Where exp(−margin) is larger than this the log-loss is −margin to the last digit. */
    private static final double STEEP = 1e150;

    /** Stands for all larger exponentials, so that no quotient is of two infinities. */
    static final double LARGEST = 1e300;

    /** Below it products of two more factors cannot overflow. */
    static final double ROOM = 1e70;

    /**
     * The loops go on to a multiple of this, over copies of the last example: the compiler makes vector instructions
     * only of loops that it has never seen to be short, and short ones would take as long.
     */
    private static final int STRIDE = 32;

    /** Blocks up to this size are computed one by one. */
    private static final int SHORT = 15;

    /** A bound of scores below which rounding does not matter to whether they are calm. */
    private static final double SURELY_CALM = Exp.CALM - 1;

    private final FeatureMap features;

    /** Whether the features are x1 and x2 themselves. */
    final boolean inPlane;

    int size;
    private int padded;

    /** The block's own columns, into which features are copied. */
    private final double[][] own;

    /**
     * The features: {@code columns[j − 1][first + k]} is feature j of example k. They are {@link #own}, or those of all
     * rows, where the examples follow one another there.
     */
    double[][] columns;

    int first;

    /** Coordinates; in the plane they are the columns. */
    final double[] x1;

    final double[] x2;

    /** Labels, 0 or 1. */
    final double[] y = new double[SIZE];

    /** −t·s, whose sign bit is set where the example is classified rightly: a score of 0 gives t·0. */
    final double[] against = new double[SIZE];

    /** exp of it: the odds against the example's class. */
    final double[] odds = new double[SIZE];

    /** σ(s), as the tutorial rounds it: where y = 1 it is literally 1/(1 + exp(−s)). */
    final double[] probability = new double[SIZE];

    /** σ(s) − y. */
    final double[] error = new double[SIZE];

    private final double[] slope = new double[SIZE];

    /** The weights' negatives. */
    private final double[] negative;

    private final double[] scratch = new double[SIZE];
    private boolean calm;

    /** How many are classified wrongly; negative where that has not been counted. */
    private int wrong;

    ExampleBlock(FeatureMap features) {
        this.features = features;
        inPlane = features.equals(FeatureMap.PLANE);
        own = new double[features.count()][SIZE];
        columns = own;
        negative = new double[features.count() + 1];
        x1 = inPlane ? own[0] : new double[SIZE];
        x2 = inPlane ? own[1] : new double[SIZE];
    }

    /**
     * Takes {@code rows[from] … rows[from + n − 1]}, or these numbers themselves where there is no array, of any
     * features, which are known already. The list's {@linkplain RowList#labelNumbers labels as numbers} may be at hand.
     */
    void load(
            RowList list,
            double[][] features,
            int @Nullable [] rows,
            double @Nullable [] labelNumbers,
            int from,
            int n) {
        boolean inPlace = rows == null && own.length > 0 && n % STRIDE == 0;
        columns = inPlace ? features : own;
        first = inPlace ? from : 0;
        for (int j = 0; j < own.length && !inPlace; j++) {
            if (rows == null) {
                System.arraycopy(features[j], from, own[j], 0, n);
            } else {
                gather(features[j], rows, from, own[j], n);
            }
        }
        if (rows == null && labelNumbers != null) {
            System.arraycopy(labelNumbers, from, y, 0, n);
        } else if (rows != null && labelNumbers != null) {
            gather(labelNumbers, rows, from, y, n);
        } else {
            byte[] labels = list.labelArray();
            for (int k = 0; k < n; k++) {
                y[k] = labels[rows == null ? from + k : rows[from + k]];
            }
        }
        pad(n);
    }

    /** Forgets examples, so that it holds on to no arrays but its own. */
    void forget() {
        size = 0;
        columns = own;
        first = 0;
    }

    private static void gather(double[] all, int[] rows, int from, double[] to, int n) {
        for (int k = 0; k < n; k++) {
            to[k] = all[rows[from + k]];
        }
    }

    /** The same in the plane. */
    void load(RowList list, int @Nullable [] rows, double @Nullable [] labelNumbers, int from, int n) {
        byte[] labels = list.labelArray();
        if (rows == null) {
            System.arraycopy(list.x1Array(), from, x1, 0, n);
            System.arraycopy(list.x2Array(), from, x2, 0, n);
            if (labelNumbers != null) {
                System.arraycopy(labelNumbers, from, y, 0, n);
            } else {
                for (int k = 0; k < n; k++) {
                    y[k] = labels[from + k];
                }
            }
        } else {
            double[] all1 = list.x1Array();
            double[] all2 = list.x2Array();
            for (int k = 0; k < n; k++) {
                int row = rows[from + k];
                x1[k] = all1[row];
                x2[k] = all2[row];
                y[k] = labels[row];
            }
        }
        pad(n);
    }

    /** Takes some points. */
    void load(Points points, int from, int n) {
        load(points, null, from, n);
    }

    /** Takes the points {@code places[from] … places[from + n − 1]}, or of these numbers where there is no array. */
    void load(Points points, int @Nullable [] places, int from, int n) {
        for (int k = 0; k < n; k++) {
            int i = places == null ? from + k : places[from + k];
            x1[k] = points.x1(i);
            x2[k] = points.x2(i);
            y[k] = points.label(i);
        }
        if (!inPlane) {
            columns = own;
            first = 0;
            features.fill(x1, x2, n, own);
        }
        pad(n);
    }

    private void pad(int n) {
        size = n;
        if (n <= SHORT) {
            return;
        }
        padded = (n + STRIDE - 1) / STRIDE * STRIDE;
        if (inPlane) {
            for (int k = n; k < padded; k++) {
                x1[k] = x1[n - 1];
                x2[k] = x2[n - 1];
                y[k] = y[n - 1];
            }
        } else if (padded > n) {
            for (double[] column : own) {
                Arrays.fill(column, n, padded, column[n - 1]);
            }
            Arrays.fill(y, n, padded, y[n - 1]);
        }
    }

    /** Computes everything at some weights, the bias first. */
    void compute(double[] weights) {
        compute(weights, Double.POSITIVE_INFINITY);
    }

    /**
     * The same.
     *
     * @param bound of the magnitudes of the scores, infinite if unknown; a small one saves looking whether any is large
     */
    void compute(double[] weights, double bound) {
        // The score's negative is to the last digit the score of the negative weights; from a w0 that is not −0 it is
        // not.
        negative[0] = 0.0 - weights[0];
        for (int j = 1; j < negative.length; j++) {
            negative[j] = -weights[j];
        }
        wrong = -1;
        if (size > SHORT) {
            if (inPlane) {
                margins(x1, x2, y, negative[0], negative[1], negative[2], against, padded);
            } else {
                margins();
            }
            calm = bound < SURELY_CALM;
            if (calm) {
                Exp.expOfCalm(against, odds, scratch, padded);
            } else {
                calm = Exp.exp(against, odds, scratch, padded);
            }
            if (calm) {
                errors(odds, y, probability, error, padded);
                return;
            }
        }
        oneByOne();
    }

    /**
     * Computes everything but the slopes of n calm examples, at least one, of which {@link #against} and {@link #y} are
     * known.
     */
    void computeFromMargins(int n) {
        size = n;
        padded = (n + STRIDE - 1) / STRIDE * STRIDE;
        Arrays.fill(against, n, padded, against[n - 1]);
        Arrays.fill(y, n, padded, y[n - 1]);
        wrong = -1;
        calm = true;
        Exp.expOfCalm(against, odds, scratch, padded);
        errors(odds, y, probability, error, padded);
    }

    /** The same bits: for blocks so short that vectors do not pay, and for examples far away from the line. */
    private void oneByOne() {
        calm = true;
        for (int k = 0; k < size; k++) {
            double label = y[k];
            double exponent = (label + label - 1) * score(negative, k);
            double power = Math.min(Exp.exp(exponent), LARGEST);
            double p = ((1 - label) * power + label) / (1 + power);
            calm &= Math.abs(exponent) < Exp.CALM;
            against[k] = exponent;
            odds[k] = power;
            probability[k] = p;
            error[k] = p - label;
        }
    }

    /** The score of an example at some weights, summed from left to right. */
    double score(double[] weights, int k) {
        if (inPlane) {
            return weights[0] + weights[1] * x1[k] + weights[2] * x2[k];
        }
        double score = weights[0];
        for (int j = 0; j < columns.length; j++) {
            score += weights[j + 1] * columns[j][first + k];
        }
        return score;
    }

    private static void margins(
            double[] x1, double[] x2, double[] y, double n0, double n1, double n2, double[] out, int n) {
        for (int k = 0; k < n; k++) {
            out[k] = (y[k] + y[k] - 1) * (n0 + n1 * x1[k] + n2 * x2[k]);
        }
    }

    /** The same of any features: loops which add in the same order. */
    private void margins() {
        int j = 0;
        if (columns.length >= 3) {
            addThree();
            j = 3;
        } else {
            Arrays.fill(against, 0, padded, negative[0]);
        }
        for (; j + 1 < columns.length; j += 2) {
            addMultiples(negative[j + 1], columns[j], negative[j + 2], columns[j + 1], first, against, padded);
        }
        if (j < columns.length) {
            addMultiple(negative[j + 1], columns[j], first, against, padded);
        }
        sign(y, against, padded);
    }

    /** The bias and the first three features. */
    private void addThree() {
        double start = negative[0];
        double a = negative[1];
        double b = negative[2];
        double c = negative[3];
        double[] x = columns[0];
        double[] y = columns[1];
        double[] z = columns[2];
        double[] out = against;
        int from = first;
        for (int k = 0; k < padded; k++) {
            out[k] = start + a * x[from + k] + b * y[from + k] + c * z[from + k];
        }
    }

    private static void addMultiples(double a, double[] x, double b, double[] y, int from, double[] to, int n) {
        for (int k = 0; k < n; k++) {
            to[k] = to[k] + a * x[from + k] + b * y[from + k];
        }
    }

    private static void addMultiple(double factor, double[] x, int from, double[] to, int n) {
        for (int k = 0; k < n; k++) {
            to[k] += factor * x[from + k];
        }
    }

    private static void sign(double[] y, double[] out, int n) {
        for (int k = 0; k < n; k++) {
            out[k] = (y[k] + y[k] - 1) * out[k];
        }
    }

    private static void errors(double[] odds, double[] y, double[] probability, double[] error, int n) {
        for (int k = 0; k < n; k++) {
            double p = ((1 - y[k]) * odds[k] + y[k]) / (1 + odds[k]);
            probability[k] = p;
            error[k] = p - y[k];
        }
    }

    /** Whether all scores are near enough to 0 that no exponential is out of bounds. */
    boolean isCalm() {
        return calm;
    }

    /**
     * How many examples are classified wrongly: class 1 is predicted where the score is &gt; 0. Costs nothing after
     * {@link #logLoss}, which has counted them while it waited for its products.
     */
    int misclassified() {
        if (wrong < 0) {
            wrong = calm ? size - right() : wrongOfAny();
        }
        return wrong;
    }

    private int right() {
        long right = 0;
        for (int k = 0; k < size; k++) {
            right += right(against[k]);
        }
        return (int) right;
    }

    /**
     * 1 where an example is classified rightly and 0 where it is not, by its sign bit, as a branch is what the
     * processor could not foresee.
     *
     * @param against the example's {@link #against}, not NaN
     */
    static long right(double against) {
        return Double.doubleToRawLongBits(against) >>> 63;
    }

    /** A score that overflowed to NaN predicts nothing, and so nothing rightly. */
    private int wrongOfAny() {
        int count = 0;
        for (int k = 0; k < size; k++) {
            count += against[k] < 0 || (y[k] == 0 && against[k] == 0) ? 0 : 1;
        }
        return count;
    }

    /** An array for slopes of the loss by the scores, valid until the next {@link #compute}. */
    double[] slopes() {
        return slope;
    }

    /**
     * The sum of the log-losses: {@code log((1 + a)·(1 + b)·…) = log(1 + (a + b + a·b …))} of the odds, one logarithm
     * for all as long as the product does not overflow. Loses no digit of small ones.
     */
    double logLoss() {
        double sum = 0;
        double a = 0;
        double b = 0;
        int k = 0;
        if (calm) {
            long right = 0;
            for (; k + 1 < size; k += 2) {
                right += right(against[k]) + right(against[k + 1]);
                a = a * (1 + odds[k]) + odds[k];
                b = b * (1 + odds[k + 1]) + odds[k + 1];
                if (!(a < ROOM && b < ROOM)) {
                    sum += Log1p.log1p(a) + Log1p.log1p(b);
                    a = 0;
                    b = 0;
                }
            }
            wrong = size - (int) (k < size ? right + right(against[k]) : right);
        }
        for (; k < size; k++) {
            if (odds[k] > STEEP) {
                sum += against[k];
            } else {
                a = a * (1 + odds[k]) + odds[k];
                if (!(a < ROOM)) {
                    sum += Log1p.log1p(a);
                    a = 0;
                }
            }
        }
        return sum + Log1p.log1p(a + (b + a * b));
    }

    /**
     * The column of feature j, to be read from {@link #first} on; where there are fewer that of the last, or any where
     * there is none.
     */
    double[] columnOrAny(int j) {
        return columns.length == 0 ? y : columns[Math.min(j, columns.length) - 1];
    }
}
