package org.sgdviz.run;

import java.util.Arrays;

/**
 * The curve of a figure that every update has, kept as minimum, mean and maximum of runs of successive updates, in
 * bounded memory: at most {@value #CAPACITY} buckets, whose width doubles when they are full, so a spike is never lost
 * however long the run. Levels above the finest one halve the number of buckets each, so that a chart finds a level
 * with about one bucket per pixel column.
 *
 * <p>One thread appends; any thread may take a {@link #view()} at any time: it is immutable as far as its size goes.
 */
public final class LossPyramid {

    /** Buckets of the finest level. */
    public static final int CAPACITY = 1 << 15;

    private static final int LEVELS = 16;

    /** Buckets that there is room for at first: most runs are short, and there may be many. */
    private static final int FIRST_ROOM = 1 << 10;

    private Levels levels;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double sum;
    private int filled;
    private long size;
    private volatile View view;

    /** A curve without updates. */
    public LossPyramid() {
        this(State.EMPTY);
    }

    /** A curve that goes on from a state. */
    LossPyramid(State state) {
        levels = Levels.of(state);
        size = state.updates();
        view = new View(levels, levels.count, 0, 0, 0, 0, size);
    }

    /**
     * A curve as far as its buckets are full; from it one can be gone on with. The arrays are of equal length, up to
     * {@value #CAPACITY}, and not to be changed.
     *
     * @param width the updates of a bucket, a power of two
     * @param min each bucket's minimum
     * @param mean each bucket's mean
     * @param max each bucket's maximum
     */
    public record State(long width, double[] min, double[] mean, double[] max) {

        static final State EMPTY = new State(1, new double[0], new double[0], new double[0]);

        public State {
            if (width < 1 || Long.bitCount(width) != 1 || width > Long.MAX_VALUE / (4L * CAPACITY)) {
                throw new IllegalArgumentException("a bucket's width must be a power of two, but is " + width);
            }
            if (min.length > CAPACITY || mean.length != min.length || max.length != min.length) {
                throw new IllegalArgumentException("the columns of a curve must be of one length, at most " + CAPACITY
                        + ", but are of " + min.length + ", " + mean.length + " and " + max.length);
            }
            for (int i = 0; i < min.length; i++) {
                if (!(min[i] <= max[i]) || Double.isNaN(mean[i])) {
                    throw new IllegalArgumentException("bucket " + i + " of a curve has the minimum " + min[i]
                            + ", the mean " + mean[i] + " and the maximum " + max[i]);
                }
            }
        }

        /** The number of updates. */
        public long updates() {
            return width * min.length;
        }
    }

