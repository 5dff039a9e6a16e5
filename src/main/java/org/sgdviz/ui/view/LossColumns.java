package org.sgdviz.ui.view;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.LossPyramid;

/**
 * A loss curve reduced to columns of equal width: one per update where updates are few, else as many as serve the eye.
 * Values that are not finite are left out. The arrays are used again at each call. FX thread.
 */
final class LossColumns {

    /** Fewest pixels per update at which each update is drawn by itself. */
    private static final double ROOM = 1.8;

    /** Updates that a column of the band should have for its minimum and maximum to mean something. */
    private static final double UPDATES_PER_COLUMN = 8;

    private static final int WIDEST = 6;

    private int count;
    private double step = 1;
    private double from;
    private LossPyramid.@Nullable View curve;
    private long start = -1;
    private double upper;
    private int pixels;
    private double[] low = new double[0];
    private double[] mean = new double[0];
    private double[] high = new double[0];

    /**
     * Reads a curve for an axis from 0 to the given number of updates; does nothing if it has read it so already.
     *
     * @param newCurve the curve, or null for none
     * @param newStart the update from which on it is wanted; the column that holds it is the first one
     * @param newUpper updates at the right end of the axis, &gt; 0
     * @param newPixels device pixels of the axis, &gt; 0
     */
    void read(LossPyramid.@Nullable View newCurve, long newStart, double newUpper, int newPixels) {
        if (newCurve == curve && newStart == start && newUpper == upper && newPixels == pixels) {
            return;
        }
        curve = newCurve;
        start = newStart;
        upper = newUpper;
        pixels = newPixels;
        read();
        int unwanted = (int) Math.max(0, Math.min(count, Math.floor((start - from) / step)));
        Arrays.fill(low, 0, unwanted, Double.NaN);
    }

    private void read() {
        double perPixel = upper / pixels;
        if (perPixel * ROOM <= 1) {
            step = 1;
            from = 0.5;
        } else {
            step = perPixel * Math.max(1, Math.min(WIDEST, Math.round(UPDATES_PER_COLUMN / perPixel)));
            from = 0;
        }
        long updates = curve == null ? 0 : curve.size();
        count = updates == 0
                ? 0
                : (int) Math.max(0, Math.min(Math.ceil(upper / step), Math.ceil((updates + 1) / step)));
        if (low.length != count) {
            low = new double[count];
            mean = new double[count];
            high = new double[count];
        }
        if (curve != null && count > 0) {
            curve.columns(from, step, low, mean, high);
        }
    }

    int count() {
        return count;
    }

    /** Whether each column is one update. */
    boolean single() {
        return from == 0.5;
    }

    /** Width of a column in updates. */
    double step() {
        return step;
    }

    /** Position of a column's left edge, in updates. */
    double left(int column) {
        return from + column * step;
    }

    /** Position of a column's middle, in updates: where one update is one column, the number of the update. */
    double middle(int column) {
        return from + (column + 0.5) * step;
    }

    /** The column at a position, or −1 where there is no value. */
    int at(double update) {
        int column = (int) Math.floor((update - from) / step);
        return column >= 0 && column < count && has(column) ? column : -1;
    }

    /** Whether the column has finite values. */
    boolean has(int column) {
        return Double.isFinite(low[column]) && Double.isFinite(mean[column]) && Double.isFinite(high[column]);
    }

    double low(int column) {
        return low[column];
    }

    double mean(int column) {
        return mean[column];
    }

    double high(int column) {
        return high[column];
    }

    /** The least value, above 0 if asked for; +∞ if there is none. */
    double least(boolean positive) {
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < count; c++) {
            if (has(c)) {
                double value = !positive || low[c] > 0 ? low[c] : mean[c] > 0 ? mean[c] : least;
                least = Math.min(least, value);
            }
        }
        return least;
    }

    /** The largest value; −∞ if there is none. */
    double most() {
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < count; c++) {
            if (has(c)) {
                most = Math.max(most, high[c]);
            }
        }
        return most;
    }
}
