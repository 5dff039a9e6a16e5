package org.sgdviz.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects buckets of a {@link LossPyramid}, in order, into the columns of a chart. For one thread. */
final class BucketColumns {
    private final double from;
    private final double step;
    private final double @Nullable [] edges;
    private final double[] lo;
    private final double[] mean;
    private final double[] hi;
    private final double[] weight;
    private int reached;

    private BucketColumns(
            double from, double step, double @Nullable [] edges, double[] lo, double[] mean, double[] hi) {
        this.from = from;
        this.step = step;
        this.edges = edges;
        this.lo = lo;
        this.mean = mean;
        this.hi = hi;
        this.weight = new double[lo.length];
        Arrays.fill(lo, Double.NaN);
        Arrays.fill(hi, Double.NaN);
        Arrays.fill(mean, 0);
    }

    /** Columns of one width. */
    static BucketColumns even(double from, double step, double[] lo, double[] mean, double[] hi) {
        return new BucketColumns(from, step, null, lo, mean, hi);
    }

    /** Columns between ascending edges, of which there is one more. */
    static BucketColumns between(double[] edges, double[] lo, double[] mean, double[] hi) {
        return new BucketColumns(0, 0, edges, lo, mean, hi);
    }

    void add(long before, long width, double bucketLo, double bucketMean, double bucketHi) {
        double middle = before + (width + 1) / 2.0;
        double k = edges == null ? Math.floor((middle - from) / step) : columnOf(middle, edges);
        if (!(k >= 0 && k < lo.length)) {
            return;
        }
        int c = (int) k;
        if (weight[c] == 0) {
            lo[c] = bucketLo;
            hi[c] = bucketHi;
        } else {
            lo[c] = Math.min(lo[c], bucketLo);
            hi[c] = Math.max(hi[c], bucketHi);
        }
        mean[c] += width * bucketMean;
        weight[c] += width;
    }

    /** The column of a position that is not before the one asked for last; −1 or their number outside of all. */
    private int columnOf(double position, double[] bounds) {
        if (position < bounds[0]) {
            return -1;
        }
        while (reached < lo.length && position >= bounds[reached + 1]) {
            reached++;
        }
        return reached;
    }

    void finish() {
        for (int c = 0; c < mean.length; c++) {
            mean[c] = weight[c] == 0 ? Double.NaN : mean[c] / weight[c];
        }
    }
}
