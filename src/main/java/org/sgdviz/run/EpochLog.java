package org.sgdviz.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.Weights;

/**
 * The figures of a run's epochs, in bounded memory: each until there are {@value #CAPACITY}, then every second, every
 * fourth and so on; and the last {@value #RECENT} in any case. One thread appends; any thread may take a {@link #view}.
 */
public final class EpochLog {

    /** The maximum number of epochs kept over the whole run. */
    public static final int CAPACITY = 4096;

    /** How many of the latest epochs are kept in any case. */
    public static final int RECENT = 3;

    private static final int COLUMNS = 5;

    /** The initial capacity: small, since most runs are short and there may be many of them. */
    private static final int FIRST_ROOM = 128;

    private double[][] kept;
    private int count;
    private long stride;
    private long epochs;
    private final double[][] recentWeights = new double[RECENT][0];
    private final long[] recentUpdates = new long[RECENT];

    /** How many epochs there were before the first whose weights are known. */
    private final long unknown;

    /** What the epochs were that are not known; null where all are. */
    private final @Nullable MissingPast missing;

    private final Published<View> view;
    private long published;

    /** A log without epochs. */
    EpochLog() {
        this(State.EMPTY);
    }

    /** A log that goes on from a state; it has the weights of the epochs that come. */
    EpochLog(State state) {
        this(state, new MissingPast());
    }

    /** The same, in which what is not known may become known. */
    EpochLog(State state, MissingPast earlier) {
        missing = state.isComplete() ? null : earlier;
        kept = new double[][] {state.epoch, state.update, state.objective, state.squaredError, state.misclassified};
        count = state.epoch.length;
        stride = state.stride;
        epochs = state.epochs;
        unknown = epochs;
        published = epochs;
        view = new Published<>(new View(kept, count, stride, epochs, new Weights[0], new long[0], missing));
    }

    /**
     * The epochs as far as they are kept; from it a log can be continued. The arrays are of equal length, up to
     * {@value #CAPACITY}, and not to be changed.
     *
     * @param stride every how many epochs one is kept, a power of two
     * @param epochs the number of whole epochs done
     * @param epoch the number of each kept epoch
     * @param update the number of updates done at its end
     * @param objective its objective, mean per visited row
     * @param squaredError its squared error, mean per visited row
     * @param misclassified the share of its visited rows that was classified wrongly; NaN where that is not known
     */
    public record State(
            long stride,
            long epochs,
            double[] epoch,
            double[] update,
            double[] objective,
            double[] squaredError,
            double[] misclassified) {

        static final State EMPTY = new State(1, 0, new double[0], new double[0], new double[0], new double[0]);

        public State {
            if (stride < 1 || Long.bitCount(stride) != 1) {
                throw new IllegalValueException("illegal.epochLog.stride", stride);
            }
            int n = epoch.length;
            if (n > CAPACITY
                    || update.length != n
                    || objective.length != n
                    || squaredError.length != n
                    || misclassified.length != n) {
                throw new IllegalValueException(
                        "illegal.epochLog.lengths",
                        CAPACITY,
                        n,
                        update.length,
                        objective.length,
                        squaredError.length,
                        misclassified.length);
            }
            if (epochs / stride != n) {
                throw new IllegalValueException("illegal.epochLog.count", epochs, stride, epochs / stride, n);
            }
            for (int i = 0; i < n; i++) {
                double least = i == 0 ? 0 : update[i - 1]; // several epochs may end at one update
                if (epoch[i] != (double) ((i + 1) * stride) || !(update[i] >= least)) {
                    throw new IllegalValueException("illegal.epochLog.order", i);
                }
                if (update[i] != Math.rint(update[i]) || update[i] > Long.MAX_VALUE) {
                    throw new IllegalValueException("illegal.epochLog.update", Double.toString(update[i]), i);
                }
            }
        }

        /** Epochs of which it is not known how many rows were classified wrongly. */
        public State(
                long stride, long epochs, double[] epoch, double[] update, double[] objective, double[] squaredError) {
            this(stride, epochs, epoch, update, objective, squaredError, unknown(epoch.length));
        }

        /** The same with the share of the rows of each epoch that was classified wrongly: numbers from 0 to 1. */
        public State withMisclassified(double[] shares) {
            for (double share : shares) {
                if (!(share >= 0 && share <= 1)) {
                    throw new IllegalValueException("illegal.epochLog.misclassified", share);
                }
            }
            return new State(stride, epochs, epoch, update, objective, squaredError, shares);
        }

        private static double[] unknown(int n) {
            double[] nothing = new double[n];
            Arrays.fill(nothing, Double.NaN);
            return nothing;
        }

        /** Whether it is known of each epoch how many rows were classified wrongly. */
        public boolean isComplete() {
            return Arrays.stream(misclassified).noneMatch(Double::isNaN);
        }
    }

