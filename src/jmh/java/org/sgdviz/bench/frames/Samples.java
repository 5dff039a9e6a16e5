package org.sgdviz.bench.frames;

import java.util.Arrays;

/** Durations, of which medians and tails are asked for. */
public final class Samples {

    private double[] millis = new double[1024];
    private int count;

    /** Adds a duration. */
    public void add(double nanos) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, 2 * count);
        }
        millis[count++] = nanos / 1e6;
    }

    /** The number of durations. */
    public int count() {
        return count;
    }

    /** The duration, in milliseconds, that a share (0 to 1) of all does not exceed; NaN without any. */
    public double quantile(double share) {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1.0, Math.floor(share * count))];
    }

    /** The mean in milliseconds; NaN without any. */
    public double mean() {
        return Arrays.stream(millis, 0, count).average().orElse(Double.NaN);
    }
}
