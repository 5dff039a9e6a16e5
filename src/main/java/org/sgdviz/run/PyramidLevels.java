package org.sgdviz.run;

import java.util.Arrays;

/**
 * The buckets of a {@link LossPyramid}: those of the finest level, and above them levels that have half as many each.
 * As long as all values are the same one, there are no arrays. Entries below a published count never change again. One
 * thread adds.
 */
final class PyramidLevels {

    private static final int LEVELS = 16;

    /** Buckets that there is room for at first: most runs are short, and there may be many. */
    static final int FIRST_ROOM = 1 << 10;

    private static final double[][] NONE = new double[LEVELS][0];

    /** The updates of a bucket of the finest level. */
    final long width;

    /** How many updates at the beginning are not known. */
    final long from;

    final double[][] min;
    final double[][] mean;
    final double[][] max;

    /** The only value so far, or NaN before the first; of no account where there are arrays. */
    private final double value;

    private final boolean constant;
    int count;

    private PyramidLevels(long width, long from, int room) {
        this.width = width;
        this.from = from;
        this.min = levels(room);
        this.mean = levels(room);
        this.max = levels(room);
        this.value = Double.NaN;
        this.constant = false;
    }

    private PyramidLevels(long width, long from, double value, int count) {
        this.width = width;
        this.from = from;
        this.min = NONE;
        this.mean = NONE;
        this.max = NONE;
        this.value = value;
        this.constant = true;
        this.count = count;
    }

    private static double[][] levels(int room) {
        double[][] levels = new double[LEVELS][];
        for (int l = 0; l < LEVELS; l++) {
            levels[l] = new double[room >> l];
        }
        return levels;
    }

    static PyramidLevels of(LossPyramid.State state) {
        int n = state.min().length;
        double only = state.only();
        int unknown = (int) (state.from() / state.width());
        if (n == unknown || OpenBucket.isPlain(only)) {
            return new PyramidLevels(state.width(), state.from(), only, n);
        }
        PyramidLevels levels = new PyramidLevels(state.width(), state.from(), roomFor(n));
        for (int i = 0; i < n; i++) {
            levels.add(state.min()[i], state.mean()[i], state.max()[i]);
        }
        return levels;
    }

    private static int roomFor(int buckets) {
        int room = FIRST_ROOM;
        while (room < buckets) {
            room *= 2;
        }
        return room;
    }

    /** Whether there has been no value yet, or only one, and there are no arrays. */
    boolean isConstant() {
        return constant;
    }

    /** The one value that there has been; NaN before it. */
    double value() {
        return value;
    }

    /** The same with the first value there is. */
    PyramidLevels ofOnly(double first) {
        return new PyramidLevels(width, from, first, count);
    }

    /** The same with arrays, for values that are not all the same. */
    PyramidLevels spread() {
        PyramidLevels spread = new PyramidLevels(width, from, roomFor(count));
        for (int i = 0; i < count; i++) {
            double each = (i + 1) * width <= from ? Double.NaN : value;
            spread.add(each, each, each);
        }
        return spread;
    }

    /** Whether the arrays are full. */
    boolean isFull() {
        return count == min[0].length;
    }

    PyramidLevels withMoreRoom() {
        PyramidLevels roomier = new PyramidLevels(width, from, 2 * count);
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
            if (i * (width << (l - 1)) < from) {
                joinPartly(l, i);
                continue;
            }
            min[l][n - 1] = Math.min(min[l - 1][i], min[l - 1][i + 1]);
            mean[l][n - 1] = between(mean[l - 1][i], mean[l - 1][i + 1]);
            max[l][n - 1] = Math.max(max[l - 1][i], max[l - 1][i + 1]);
        }
    }

    /** A bucket of which a part is not known stands for the other part. */
    private void joinPartly(int l, int i) {
        double right = known(l - 1, i + 1);
        double left = right == 0 ? 0 : known(l - 1, i);
        double[] lo = min[l - 1];
        double[] hi = max[l - 1];
        min[l][i / 2] = left == 0 ? lo[i + 1] : Math.min(lo[i], lo[i + 1]);
        max[l][i / 2] = left == 0 ? hi[i + 1] : Math.max(hi[i], hi[i + 1]);
        double share = left / (left + right);
        mean[l][i / 2] = left == 0 ? mean[l - 1][i + 1] : share * mean[l - 1][i] + (1 - share) * mean[l - 1][i + 1];
    }

    /** How many updates of a bucket are known. */
    private long known(int l, int i) {
        long each = width << l;
        return Math.max(0, Math.min(each, (i + 1) * each - from));
    }

    /** With twice as wide buckets, for at least half as many of which there is to be room; without the last odd one. */
    PyramidLevels halved(int room) {
        if (constant) {
            return new PyramidLevels(width * 2, from, value, count / 2);
        }
        PyramidLevels wider = new PyramidLevels(width * 2, from, room);
        for (int i = 0; i < count / 2; i++) {
            wider.add(min[1][i], mean[1][i], max[1][i]);
        }
        return wider;
    }

    /** The mean of two means, which does not overflow. */
    private static double between(double a, double b) {
        double sum = a + b;
        return Double.isInfinite(sum) ? a / 2 + b / 2 : sum / 2;
    }

    /** The first so many buckets of the finest level, up to an update. */
    LossPyramid.State first(int buckets) {
        long unknown = Math.min(from, buckets * width);
        if (constant) {
            double[] all = new double[buckets];
            Arrays.fill(all, value);
            Arrays.fill(all, 0, (int) (unknown / width), Double.NaN);
            return new LossPyramid.State(width, all, all, all, unknown);
        }
        return new LossPyramid.State(
                width,
                Arrays.copyOf(min[0], buckets),
                Arrays.copyOf(mean[0], buckets),
                Arrays.copyOf(max[0], buckets),
                unknown);
    }

    /** How many bytes the arrays take. */
    long bytes() {
        return 3L * Double.BYTES * 2 * min[0].length;
    }

    /**
     * Collects buckets for the columns of a chart: as wide ones as these allow.
     *
     * @param begin the position, in updates, of the left edge of the first column
     * @param end that of the right edge of the last one
     * @param last the number of buckets of the finest level to be looked at
     */
    void collect(double begin, double end, int last, BucketColumns columns) {
        int widest = 0;
        while (widest < LEVELS - 1 && columns.mayTake(width << (widest + 1))) {
            widest++;
        }
        long each = width << widest;
        int behind = (int) Math.max(0, Math.min(last >> widest, (begin - each) / each));
        int i = Math.max((int) (from / width), behind << widest);
        while (i < last && i * width + 1 <= end) {
            int level = Math.min(widest, Integer.numberOfTrailingZeros(i));
            while (level > 0 && (i + (1 << level) > last || !columns.mayTake(i * width, width << level))) {
                level--;
            }
            long before = Math.max(from, i * width);
            int next = i + (1 << level);
            int k = i >> level;
            if (constant) {
                columns.add(before, next * width - before, value, value, value);
            } else {
                columns.add(before, next * width - before, min[level][k], mean[level][k], max[level][k]);
            }
            i = next;
        }
    }
}
