package org.sgdviz.cli;

import java.util.ArrayList;
import java.util.List;

/** A list of numbers that grows without being copied, since a run may have millions of epochs. */
final class LossLog {

    private static final int CHUNK = 1 << 13;

    private final List<double[]> chunks = new ArrayList<>();
    private int size;

    void add(double value) {
        int within = size % CHUNK;
        if (within == 0) {
            chunks.add(new double[CHUNK]);
        }
        chunks.get(size / CHUNK)[within] = value;
        size++;
    }

    int size() {
        return size;
    }

    double get(int i) {
        return chunks.get(i / CHUNK)[i % CHUNK];
    }

    double[] toArray() {
        double[] all = new double[size];
        for (int from = 0; from < size; from += CHUNK) {
            System.arraycopy(chunks.get(from / CHUNK), 0, all, from, Math.min(CHUNK, size - from));
        }
        return all;
    }
}
