package org.sgdviz.run;

/**
 * The curves of what a {@link History} keeps of every update, made of the updates in its ring, some at a time. One thread
 * appends; any thread may take the views.
 */
final class KeptCurves {

    /** How many updates are taken from the ring at a time, at most. */
    static final int PIECE = 256;

    /** How many buckets a curve has that is to take little room: about one for each pixel of the widest chart. */
    static final int BUCKETS_AT_REST = 1 << 12;

    /** How many a curve of rates then has, which is even, or has steps. */
    private static final int RATE_BUCKETS_AT_REST = 1 << 10;

    private final LossPyramid objective;
    private final LossPyramid squaredError;
    private final LossPyramid misclassified;
    private final LossPyramid rate;

    /** The means of a piece. */
    private final double[] means = new double[PIECE];

    /** Those that go on from others. */
    KeptCurves(SavedCurves past, MissingPast missing) {
        objective = new LossPyramid(past.objective());
        squaredError = new LossPyramid(past.squaredError());
        misclassified = new LossPyramid(past.misclassified(), missing::misclassified);
        rate = new LossPyramid(past.rate(), missing::rate);
    }

    /**
     * Appends updates that stand in a ring: the given one and those behind it, at most so many, and as many as stand in
     * one piece. Writer only.
     *
     * @return how many
     */
    int append(UpdateRing ring, long first, int most) {
        UpdateRing.Columns from = ring.columns();
        int at = ring.placeOf(first);
        int n = Math.min(most, from.room() - at);
        int rows = rowsOfEach(from.batchSize(), at, n);
        appendMeans(objective, from.loss(), from.batchSize(), at, n, isAnyNegative(from.loss(), at, n) ? 0 : rows);
        appendMeans(squaredError, from.squaredError(), from.batchSize(), at, n, rows);
        for (int i = 0; i < n; i++) {
            means[i] = from.misclassified()[at + i] / (double) from.batchSize()[at + i];
        }
        misclassified.append(means, 0, n);
        rate.append(from.rate(), at, at + n);
        return n;
    }

    /** How many rows each of some batches has; 0 where not all have as many. */
    private static int rowsOfEach(int[] batchSize, int at, int n) {
        int rows = batchSize[at];
        int differing = 0;
        for (int i = at; i < at + n; i++) {
            differing |= batchSize[i] ^ rows;
        }
        return differing == 0 ? rows : 0;
    }

    private static boolean isAnyNegative(double[] sums, int at, int n) {
        long signs = 0;
        for (int i = at; i < at + n; i++) {
            signs |= Double.doubleToRawLongBits(sums[i]);
        }
        return signs < 0;
    }

    /** Appends the means of which these are the sums, or minus what is negative; by the rows that each has if not 0. */
    private void appendMeans(LossPyramid curve, double[] sums, int[] batchSize, int at, int n, int rows) {
        if (rows == 1) {
            curve.append(sums, at, at + n);
            return;
        }
        if (rows > 0) {
            double each = rows;
            for (int i = 0; i < n; i++) {
                means[i] = sums[at + i] / each;
            }
        } else {
            for (int i = 0; i < n; i++) {
                double sum = sums[at + i];
                means[i] = sum < 0 ? -sum : sum / batchSize[at + i];
            }
        }
        curve.append(means, 0, n);
    }

    /** Makes what was appended visible to readers. Writer only. */
    void publish() {
        objective.publish();
        squaredError.publish();
        misclassified.publish();
        rate.publish();
    }

    /** Makes them coarser and publishes that. Writer only. */
    void thin() {
        objective.thinTo(BUCKETS_AT_REST);
        squaredError.thinTo(BUCKETS_AT_REST);
        misclassified.thinTo(BUCKETS_AT_REST);
        rate.thinTo(RATE_BUCKETS_AT_REST);
    }

    /** How many bytes those take that are not made coarser, as they do not know their beginning. Any thread. */
    long bytesThatStay() {
        return (misclassified.isOfLateBeginning() ? misclassified.view().bytes() : 0)
                + (rate.isOfLateBeginning() ? rate.view().bytes() : 0);
    }

    /** Each as of its last publication. Any thread. */
    View view() {
        return new View(objective.view(), squaredError.view(), misclassified.view(), rate.view());
    }

    /** The curves, each up to a publication. */
    record View(
            LossPyramid.View objective,
            LossPyramid.View squaredError,
            LossPyramid.View misclassified,
            LossPyramid.View rate) {

        /** The updates of a bucket of the coarsest. */
        long bucketWidth() {
            return Math.max(
                    Math.max(objective.bucketWidth(), squaredError.bucketWidth()),
                    Math.max(misclassified.bucketWidth(), rate.bucketWidth()));
        }

        /** How many bytes they keep. */
        long bytes() {
            return objective.bytes() + squaredError.bytes() + misclassified.bytes() + rate.bytes();
        }
    }
}
