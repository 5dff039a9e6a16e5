package org.sgdviz.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.UpdateTrace;

/**
 * How far a run had come at each of its updates, in epochs, in examples seen and in seconds of computing, in bounded
 * memory: as it was at the ends of the buckets of a {@link LossPyramid} of the run, and evenly in between.
 *
 * <p>Seconds come late: whoever makes the updates reads its clock after some of them, and their time is shared out
 * evenly. They decide nothing, and are no part of what makes two runs the same.
 *
 * <p>One thread appends; any thread may take a {@link #view()} at any time.
 */
public final class Progression {

    /** Ends of buckets at most. */
    static final int CAPACITY = LossPyramid.CAPACITY;

    private static final int FIRST_ROOM = 1 << 10;

    /**
     * The quantities at the ends of buckets; entries below a published count, or a published time, never change again.
     */
    private record Ends(long width, double[] epochs, double[] examples, double[] seconds) {

        int room() {
            return epochs.length;
        }

        Ends withRoom(int room) {
            return new Ends(
                    width, Arrays.copyOf(epochs, room), Arrays.copyOf(examples, room), Arrays.copyOf(seconds, room));
        }

        /** Twice as wide buckets, of which there are half as many, and room for others. */
        Ends halved(int count, int room) {
            Ends wider = new Ends(2 * width, new double[room], new double[room], new double[room]);
            for (int i = 0; i < count / 2; i++) {
                wider.epochs[i] = epochs[2 * i + 1];
                wider.examples[i] = examples[2 * i + 1];
                wider.seconds[i] = seconds[2 * i + 1];
            }
            return wider;
        }
    }

    private Ends ends;
    private Knowledge knowledge;
    private int count;
    private int filled;
    private long size;
    private double epochs;
    private double examples;
    private double seconds;

    /** The update up to which the seconds are known. */
    private long timed;

    /** Whether anybody reads a clock. */
    private boolean measured;

    private final Published<View> view;

    /**
     * What is known of the past before the first update that was appended here.
     *
     * @param examplesFrom the update from which on examples are counted; those before it are not known, unless it is 0
     * @param secondsFrom the same for seconds
     * @param earlier where what is missing may become known
     */
    private record Knowledge(long examplesFrom, long secondsFrom, MissingPast earlier) {}

    /** One that goes on from a state of so many updates. */
    Progression(State state, long updates, MissingPast earlier) {
        int room = FIRST_ROOM;
        while (room < state.epochs.length) {
            room *= 2;
        }
        count = state.epochs.length;
        knowledge = new Knowledge(state.examples == null ? updates : 0, state.seconds == null ? updates : 0, earlier);
        double[] none = new double[count];
        ends = new Ends(
                        state.width,
                        state.epochs,
                        state.examples == null ? none : state.examples,
                        state.seconds == null ? none : state.seconds)
                .withRoom(room);
        size = updates;
        timed = updates;
        measured = updates > 0 && state.seconds != null;
        if (count > 0) {
            epochs = ends.epochs[count - 1];
            examples = ends.examples[count - 1];
            seconds = ends.seconds[count - 1];
        }
        view = new Published<>(present());
    }

    /**
     * How far a run had come at the ends of its buckets. The arrays are of equal length, and not to be changed.
     *
     * @param width the updates of a bucket, a power of two
     * @param epochs the epochs done at the end of each, with the share of the one under way
     * @param examples the examples seen by then; null where that is not known
     * @param seconds the seconds of computing by then; null where that is not known
     */
    public record State(long width, double[] epochs, double @Nullable [] examples, double @Nullable [] seconds) {

        static final State EMPTY = new State(1, new double[0], new double[0], new double[0]);

        public State {
            if (width < 1 || Long.bitCount(width) != 1 || width > Long.MAX_VALUE / (4L * CAPACITY)) {
                throw new IllegalValueException("illegal.bucket.width", width);
            }
            if (epochs.length > CAPACITY
                    || (examples != null && examples.length != epochs.length)
                    || (seconds != null && seconds.length != epochs.length)) {
                throw new IllegalValueException("illegal.progression.lengths", CAPACITY);
            }
            requireRising("illegal.progression.epochs", epochs, 0);
            requireRising("illegal.progression.examples", examples, width);
            requireRising("illegal.progression.seconds", seconds, 0);
        }

