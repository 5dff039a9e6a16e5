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
        take(values, start, end, lo, hi, total);
    }

    /**
     * Adds to three buckets the values of three columns: what {@link #add(double[], int, int)} does for each, in a
     * third of the time, as a sum waits for itself and not for another.
     */
    static void add(
            OpenBucket a, double[] as, OpenBucket b, double[] bs, OpenBucket c, double[] cs, int start, int end) {
        long loA = Long.MAX_VALUE;
        long loB = Long.MAX_VALUE;
        long loC = Long.MAX_VALUE;
        long hiA = 0;
        long hiB = 0;
        long hiC = 0;
        double sumA = a.sum;
        double sumB = b.sum;
        double sumC = c.sum;
        for (int i = start; i < end; i++) {
            long bitsA = Double.doubleToRawLongBits(as[i]);
            long bitsB = Double.doubleToRawLongBits(bs[i]);
            long bitsC = Double.doubleToRawLongBits(cs[i]);
            sumA += as[i];
            sumB += bs[i];
            sumC += cs[i];
            loA = Math.min(loA, bitsA);
            loB = Math.min(loB, bitsB);
            loC = Math.min(loC, bitsC);
            hiA = Math.max(hiA, bitsA);
            hiB = Math.max(hiB, bitsB);
            hiC = Math.max(hiC, bitsC);
        }
        a.take(as, start, end, loA, hiA, sumA);
        b.take(bs, start, end, loB, hiB, sumB);
        c.take(cs, start, end, loC, hiC, sumC);
    }

    /** Takes values whose bits have these bounds, and which come to that sum if they are plain. */
    private void take(double[] values, int start, int end, long lo, long hi, double total) {
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
