package org.sgdviz.run;

import org.sgdviz.sgd.HugeLosses;

/** The updates behind the last full bucket of a {@link LossPyramid}: what they come to so far. For one thread. */
final class OpenBucket {

    private double min;
    private double max;
    private double sum;
    private final HugeLosses huge = new HugeLosses();
    private int filled;

    /** An empty one. */
    OpenBucket() {
        clear();
    }

    /** How many updates it has. */
    int filled() {
        return filled;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    /** Their mean; NaN of none. */
    double mean() {
        return Double.isInfinite(sum) ? huge.mean(filled) : sum / filled;
    }

    void clear() {
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        sum = 0;
        huge.clear();
        filled = 0;
    }

    /** Has so many updates of one value, and no others. */
    void fill(double value, int updates) {
        clear();
        if (updates > 0) {
            min = value;
            max = value;
            sum = value * updates;
            filled = updates;
        }
    }

    void add(double value) {
        join(value);
        filled++;
    }

    private void join(double value) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value;
        if (HugeLosses.isHuge(value)) {
            huge.add(value, 1);
        }
    }

    /** Adds the values from one place on and before another; nearly all are plain, and so ordered as their bits are. */
    void add(double[] values, int start, int end) {
        long lo = Long.MAX_VALUE;
        long hi = 0;
        double total = sum;
        for (int i = start; i < end; i++) {
            double value = values[i];
            long bits = Double.doubleToRawLongBits(value);
            lo = Math.min(lo, bits);
            hi = Math.max(hi, bits);
            total += value;
        }
        if (lo >= 0 && isPlain(Double.longBitsToDouble(hi))) {
            min = Math.min(min, Double.longBitsToDouble(lo));
            max = Math.max(max, Double.longBitsToDouble(hi));
            sum = total;
        } else {
            for (int i = start; i < end; i++) {
                join(values[i]);
            }
        }
        filled += end - start;
    }

    /** Adds a bucket of so many updates. */
    void add(double lo, double mean, double hi, long updates) {
        min = Math.min(min, lo);
        max = Math.max(max, hi);
        sum += mean * updates;
        huge.add(mean, updates);
        filled += (int) updates;
    }

    /** Whether a value is not negative, nor so large that a sum may overflow, nor NaN. */
    static boolean isPlain(double value) {
        return Double.doubleToRawLongBits(value) >= 0 && !Double.isNaN(value) && !HugeLosses.isHuge(value);
    }
}
