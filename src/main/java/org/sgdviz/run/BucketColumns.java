package org.sgdviz.run;

import java.util.Arrays;

/** Collects buckets of a {@link LossPyramid} into the columns of a chart. For one thread. */
final class BucketColumns {
    private final double from;
    private final double step;
    private final double[] lo;
    private final double[] mean;
    private final double[] hi;
    private final double[] weight;

    BucketColumns(double from, double step, double[] lo, double[] mean, double[] hi) {
        this.from = from;
        this.step = step;
        this.lo = lo;
        this.mean = mean;
        this.hi = hi;
        this.weight = new double[lo.length];
        Arrays.fill(lo, Double.NaN);
        Arrays.fill(hi, Double.NaN);
        Arrays.fill(mean, 0);
    }

    void add(long before, long width, double bucketLo, double bucketMean, double bucketHi) {
        double middle = before + (width + 1) / 2.0;
        double k = Math.floor((middle - from) / step);
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

    void finish() {
        for (int c = 0; c < mean.length; c++) {
            mean[c] = weight[c] == 0 ? Double.NaN : mean[c] / weight[c];
        }
    }
}
