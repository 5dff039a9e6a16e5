package org.sgdviz.ui.view.loss;

import java.util.Arrays;

/**
 * Within which bounds the losses of a curve usually lie: what a chart should show of it, so that a spike or a
 * divergence does not flatten the rest. Arrays are used again. FX thread.
 */
final class UsualLoss {

    /** How far up the columns' means are usual. */
    private static final double USUAL = 0.99;

    /** How far up the maxima are, where they are not far above the means. */
    private static final double USUAL_NOISE = 0.95;

    /** Losses up to about 1 are what any classifier begins with: they are never too large. */
    private static final double NATURAL = 1;

    private double[] means = new double[0];
    private double[] ends = new double[0];
    private double least;
    private double most;

    /** The least usual value, above 0 for a logarithmic axis; +∞ if there is none. */
    double least() {
        return least;
    }

    /** The largest usual value; −∞ if there is none. */
    double most() {
        return most;
    }

    /**
     * Reads the columns of a curve.
     *
     * @param shown up to where the axis reaches at present: a little more than usual is then left on it; 0 for a new
     *     axis
     */
    void read(LossColumns columns, boolean logarithmic, double shown) {
        int n = 0;
        reserve(columns.count());
        for (int c = 0; c < columns.count(); c++) {
            if (columns.has(c)) {
                means[n] = columns.mean(c);
                ends[n] = columns.high(c);
                n++;
            }
        }
        double usual = mostOfMeans(n, n == 0 ? 0 : means[0], logarithmic, shown);
        if (n > 0) {
            Arrays.sort(ends, 0, n);
            double most = ends[n - 1];
            double noise = Math.min(most <= 4 * usual ? most : ends[rank(n, USUAL_NOISE)], 4 * usual);
            usual = Math.max(usual, noise);
            usual = most <= 1.3 * usual ? most : usual;
        }
        this.most = usual;
        least = leastOf(columns, logarithmic);
    }

    /** The same of the figures of epochs. */
    void read(EpochFigures epochs, boolean logarithmic, double shown) {
        int stride = LossPainter.epochStride(epochs.count());
        reserve(epochs.count() / stride + 1);
        int n = 0;
        least = Double.POSITIVE_INFINITY;
        for (int i = Math.max(0, epochs.count() - 1) % stride; i < epochs.count(); i += stride) {
            double loss = epochs.losses()[i];
            if (Double.isFinite(loss)) {
                means[n++] = loss;
                least = loss > 0 || !logarithmic ? Math.min(least, loss) : least;
            }
        }
        most = mostOfMeans(n, n == 0 ? 0 : means[0], logarithmic, shown);
    }

    private double mostOfMeans(int n, double first, boolean logarithmic, double shown) {
        if (n == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        Arrays.sort(means, 0, n);
        double largest = means[n - 1];
        double usual = means[rank(n, USUAL)];
        double little = logarithmic ? 1e3 : n < 50 ? 10 : 4;
        double top = largest <= hold(Math.max(little * usual, NATURAL), largest, shown) ? largest : usual;
        double median = means[rank(n, 0.5)];
        double far = logarithmic ? 1e6 : 30;
        double start = Math.max(first, NATURAL);
        boolean stillGrows = median > far * start && top > far * median; // else it has come to stay where it is
        double base = stillGrows ? start : Math.max(median, NATURAL);
        return top > hold(far * base, top, shown) ? far * base : top;
    }

    /** A bound, doubled for a value that is on the axis already, so that the axis does not come and go. */
    static double hold(double bound, double value, double shown) {
        return value <= shown ? 2 * bound : bound;
    }

    /**
     * How far up an axis should reach for several curves: to the largest of their usual losses that is not far above
     * another one's, so that none is flattened by one that diverges.
     *
     * @param usual the largest usual loss of each curve; sorted here
     */
    static double together(double[] usual, boolean logarithmic, double shown) {
        Arrays.sort(usual);
        double far = logarithmic ? 1e6 : 20;
        double most = Double.NEGATIVE_INFINITY;
        for (double next : usual) {
            if (most != Double.NEGATIVE_INFINITY && next > hold(far * Math.max(most, NATURAL), next, shown)) {
                break;
            }
            most = next;
        }
        return most;
    }

    private double leastOf(LossColumns columns, boolean logarithmic) {
        int n = 0;
        for (int c = 0; c < columns.count(); c++) {
            if (columns.has(c)) {
                double value = !logarithmic || columns.low(c) > 0 ? columns.low(c) : columns.mean(c);
                if (!logarithmic || value > 0) {
                    ends[n++] = value;
                }
            }
        }
        if (n == 0) {
            return Double.POSITIVE_INFINITY;
        }
        Arrays.sort(ends, 0, n);
        double usual = ends[rank(n, 1 - USUAL_NOISE)];
        return logarithmic && ends[0] < usual / 1e3 ? usual : ends[0];
    }

    private static int rank(int n, double share) {
        return (int) Math.floor(share * (n - 1));
    }

    private void reserve(int n) {
        if (means.length < n) {
            means = new double[2 * n];
            ends = new double[2 * n];
        }
    }
}
