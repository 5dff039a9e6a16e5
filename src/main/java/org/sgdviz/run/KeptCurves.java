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
        toMeans(from, at, n);
        LossPyramid.append(objective, objectives, squaredError, squaredErrors, misclassified, shares, n);
        rate.append(from.rate(), at, at + n);
        return n;
    }

    /**
     * Makes means of the sums of n updates. To multiply by the part of a batch of 1, 2, 4 and so on rows is to divide
     * by their number, to the last bit, and takes a fraction of the time.
     */
    private void toMeans(UpdateRing.Columns from, int at, int n) {
        int[] batchSize = from.batchSize();
        int[] wrong = from.misclassified();
        double[] squaredError = from.squaredError();
        double[] loss = from.loss();
        int rows = 0;
        double part = 0;
        for (int i = 0; i < n; i++) {
            if (batchSize[at + i] != rows) {
                rows = batchSize[at + i];
                part = (rows & (rows - 1)) == 0 ? 1.0 / rows : 0;
            }
            if (part > 0) {
                objectives[i] = loss[at + i] * part;
                squaredErrors[i] = squaredError[at + i] * part;
                shares[i] = wrong[at + i] * part;
            } else {
                objectives[i] = loss[at + i] / rows;
                squaredErrors[i] = squaredError[at + i] / rows;
                shares[i] = wrong[at + i] / (double) rows;
            }
            if (loss[at + i] < 0) {
                objectives[i] = -loss[at + i]; // a mean already, as the sum overflows
            }
        }
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
