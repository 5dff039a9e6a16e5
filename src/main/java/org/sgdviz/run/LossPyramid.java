package org.sgdviz.run;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;

/**
 * The curve of a figure that every update has, kept as minimum, mean and maximum of runs of successive updates, in
 * bounded memory: at most {@value #CAPACITY} buckets, whose width doubles when they are full, so a spike is never lost
 * however long the run. Levels above the finest one halve the number of buckets each, so that a chart finds a level
 * with about one bucket per pixel column. A curve that has had but one value takes no memory.
 *
 * <p>One thread appends; any thread may take a {@link #view()} at any time: it is immutable as far as its size goes.
 */
public final class LossPyramid {

    /** Buckets of the finest level. */
    public static final int CAPACITY = 1 << 15;

    private final Supplier<@Nullable View> earlier;
    private PyramidLevels levels;
    private final OpenBucket open = new OpenBucket();
    private long size;
    private final Published<View> view;

    /** A curve without updates. */
    public LossPyramid() {
        this(State.EMPTY);
    }

    /** A curve that goes on from a state. */
    LossPyramid(State state) {
        this(state, () -> null);
    }

    /** A curve that goes on from a state; what is not known in that may become known. */
    LossPyramid(State state, Supplier<@Nullable View> earlier) {
        this.earlier = earlier;
        levels = PyramidLevels.of(state);
        size = state.updates();
        view = new Published<>(new View(this));
    }

    /**
     * A curve as far as its buckets are full; from it one can be continued. The arrays are of equal length, up to
     * {@value #CAPACITY}, and not to be changed.
     *
     * @param width the updates of a bucket, a power of two
     * @param min each bucket's minimum
     * @param mean each bucket's mean
     * @param max each bucket's maximum
     * @param from how many updates at the beginning are not known; buckets of only such are NaN
     */
    public record State(long width, double[] min, double[] mean, double[] max, long from) {

        static final State EMPTY = new State(1, new double[0], new double[0], new double[0]);

        public State {
            if (width < 1 || Long.bitCount(width) != 1 || width > Long.MAX_VALUE / (4L * CAPACITY)) {
                throw new IllegalValueException("illegal.bucket.width", width);
            }
            if (min.length > CAPACITY || mean.length != min.length || max.length != min.length) {
                throw new IllegalValueException("illegal.curve.lengths", CAPACITY, min.length, mean.length, max.length);
            }
            if (from < 0 || from > width * min.length) {
                throw new IllegalValueException("illegal.curve.from", width * min.length, from);
            }
            for (int i = (int) (from / width); i < min.length; i++) {
                if (!(min[i] <= max[i]) || Double.isNaN(mean[i])) {
                    throw new IllegalValueException("illegal.curve.bucket", i, min[i], mean[i], max[i]);
                }
            }
        }

        /** A curve of which all is known. */
        public State(long width, double[] min, double[] mean, double[] max) {
            this(width, min, mean, max, 0);
        }

        /** A curve as wide as another, of which nothing is known. */
        static State unknown(State like) {
            double[] nothing = new double[like.min.length];
            Arrays.fill(nothing, Double.NaN);
            return new State(like.width, nothing, nothing, nothing, like.updates());
        }

        /** Whether all of it is known. */
        public boolean isComplete() {
            return from == 0;
        }

        /** The number of updates. */
        public long updates() {
            return width * min.length;
        }

        /** The one value that all updates have which are known; NaN where there are several, or none is known. */
        double only() {
            int first = (int) (from / width);
            double one = first < mean.length ? mean[first] : Double.NaN;
            for (int i = first; i < mean.length; i++) {
                if (!isSame(min[i], one) || !isSame(mean[i], one) || !isSame(max[i], one)) {
                    return Double.NaN;
                }
            }
            return one;
        }
    }

    /** Appends the next update's value. Writer's thread only; visible to others after {@link #publish()}. */
    public void append(double value) {
        size++;
        if (levels.isConstant()) {
            if (isTheOnly(value)) {
                addSame(1);
                return;
            }
            levels = levels.spread();
        }
        open.add(value);
        endBucketIfFull();
    }