        /**
         * That of a run of which only the ends of its epochs are known: even in between.
         *
         * @param at where it ends; an epoch that is under way there is taken to be as long as those before
         */
        static State of(EpochLog.State log, Checkpoint at, long width) {
            if (at.update() / width > CAPACITY) {
                throw new IllegalValueException("illegal.progression.updates", at.update(), CAPACITY, width);
            }
            int n = log.epoch().length;
            double usual = n == 0 || log.update()[n - 1] == 0 ? 0 : log.epoch()[n - 1] / log.update()[n - 1];
            double share = Math.min(at.batches() * usual, at.batches() / (at.batches() + 1.0));
            double last = n == 0 ? 0 : log.epoch()[n - 1];
            double end = Math.max(last, at.epochsDone() + (at.isWithinEpoch() ? share : 0));
            double[] epochs = new double[(int) (at.update() / width)];
            int k = 0;
            for (int i = 0; i < epochs.length; i++) {
                double update = (i + 1) * (double) width;
                while (k < n && log.update()[k] < update) {
                    k++;
                }
                double u0 = k == 0 ? 0 : log.update()[k - 1];
                double e0 = k == 0 ? 0 : log.epoch()[k - 1];
                double u1 = k == n ? at.update() : log.update()[k];
                double e1 = k == n ? end : log.epoch()[k];
                epochs[i] = e0 + (e1 - e0) * ((update - u0) / (u1 - u0));
            }
            return new State(width, epochs, null, null);
        }

        /** Each update sees at least one example; a clock may stand still. */
        private static void requireRising(String key, double @Nullable [] column, double least) {
            double before = 0;
            for (int i = 0; column != null && i < column.length; i++) {
                double rise = column[i] - before;
                if (!(rise >= least) || Double.isInfinite(column[i])) {
                    throw new IllegalValueException(key, column[i], i, before);
                }
                before = column[i];
            }
        }

        /** The number of updates. */
        public long updates() {
            return width * epochs.length;
        }
    }

    /** Appends the updates that a trainer has made last. Writer only; visible to others after {@link #publish}. */
    void append(Trainer trainer) {
        UpdateTrace made = trainer.made();
        int[] rows = made.batchSizes();
        int updates = made.size();
        int i = 0;
        while (i < updates) {
            int end = (int) Math.min(updates, i + ends.width - filled);
            int seen = 0;
            for (int k = i; k < end; k++) {
                seen += rows[k];
            }
            boolean endsEpoch = end == updates && trainer.endedEpoch();
            append(end - i, seen, endsEpoch ? trainer.epochs() : made.epochs(end - 1));
            i = end;
        }
    }

    /**
     * Appends some updates, no more than the last bucket has room for. Writer only; as {@link #append(Trainer)}.
     *
     * @param updates how many
     * @param rows the rows of their batches
     * @param epochsDone the epochs done after them, with the share of the one under way
     */
    void append(int updates, int rows, double epochsDone) {
        size += updates;
        examples += rows;
        epochs = epochsDone;
        filled += updates;
        if (filled == ends.width) {
            if (count == ends.room()) {
                if (count < CAPACITY) {
                    ends = ends.withRoom(2 * count);
                } else {
                    ends = ends.halved(count, CAPACITY);
                    count /= 2;
                    return;
                }
            }
            ends.epochs[count] = epochs;
            ends.examples[count] = examples;
            count++;
            filled = 0;
        }
    }

    /** Notes how long the updates took that were appended since the last call. Writer only. */
    void spend(double elapsed) {
        measured = true;
        long made = size - timed;
        if (made > 0) {
            double more = Math.max(0, elapsed);
            for (int i = (int) (timed / ends.width); i < count; i++) {
                ends.seconds[i] = seconds + more * (((i + 1) * ends.width - timed) / (double) made);
            }
            seconds += more;
            timed = size;
        }
    }

    /** Takes over the seconds that another run took for the same updates, those since the last time. Writer only. */
    void spendAs(Quantity other) {
        if (other.isKnown()) {
            double before = seconds - other.at(timed);
            for (int i = (int) (timed / ends.width); i < count; i++) {
                ends.seconds[i] = before + other.at((double) (i + 1) * ends.width);
            }
            seconds = before + other.at(size);
            measured = true;
        } else {
            knowledge = new Knowledge(knowledge.examplesFrom, size, knowledge.earlier);
            seconds = 0;
        }
        timed = size;
    }

