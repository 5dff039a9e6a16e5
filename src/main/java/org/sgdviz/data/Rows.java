package org.sgdviz.data;

import java.util.concurrent.CancellationException;

/** A builder for points: rows are added in order, then optionally shuffled, then optionally perturbed by noise. */
final class Rows {

    private static final int CHECKED_EVERY = 1 << 14;

    private final double[] x1;
    private final double[] x2;
    private final byte[] labels;
    private int size;

    /** Creates room for the given number of rows. */
    Rows(int capacity) {
        x1 = new double[capacity];
        x2 = new double[capacity];
        labels = new byte[capacity];
    }

    /**
     * Adds a row.
     *
     * @throws CancellationException if the thread has been interrupted because the rows are no longer needed
     */
    void add(double a, double b, int label) {
        if ((size & CHECKED_EVERY - 1) == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the making of " + x1.length + " rows was interrupted");
        }
        x1[size] = a;
        x2[size] = b;
        labels[size] = (byte) label;
        size++;
    }

    /**
     * Moves the rows as scikit-learn does, which shuffles the row numbers and gathers the rows in that order. Swapping
     * the rows themselves comes to the same, and needs no second copy of them.
     */
    void shuffle(RandomState random) {
        for (int i = size - 1; i >= 1; i--) {
            int j = random.upTo(i);
            double a = x1[i];
            x1[i] = x1[j];
            x1[j] = a;
            double b = x2[i];
            x2[i] = x2[j];
            x2[j] = b;
            byte label = labels[i];
            labels[i] = labels[j];
            labels[j] = label;
        }
    }

    /** Adds normal noise of the given standard deviation, row by row; if it is 0, no random numbers are drawn. */
    void addNoise(double deviation, RandomState random) {
        if (deviation > 0) {
            for (int i = 0; i < size; i++) {
                x1[i] += random.normal(0, deviation);
                x2[i] += random.normal(0, deviation);
            }
        }
    }

    boolean areAllCoordinates() {
        for (int i = 0; i < size; i++) {
            if (!Points.isCoordinate(x1[i]) || !Points.isCoordinate(x2[i])) {
                return false;
            }
        }
        return true;
    }

    /** The finished points, which own the arrays from now on: no row may be changed after this. */
    Points toPoints() {
        if (size != x1.length) {
            throw new IllegalStateException("room for " + x1.length + " rows, but " + size + " added");
        }
        return Points.owning(x1, x2, labels, Names.DEFAULT);
    }
}
