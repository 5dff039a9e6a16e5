package org.sgdviz.run;

import java.util.Arrays;
import org.sgdviz.sgd.Evaluation;

/**
 * How a run's weights did on its test rows at the ends of epochs, in bounded memory and bounded time: after each epoch
 * until there are {@value #CAPACITY}, then after every second, every fourth and so on. One thread appends; any thread
 * may take a {@link #view}.
 */
public final class TestLog {

    /** The maximum number of epochs kept. */
    public static final int CAPACITY = 1024;

    private static final int COLUMNS = 6;
    private static final int FIRST_ROOM = 32;

    private double[][] kept = new double[COLUMNS][0];
    private int count;
    private long stride = 1;
    private boolean appended;
    private final long start;
    private final Published<View> view = new Published<>(View.NONE);
    private volatile View earlier = View.NONE;

    /** A log without epochs of a history that begins after some update. */
    TestLog(long start) {
        this.start = start;
    }

    /** Whether the end of an epoch is to be kept, so that it has to be evaluated. */
    boolean isDue(long epoch) {
        return epoch % stride == 0;
    }

    /** Appends the end of an epoch that is due. */
    void append(long epoch, long update, Evaluation figures) {
        if (count == CAPACITY) {
            thin();
            if (!isDue(epoch)) {
                return;
            }
        } else if (count == kept[0].length) {
            double[][] roomier = new double[COLUMNS][];
            for (int c = 0; c < COLUMNS; c++) {
                roomier[c] = Arrays.copyOf(kept[c], Math.max(FIRST_ROOM, Math.min(CAPACITY, 2 * count)));
            }
            kept = roomier;
        }
        kept[0][count] = update;
        kept[1][count] = figures.meanObjective();
        kept[2][count] = figures.meanSquaredError();
        kept[3][count] = 1 - figures.accuracy();
        kept[4][count] = figures.meanLogLoss();
        kept[5][count] = epoch;
        count++;
        appended = true;
    }

    private void thin() {
        double[][] thinned = new double[COLUMNS][CAPACITY];
        stride *= 2;
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (isDue((long) kept[5][i])) {
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
        if (appended) {
            appended = false;
            view.set(new View(kept, count));
        }
    }

    /** Takes over what another history of the same updates knows of those before the first of this one. Any thread. */
    void learn(TestLog same) {
        if (earlier.count() == 0) {
            earlier = same.view().upTo(start);
        }
    }

    /** The ends of epochs as of the last publication. */
    public View view() {
        View own = view.get();
        View before = earlier;
        return before.count == 0 ? own : before.with(own);
    }

    /** About how many bytes it takes. */
    long bytes() {
        return (long) COLUMNS * Double.BYTES * (kept[0].length + earlier.count);
    }

    /** How many bytes it may come to take. */
    long mostBytes() {
        return kept[0].length == 0 && earlier.count == 0 ? 0 : (long) COLUMNS * Double.BYTES * 2 * CAPACITY;
    }

    /** The ends of epochs up to one publication; safe to read from any thread. */
    public static final class View {

        /** No ends of epochs. */
        public static final View NONE = new View(new double[COLUMNS][0], 0);

        private final double[][] columns;
        private final int count;

        private View(double[][] columns, int count) {
            this.columns = columns;
            this.count = count;
        }

        private View upTo(long update) {
            int n = 0;
            while (n < count && columns[0][n] <= update) {
                n++;
            }
            return new View(columns, n);
        }

        private View with(View later) {
            double[][] all = new double[COLUMNS][count + later.count];
            for (int c = 0; c < COLUMNS; c++) {
                System.arraycopy(columns[c], 0, all[c], 0, count);
                System.arraycopy(later.columns[c], 0, all[c], count, later.count);
            }
            return new View(all, count + later.count);
        }

        /** How many there are. */
        public int count() {
            return count;
        }

        /** The number of updates done at each; of at least {@link #count} entries, ascending, not to be changed. */
        public double[] updates() {
            return columns[0];
        }

        /** The objective, mean per test row, as {@link #updates}. */
        public double[] objectives() {
            return columns[1];
        }

        /** The squared error, mean per test row, as {@link #updates}. */
        public double[] squaredErrors() {
            return columns[2];
        }

        /** The share of the test rows that was classified wrongly, as {@link #updates}. */
        public double[] misclassified() {
            return columns[3];
        }

        /** The cross-entropy, mean per test row, as {@link #updates}. */
        public double[] logLosses() {
            return columns[4];
        }
    }
}