    /**
     * Takes over the seconds that another run took for the first updates, which both have in common, and leaves the
     * later ones as long as they were; nothing where either does not know its own. Writer only.
     */
    void share(Quantity other, long updates) {
        long shared = Math.min(updates, timed);
        if (shared <= 0 || !other.isKnown() || !measured || knowledge.secondsFrom > 0) {
            return;
        }
        double by = other.at(shared);
        double shift = by - present().seconds().at(shared);
        double[] theirs = ends.seconds.clone(); // readers may have the other ones
        for (int i = 0; i < count; i++) {
            long end = (i + 1) * ends.width;
            theirs[i] = end <= shared ? other.at(end) : Math.max(by, theirs[i] + shift);
        }
        ends = new Ends(ends.width, ends.epochs, ends.examples, theirs);
        seconds = Math.max(by, seconds + shift);
        view.set(present());
    }

    /**
     * Makes buckets twice as wide until there are no more than so many, a power of two of at least
     * {@value #FIRST_ROOM}, and publishes that. Writer only.
     */
    void thinTo(int most) {
        while (count > most) {
            filled += count % 2 == 0 ? 0 : (int) ends.width;
            ends = ends.halved(count, Math.max(most, Integer.highestOneBit(count)));
            count /= 2;
        }
        view.set(present());
    }

    /** Makes what was appended visible to readers. Writer only. */
    void publish() {
        View last = view.get();
        if (last.size != size || last.timed != timed || last.measured != measured) {
            view.set(present());
        }
    }

    private View present() {
        return new View(ends, count, size, epochs, examples, seconds, timed, measured, knowledge);
    }

    /** It as of the last publication. */
    public View view() {
        return view.get();
    }

    /** How far a run had come up to one publication. Safe to read from any thread. */
    public static final class View {
        private final Ends ends;
        private final int count;
        private final long size;
        private final double epochs;
        private final double examples;
        private final double seconds;
        private final long timed;
        private final boolean measured;
        private final Knowledge knowledge;

        private View(
                Ends ends,
                int count,
                long size,
                double epochs,
                double examples,
                double seconds,
                long timed,
                boolean measured,
                Knowledge knowledge) {
            this.ends = ends;
            this.count = count;
            this.size = size;
            this.epochs = epochs;
            this.examples = examples;
            this.seconds = seconds;
            this.timed = timed;
            this.measured = measured;
            this.knowledge = knowledge;
        }

        /** Number of updates. */
        public long size() {
            return size;
        }

        /** The epochs done, with the share of the one under way. */
        public Quantity epochs() {
            return new Quantity(ends.width, ends.epochs, 0, size, epochs, true, null);
        }

        /** The examples seen, each as often as it was. */
        public Quantity examples() {
            long from = knowledge.examplesFrom;
            View earlier = from == 0 ? null : knowledge.earlier.progression();
            return new Quantity(
                    ends.width, ends.examples, from, size, examples, true, earlier == null ? null : earlier.examples());
        }

        /** The seconds of computing. */
        public Quantity seconds() {
            long from = knowledge.secondsFrom;
            View earlier = from == 0 ? null : knowledge.earlier.progression();
            boolean known = measured || size == 0;
            return new Quantity(
                    ends.width, ends.seconds, from, timed, seconds, known, earlier == null ? null : earlier.seconds());
        }

        // ---- for files and branches ----

        /** It up to an update at which a bucket ends; without what is not known of all of that. */
        State upTo(long update) {
            if (update % ends.width != 0 || update > count * ends.width) {
                throw new IllegalValueException("illegal.bucket.end", ends.width, update);
            }
            int buckets = (int) (update / ends.width);
            return new State(ends.width, epochs(buckets), column(buckets, examples()), column(buckets, seconds()));
        }

        /** Of the past that is not known itself they are only about right, unless it has become known. */
        private double[] epochs(int buckets) {
            double[] column = Arrays.copyOf(ends.epochs, buckets);
            View earlier = knowledge.examplesFrom == 0 ? null : knowledge.earlier.progression();
            for (int i = 0; earlier != null && i < buckets && (i + 1) * ends.width <= knowledge.examplesFrom; i++) {
                column[i] = earlier.epochs().at((i + 1) * (double) ends.width);
            }
            return column;
        }

        private double @Nullable [] column(int buckets, Quantity of) {
            if (!of.isKnown()) {
                return null;
            }
            double[] column = new double[buckets];
            for (int i = 0; i < buckets; i++) {
                column[i] = of.at((i + 1) * (double) ends.width);
            }
            return column;
        }

        /** The updates of a bucket, a power of two. */
        long bucketWidth() {
            return ends.width;
        }

        /** How many bytes it keeps. */
        long bytes() {
            return 3L * Double.BYTES * ends.room();
        }
    }
}