    /** Appends an epoch; the weights at its end are copied. */
    void append(
            long epoch, long update, double objective, double squaredError, double misclassified, double... weights) {
        epochs = epoch;
        int place = (int) (epoch % RECENT);
        if (recentWeights[place].length != weights.length) {
            recentWeights[place] = new double[weights.length];
        }
        System.arraycopy(weights, 0, recentWeights[place], 0, weights.length);
        recentUpdates[place] = update;
        if (epoch % stride != 0) {
            return;
        }
        if (count == CAPACITY) {
            thin();
            if (epoch % stride != 0) {
                return;
            }
        } else if (count == kept[0].length) {
            grow();
        }
        kept[0][count] = epoch;
        kept[1][count] = update;
        kept[2][count] = objective;
        kept[3][count] = squaredError;
        kept[4][count] = misclassified;
        count++;
    }

    private void grow() {
        double[][] roomier = new double[COLUMNS][];
        for (int c = 0; c < COLUMNS; c++) {
            roomier[c] = Arrays.copyOf(kept[c], Math.min(CAPACITY, Math.max(FIRST_ROOM, 2 * count)));
        }
        kept = roomier;
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
        int n = (int) Math.min(RECENT, epochs - unknown);
        Weights[] last = new Weights[n];
        long[] at = new long[n];
        for (int k = 0; k < n; k++) {
            int place = (int) ((epochs - n + 1 + k) % RECENT);
            last[k] = new Weights(recentWeights[place]);
            at[k] = recentUpdates[place];
        }
        view.set(new View(kept, count, stride, epochs, last, at, missing));
    }

    /** The epochs as of the last publication. */
    public View view() {
        return view.get();
    }

    /** The epochs up to one publication; safe to read from any thread. */
    public static final class View {
        private final double[][] kept;
        private final int count;
        private final long stride;
        private final long epochs;
        private final Weights[] last;
        private final long[] lastAt;
        private final @Nullable MissingPast missing;

        private View(
                double[][] kept,
                int count,
                long stride,
                long epochs,
                Weights[] last,
                long[] lastAt,
                @Nullable MissingPast missing) {
            this.kept = kept;
            this.count = count;
            this.stride = stride;
            this.epochs = epochs;
            this.last = last;
            this.lastAt = lastAt;
            this.missing = missing;
        }

        /** The first epochs, of which there are at least so many. */
        State upTo(long epochsDone) {
            int n = (int) Math.min(count, epochsDone / stride);
            return new State(
                    stride,
                    epochsDone,
                    Arrays.copyOf(kept[0], n),
                    Arrays.copyOf(kept[1], n),
                    Arrays.copyOf(kept[2], n),
                    Arrays.copyOf(kept[3], n),
                    Arrays.copyOf(misclassified(), n));
        }

        /** The number of whole epochs done. */
        public long epochs() {
            return epochs;
        }

        /** How many of them are kept. */
        public int count() {
            return count;
        }

        /** Which of them: number {@code stride}, twice that, and so on. */
        public long stride() {
            return stride;
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

        /**
         * The share of the visited rows of each kept epoch that was classified wrongly, 0 … 1, as {@link #updates}; NaN
         * where that is not known.
         */
        public double[] misclassified() {
            View earlier = missing == null ? null : missing.epochs();
            return earlier == null ? kept[4] : filled(earlier);
        }

        private double[] filled(View earlier) {
            double[] theirs = earlier.misclassified();
            double[] all = Arrays.copyOf(kept[4], count);
            for (int i = 0; i < count; i++) {
                long epoch = (long) kept[0][i];
                int k = (int) (epoch / earlier.stride) - 1;
                if (Double.isNaN(all[i]) && epoch % earlier.stride == 0 && k < earlier.count) {
                    all[i] = theirs[k];
                }
            }
            return all;
        }

        /** Whether it is known of each epoch how many rows were classified wrongly. */
        boolean isComplete() {
            View earlier = missing == null ? null : missing.epochs();
            return missing == null || (earlier != null && earlier.isComplete());
        }

        /** How many bytes it takes. */
        long bytes() {
            return (long) COLUMNS * Double.BYTES * kept[0].length;
        }

        /**
         * The weights at the ends of the last epochs, oldest first: {@value EpochLog#RECENT}, or all that are known if
         * fewer.
         */
        public Weights[] lastWeights() {
            return last.clone();
        }

        /** The numbers of the updates after which those were the weights. */
        public long[] lastUpdates() {
            return lastAt.clone();
        }
    }
}