    /**
     * Appends the values of the next updates, those of an array from one place on and before another: the same as one
     * by one, sooner.
     */
    void append(double[] values, int start, int end) {
        size += end - start;
        int i = start;
        if (levels.isConstant()) {
            if (i < end && isTheOnly(values[i])) {
                i = endOfSame(values, i, end);
                addSame(i - start);
            }
            if (i == end) {
                return;
            }
            levels = levels.spread();
        }
        while (i < end) {
            int last = (int) Math.min(end, i + levels.width - open.filled());
            open.add(values, i, last);
            endBucketIfFull();
            i = last;
        }
    }

    /** Appends the first so many values of three columns to three curves: the same as to one after another, sooner. */
    static void append(
            LossPyramid a, double[] as, LossPyramid b, double[] bs, LossPyramid c, double[] cs, int updates) {
        int i = 0;
        while (i < updates && a.isInStepWith(b) && a.isInStepWith(c)) {
            int last = (int) Math.min(updates, i + a.levels.width - a.open.filled());
            OpenBucket.add(a.open, as, b.open, bs, c.open, cs, i, last);
            a.endBucketIfFull();
            b.endBucketIfFull();
            c.endBucketIfFull();
            i = last;
        }
        a.size += i;
        b.size += i;
        c.size += i;
        a.append(as, i, updates);
        b.append(bs, i, updates);
        c.append(cs, i, updates);
    }

    /** Whether both have arrays and their buckets end at the same updates. */
    private boolean isInStepWith(LossPyramid other) {
        return !levels.isConstant()
                && !other.levels.isConstant()
                && levels.width == other.levels.width
                && open.filled() == other.open.filled();
    }

    /** Whether a value is the one that all have been; the first is if it can be held without arrays. */
    private boolean isTheOnly(double value) {
        double only = levels.value();
        if (!Double.isNaN(only)) {
            return isSame(value, only);
        }
        if (!OpenBucket.isPlain(value)) {
            return false;
        }
        levels = levels.ofOnly(value);
        return true;
    }

    /** Up to where values are the same as the one at a place. */
    private static int endOfSame(double[] values, int start, int end) {
        double one = values[start];
        int i = start + 1;
        while (i < end && isSame(values[i], one)) {
            i++;
        }
        return i;
    }

    /** Adds some more of the one value that there has been, whose mean is just that. */
    private void addSame(int more) {
        int filled = open.filled() + more;
        while (filled >= levels.width) {
            if (levels.count == CAPACITY) {
                levels = levels.halved(CAPACITY);
            } else {
                levels.count++;
                filled -= (int) levels.width;
            }
        }
        open.fill(levels.value(), filled);
    }

    private void endBucketIfFull() {
        if (open.filled() < levels.width) {
            return;
        }
        if (levels.isFull()) {
            levels = levels.count < CAPACITY ? levels.withMoreRoom() : levels.halved(CAPACITY);
            if (levels.width > open.filled()) {
                return;
            }
        }
        levels.add(open.min(), open.mean(), open.max());
        open.clear();
    }

    private static boolean isSame(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }

    /**
     * Makes buckets twice as wide until there are no more than so many, a power of two of at least
     * {@value PyramidLevels#FIRST_ROOM}, and publishes that: minima, means and maxima are still those of all updates. A
     * curve whose beginning is not known stays as it is, and so does one that takes no memory. Writer's thread only.
     */
    void thinTo(int most) {
        while (levels.count > most && levels.from == 0 && !levels.isConstant()) {
            int last = levels.count - 1;
            if (last % 2 == 0) {
                open.add(levels.min[0][last], levels.mean[0][last], levels.max[0][last], levels.width);
            }
            levels = levels.halved(Math.max(most, Integer.highestOneBit(levels.count)));
        }
        view.set(new View(this));
    }

    /** Whether its beginning is not known from itself: it is not made coarser then. Any thread. */
    boolean isOfLateBeginning() {
        return view.get().levels.from > 0;
    }

