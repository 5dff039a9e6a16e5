package org.sgdviz.file;

import java.util.Arrays;
import org.sgdviz.data.Capacity;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;

/** A growing list of points, for when their number is not known in advance. */
final class PointRows {

    private double[] x1 = new double[1024];
    private double[] x2 = new double[1024];
    private byte[] labels = new byte[1024];
    private int size;

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if the memory does not hold one more
     */
    void add(double a, double b, int label) {
        if (size == x1.length) {
            grow();
        }
        x1[size] = a;
        x2[size] = b;
        labels[size] = (byte) label;
        size++;
    }

    int size() {
        return size;
    }

    /** Takes the first row out; the others move up. */
    void removeFirst() {
        size--;
        System.arraycopy(x1, 1, x1, 0, size);
        System.arraycopy(x2, 1, x2, 0, size);
        System.arraycopy(labels, 1, labels, 0, size);
    }

    /** Exchanges the two labels of all rows. */
    void swapLabels() {
        for (int i = 0; i < size; i++) {
            labels[i] = (byte) (1 - labels[i]);
        }
    }

    Points toPoints(Names names) {
        return Points.of(x1, x2, labels, size, names);
    }

    private void grow() {
        Capacity.require(size + 1L);
        int capacity = (int) Math.min(size + (long) (size >> 1), Capacity.maxPoints());
        x1 = Arrays.copyOf(x1, capacity);
        x2 = Arrays.copyOf(x2, capacity);
        labels = Arrays.copyOf(labels, capacity);
    }
}
