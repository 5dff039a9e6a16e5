package org.sgdviz.run;

/**
 * The curves of what a {@link History} keeps of every update, made of the updates in its ring, some at a time. One
 * thread appends; any thread may take the views.
 */
final class KeptCurves {

    /** How many updates are taken from the ring at a time, at most. */
    private static final int PIECE = 128;

    /** How many buckets a curve has that is to take little room: about one for each pixel of the widest chart. */
    static final int BUCKETS_AT_REST = 1 << 12;

    /** How many a curve of rates then has, which is even, or has steps. */
    private static final int RATE_BUCKETS_AT_REST = 1 << 10;

    private final LossPyramid objective;
    private final LossPyramid squaredError;
    private final LossPyramid misclassified;
    private final LossPyramid rate;

    private final double[] rows = new double[PIECE];
    private final double[] objectives = new double[PIECE];
    private final double[] squaredErrors = new double[PIECE];
    private final double[] shares = new double[PIECE];

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
    int append(UpdateRing ring, long first, long most) {
        UpdateRing.Columns from = ring.columns();
        int at = ring.placeOf(first);
        int n = (int) Math.min(Math.min(PIECE, most), from.room() - at);
        for (int i = 0; i < n; i++) {
            shares[i] = from.misclassified()[at + i];
        }
        System.arraycopy(from.squaredError(), at, squaredErrors, 0, n);
        System.arraycopy(from.loss(), at, objectives, 0, n);
        if (!isOfSingleRows(from.batchSize(), at, n)) {
            for (int i = 0; i < n; i++) {
                rows[i] = from.batchSize()[at + i];
            }
            toMeans(shares, n);
            toMeans(squaredErrors, n);
            toMeans(objectives, n);
        }
        if (isAnyNegative(objectives, n)) {
            for (int i = 0; i < n; i++) {
                double sum = from.loss()[at + i];
                objectives[i] = sum < 0 ? -sum : objectives[i]; // which is the mean
            }
        }
        LossPyramid.append(objective, objectives, squaredError, squaredErrors, misclassified, shares, n);
        rate.append(from.rate(), at, at + n);
        return n;
    }

    private static boolean isOfSingleRows(int[] batchSize, int at, int n) {
        int others = 0;
        for (int i = at; i < at + n; i++) {
            others |= batchSize[i] ^ 1;
        }
        return others == 0;
    }

    private void toMeans(double[] sums, int n) {
        for (int i = 0; i < n; i++) {
            sums[i] /= rows[i];
        }
    }

    private static boolean isAnyNegative(double[] values, int n) {
        long signs = 0;
        for (int i = 0; i < n; i++) {
            signs |= Double.doubleToRawLongBits(values[i]);
        }
        return signs < 0;
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