    /** Makes all appended values visible to readers. Writer's thread only. */
    public void publish() {
        if (view.get().size == size) {
            return;
        }
        view.set(new View(this));
    }

    /** The curve as of the last publication. */
    public View view() {
        return view.get();
    }

    /** The curve up to one published size. Safe to read from any thread; counts updates from 1. */
    public static final class View {
        private final PyramidLevels levels;
        private final int count;
        private final long size;
        private final Supplier<@Nullable View> past;

        /** How many updates there are behind the last full bucket; the figures are theirs. */
        private final int filled;

        private final double min;
        private final double mean;
        private final double max;

        /** All that was appended; the writer's thread makes it. */
        private View(LossPyramid curve) {
            levels = curve.levels;
            count = levels.count;
            size = curve.size;
            past = curve.earlier;
            filled = curve.open.filled();
            min = curve.open.min();
            mean = levels.isConstant() ? levels.value() : curve.open.mean();
            max = curve.open.max();
        }

        /** Number of updates. */
        public long size() {
            return size;
        }

        /** The updates of a bucket of the finest level, a power of two. */
        long bucketWidth() {
            return levels.width;
        }

        /** Whether the curve is known from its first update on: that of a run from a file may not be. */
        public boolean isComplete() {
            View earlier = earlier();
            return levels.from == 0 || (earlier != null && earlier.isComplete());
        }

        private @Nullable View earlier() {
            return levels.from == 0 ? null : past.get();
        }

        /** How many bytes it keeps. */
        long bytes() {
            return levels.bytes();
        }

        /** The curve up to an update at which a bucket ends. */
        State upTo(long update) {
            if (update % levels.width != 0 || update > count * levels.width) {
                throw new IllegalValueException("illegal.bucket.end", levels.width, update);
            }
            int buckets = (int) (update / levels.width);
            if (levels.from > 0 && isComplete()) {
                double[][] all = new double[3][buckets];
                columns(1, levels.width, all[0], all[1], all[2]);
                return new State(levels.width, all[0], all[1], all[2]);
            }
            return levels.first(buckets);
        }

        /**
         * Reduces the updates to columns: column k gets minimum, mean and maximum of the updates u with {@code from +
         * k·step ≤ u < from + (k + 1)·step}, as near as the width of the buckets allows; NaN where there are none.
         *
         * @param from the position, in updates, of the left edge of column 0
         * @param step the width of a column in updates, &gt; 0
         * @param lo receives the minima; its length is the number of columns
         * @param mean receives the means, of the same length
         * @param hi receives the maxima, of the same length
         */
        public void columns(double from, double step, double[] lo, double[] mean, double[] hi) {
            BucketColumns columns = BucketColumns.even(from, step, lo, mean, hi);
            collect(from, from + step * lo.length, columns, size);
            columns.finish();
        }

        /**
         * Reduces the updates to columns of any widths: column k gets minimum, mean and maximum of the updates u with
         * {@code edges[k] ≤ u < edges[k + 1]}, as near as the width of the buckets allows; NaN where there are none.
         *
         * @param edges the edges of the columns in updates, ascending, not necessarily strictly; one more than columns
         * @param lo receives the minima; its length is the number of columns
         * @param mean receives the means, of the same length
         * @param hi receives the maxima, of the same length
         */
        public void columns(double[] edges, double[] lo, double[] mean, double[] hi) {
            BucketColumns columns = BucketColumns.between(edges, lo, mean, hi);
            collect(edges[0], edges[lo.length], columns, size);
            columns.finish();
        }

        /** Collects what ends at or before an update. */
        void collect(double from, double end, BucketColumns columns, long until) {
            View earlier = earlier();
            if (earlier != null) {
                earlier.collect(from, end, columns, Math.min(until, levels.from));
            }
            levels.collect(from, end, (int) Math.min(count, until / levels.width), columns);
            if (filled > 0 && until == size) {
                columns.add(count * levels.width, filled, min, mean, max);
            }
        }
    }
}
