package org.sgdviz.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.HugeLosses;

/** Collects buckets of a {@link LossPyramid}, in order, into the columns of a chart. For one thread. */
final class BucketColumns {

    private final double from;
    private final double step;
    private final double @Nullable [] edges;
    private final double[] lo;
    private final double[] mean;
    private final double[] hi;
    private final long[] weight;

    /** What is huge in the columns, as sums of that may overflow; null as long as nothing is. */
    private @Nullable HugeLosses @Nullable [] huge;

    private int reached;
    private int taken;

    private BucketColumns(
            double from, double step, double @Nullable [] edges, double[] lo, double[] mean, double[] hi) {
        this.from = from;
        this.step = step;
        this.edges = edges;
        this.lo = lo;
        this.mean = mean;
        this.hi = hi;
        this.weight = new long[lo.length];
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

    /** Whether buckets of so many updates may be taken anywhere. */
    boolean mayTake(long width) {
        return edges != null || width <= step;
    }

    /**
     * Whether some updates, which are more than a bucket of the finest level has, may be taken together: where they are
     * all of one column, or of none. They are not before those asked for last.
     */
    boolean mayTake(long before, long width) {
        if (edges == null) {
            return true;
        }
        int column = columnOf(before + 1.0, edges);
        return column >= lo.length || before + width < edges[column + 1];
    }

    /** The number of buckets added so far. */
    int taken() {
        return taken;
    }

    void add(long before, long width, double bucketLo, double bucketMean, double bucketHi) {
        taken++;
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
        double sum = width * bucketMean;
        mean[c] += sum;
        weight[c] += width;
        if (HugeLosses.isHuge(sum)) {
            hugeOf(c).add(bucketMean, width);
        }
    }

    private HugeLosses hugeOf(int c) {
        if (huge == null) {
            huge = new HugeLosses[mean.length];
        }
        HugeLosses of = huge[c];
        if (of == null) {
            of = new HugeLosses();
            huge[c] = of;
        }
        return of;
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
            HugeLosses overflown = huge == null || !Double.isInfinite(mean[c]) ? null : huge[c];
            mean[c] = weight[c] == 0 ? Double.NaN : overflown == null ? mean[c] / weight[c] : overflown.mean(weight[c]);
        }
    }
}
