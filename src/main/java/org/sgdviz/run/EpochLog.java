package org.sgdviz.run;

import org.sgdviz.sgd.Weights;

/**
 * The figures of a run's epochs, in bounded memory: each until there are {@value #CAPACITY}, then every second, every
 * fourth and so on; and the last {@value #RECENT} in any case. One thread appends; any thread may take a {@link #view}.
 */
public final class EpochLog {

    /** How many epochs are kept at most over the whole run. */
    public static final int CAPACITY = 4096;

    /** How many of the latest epochs are kept in any case. */
    public static final int RECENT = 3;

    private static final int COLUMNS = 4;

    private double[][] kept = new double[COLUMNS][CAPACITY];
    private int count;
    private long stride = 1;
    private long epochs;
    private final double[][] recent = new double[RECENT][3];
    private volatile View view = new View(kept, 0, 0, new Weights[0]);
    private long published;

    void append(long epoch, long update, double objective, double squaredError, double w0, double w1, double w2) {
        epochs = epoch;
        double[] latest = recent[(int) (epoch % RECENT)];
        latest[0] = w0;
        latest[1] = w1;
        latest[2] = w2;
        if (epoch % stride != 0) {
            return;
        }
        if (count == CAPACITY) {
            thin();
            if (epoch % stride != 0) {
                return;
            }
        }
        kept[0][count] = epoch;
        kept[1][count] = update;
        kept[2][count] = objective;
        kept[3][count] = squaredError;
        count++;
    }

    private void thin() {
        double[][] thinned = new double[COLUMNS][CAPACITY];
        stride *= 2;
        int n = 0;
        for (int i = 0; i < count; i++) {
            if ((long) kept[0][i] % stride == 0) {
                for (int c = 0; c < COLUMNS; c++) {
                    thinned[c][n] = kept[c][i];
                }
                n++;
            }
        }
        kept = thinned;
        count = n;
    }

    void publish() {
        if (published == epochs) {
            return;
        }
        published = epochs;
        int n = (int) Math.min(RECENT, epochs);
        Weights[] last = new Weights[n];
        for (int k = 0; k < n; k++) {
            double[] w = recent[(int) ((epochs - n + 1 + k) % RECENT)];
            last[k] = new Weights(w[0], w[1], w[2]);
        }
        view = new View(kept, count, epochs, last);
    }

    /** The epochs as of the last publication. */
    public View view() {
        return view;
    }

    /** The epochs up to one publication; safe to read from any thread. */
    public static final class View {
        private final double[][] kept;
        private final int count;
        private final long epochs;
        private final Weights[] last;

        private View(double[][] kept, int count, long epochs, Weights[] last) {
            this.kept = kept;
            this.count = count;
            this.epochs = epochs;
            this.last = last;
        }

        /** The number of whole epochs done. */
        public long epochs() {
            return epochs;
        }

        /** How many of them are kept. */
        public int count() {
            return count;
        }

        /** The update at which each kept epoch ended; of at least {@link #count} entries, not to be changed. */
        public double[] updates() {
            return kept[1];
        }

        /** The objective of each kept epoch, mean per visited row, as {@link #updates}. */
        public double[] objectives() {
            return kept[2];
        }

        /** The squared error of each kept epoch, mean per visited row, as {@link #updates}. */
        public double[] squaredErrors() {
            return kept[3];
        }

        /** The weights at the ends of the last epochs, oldest first: {@value EpochLog#RECENT}, or all if fewer. */
        public Weights[] lastWeights() {
            return last.clone();
        }
    }
}