    /** Appends the next update's value. Writer's thread only; visible to others after {@link #publish()}. */
    public void append(double value) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value;
        size++;
        if (++filled == levels.width) {
            if (levels.isFull()) {
                levels = levels.count < CAPACITY ? levels.withMoreRoom() : levels.halved();
                if (levels.width > filled) {
                    return;
                }
            }
            levels.add(min, sum / filled, max);
            min = Double.POSITIVE_INFINITY;
            max = Double.NEGATIVE_INFINITY;
            sum = 0;
            filled = 0;
        }
    }

    /** Makes all appended values visible to readers. Writer's thread only. */
    public void publish() {
        if (view.size == size) {
            return;
        }
        view = new View(levels, levels.count, filled, min, sum, max, size);
    }

    /** The curve as of the last publication. */
    public View view() {
        return view;
    }

    /** The buckets of all levels; entries below a published count never change again. */
    private static final class Levels {
        final long width;
        final double[][] min = new double[LEVELS][];
        final double[][] mean = new double[LEVELS][];
        final double[][] max = new double[LEVELS][];
        int count;

        Levels(long width, int room) {
            this.width = width;
            for (int l = 0; l < LEVELS; l++) {
                min[l] = new double[room >> l];
                mean[l] = new double[room >> l];
                max[l] = new double[room >> l];
            }
        }

        static Levels of(State state) {
            int room = FIRST_ROOM;
            while (room < state.min.length) {
                room *= 2;
            }
            Levels levels = new Levels(state.width, room);
            for (int i = 0; i < state.min.length; i++) {
                levels.add(state.min[i], state.mean[i], state.max[i]);
            }
            return levels;
        }

        boolean isFull() {
            return count == min[0].length;
        }

        Levels withMoreRoom() {
            Levels roomier = new Levels(width, 2 * count);
            for (int l = 0; l < LEVELS; l++) {
                System.arraycopy(min[l], 0, roomier.min[l], 0, min[l].length);
                System.arraycopy(mean[l], 0, roomier.mean[l], 0, mean[l].length);
                System.arraycopy(max[l], 0, roomier.max[l], 0, max[l].length);
            }
            roomier.count = count;
            return roomier;
        }

        void add(double lo, double avg, double hi) {
            min[0][count] = lo;
            mean[0][count] = avg;
            max[0][count] = hi;
            count++;
            int n = count;
            for (int l = 1; l < LEVELS && (n & 1) == 0; l++) {
                int i = n - 2;
                n >>= 1;
                min[l][n - 1] = Math.min(min[l - 1][i], min[l - 1][i + 1]);
                mean[l][n - 1] = (mean[l - 1][i] + mean[l - 1][i + 1]) / 2;
                max[l][n - 1] = Math.max(max[l - 1][i], max[l - 1][i + 1]);
            }
        }

        Levels halved() {
            Levels wider = new Levels(width * 2, CAPACITY);
            for (int i = 0; i < count / 2; i++) {
                wider.add(min[1][i], mean[1][i], max[1][i]);
            }
            return wider;
        }
    }

    /** The curve up to one published size. Safe to read from any thread; counts updates from 1. */
    public static final class View {
        private final Levels levels;
        private final int count;
        private final int filled;
        private final double min;
        private final double sum;
        private final double max;
        private final long size;

        private View(Levels levels, int count, int filled, double min, double sum, double max, long size) {
            this.levels = levels;
            this.count = count;
            this.filled = filled;
            this.min = min;
            this.sum = sum;
            this.max = max;
            this.size = size;
        }

        /** About how many bytes the curve takes. */
        long bytes() {
            return 2L * 3 * Double.BYTES * levels.min[0].length;
        }

        /** Number of updates. */
        public long size() {
            return size;
        }

        /** The updates of a bucket of the finest level, a power of two. */
        long bucketWidth() {
            return levels.width;
        }

        /** The curve up to an update at which a bucket ends. */
        State upTo(long update) {
            if (update % levels.width != 0 || update > count * levels.width) {
                throw new IllegalArgumentException("no bucket of " + levels.width + " updates ends at " + update);
            }
            int buckets = (int) (update / levels.width);
            return new State(
                    levels.width,
                    Arrays.copyOf(levels.min[0], buckets),
                    Arrays.copyOf(levels.mean[0], buckets),
                    Arrays.copyOf(levels.max[0], buckets));
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
            BucketColumns columns = new BucketColumns(from, step, lo, mean, hi);
            int level = 0;
            while (level < LEVELS - 1 && (double) (levels.width << (level + 1)) <= step) {
                level++;
            }
            long width = levels.width << level;
            int first = (int) Math.max(0, Math.min(count >> level, (from - width) / width));
            double end = from + step * lo.length;
            int i = first;
            for (; i < count >> level && i * width + 1 <= end; i++) {
                columns.add(i * width, width, levels.min[level][i], levels.mean[level][i], levels.max[level][i]);
            }
            long done = (long) (count >> level) << level;
            while (done < count) {
                level--;
                if (count - done >= 1L << level) {
                    int j = (int) (done >> level);
                    width = levels.width << level;
                    columns.add(j * width, width, levels.min[level][j], levels.mean[level][j], levels.max[level][j]);
                    done += 1L << level;
                }
            }
            if (filled > 0) {
                columns.add(count * levels.width, filled, min, sum / filled, max);
            }
            columns.finish();
        }
    }
}
