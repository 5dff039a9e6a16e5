package org.sgdviz.sgd;

import java.util.Arrays;
import org.sgdviz.data.RowList;

/**
 * The features of all rows of a list, column by column: computed once, as a sine for each example of each update would
 * take ten times as long as everything else, and again only where rows were added or moved. For one thread, but that
 * others may read between two calls of {@link #refresh}.
 */
final class FeatureColumns {

    private static final int BLOCK = ExampleBlock.SIZE;

    private final RowList rows;
    private final double[] part1 = new double[BLOCK];
    private final double[] part2 = new double[BLOCK];
    private final double[][] part;
    private FeatureMap features;

    private final double[][] columns;

    /** The coordinates of which they are. */
    private double[] known1 = {};

    private double[] known2 = {};
    private int known;
    private volatile long bytes;

    /** No value of a feature has a larger magnitude; NaN where one is NaN. */
    private final double[] largest;

    private long changes = -1;

    /** None computed yet. */
    FeatureColumns(RowList rows, FeatureMap features) {
        this.rows = rows;
        this.features = features;
        columns = new double[features.count()][0];
        part = new double[features.count()][BLOCK];
        largest = new double[features.count()];
    }

    /** Has from now on other features, of the same number. */
    void set(FeatureMap other) {
        features = other;
        forget();
    }

    /** Gives back the memory of all rows, whose features are computed again when they are next asked for. */
    void forget() {
        known = 0;
        changes = -1;
        known1 = new double[0];
        known2 = new double[0];
        Arrays.fill(columns, known1);
        Arrays.fill(largest, 0);
        bytes = 0;
    }

    /** How much memory they take that {@link #forget} gives back. Any thread. */
    long bytes() {
        return bytes;
    }

    /** Computes what is new in the list. Allocates only where there are more rows than ever before. */
    void refresh() {
        if (changes == rows.changes()) {
            return;
        }
        int size = rows.size();
        if (known1.length < size) {
            reserve(rows.x1Array().length);
        }
        for (int from = 0; from < size; from += BLOCK) {
            int to = Math.min(size, from + BLOCK);
            if (to > known || hasMoved(from, to)) {
                compute(from, to - from);
            }
        }
        known = size;
        changes = rows.changes();
    }

    private void reserve(int capacity) {
        known1 = Arrays.copyOf(known1, capacity);
        known2 = Arrays.copyOf(known2, capacity);
        for (int j = 0; j < columns.length; j++) {
            columns[j] = Arrays.copyOf(columns[j], capacity);
        }
        bytes = (long) Double.BYTES * capacity * (columns.length + 2);
    }

    private boolean hasMoved(int from, int to) {
        return differ(rows.x1Array(), known1, from, to) || differ(rows.x2Array(), known2, from, to);
    }

    private static boolean differ(double[] a, double[] b, int from, int to) {
        for (int row = from; row < to; row++) {
            if (Double.doubleToRawLongBits(a[row]) != Double.doubleToRawLongBits(b[row])) {
                return true;
            }
        }
        return false;
    }

    private void compute(int from, int n) {
        System.arraycopy(rows.x1Array(), from, known1, from, n);
        System.arraycopy(rows.x2Array(), from, known2, from, n);
        System.arraycopy(known1, from, part1, 0, n);
        System.arraycopy(known2, from, part2, 0, n);
        features.fill(part1, part2, n, part);
        for (int j = 0; j < part.length; j++) {
            System.arraycopy(part[j], 0, columns[j], from, n);
            double most = largest[j];
            for (int k = 0; k < n; k++) {
                most = Math.max(most, Math.abs(part[j][k]));
            }
            largest[j] = most;
        }
    }

    /** A bound of the magnitudes of the scores at some weights, the bias first; NaN or infinite if there is none. */
    double scoreBound(double[] weights) {
        double bound = Math.abs(weights[0]);
        for (int j = 0; j < largest.length; j++) {
            bound += Math.abs(weights[j + 1]) * largest[j];
        }
        return bound;
    }

    /** Feature j of row i is {@code [j − 1][i]}, as of the last {@link #refresh}; to be read only. */
    double[][] columns() {
        return columns;
    }
}
