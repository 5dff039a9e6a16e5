package org.sgdviz.sgd;

/** The figures of an epoch, gathered batch by batch; each batch's losses are those before its update. */
public final class EpochSums {

    private double squaredError;
    private double objective;
    private final HugeLosses huge = new HugeLosses();
    private double misclassified;
    private long batches;
    private long rows;

    void clear() {
        squaredError = 0;
        objective = 0;
        huge.clear();
        misclassified = 0;
        batches = 0;
        rows = 0;
    }

    void add(GradientSums batch, int batchRows) {
        squaredError += batch.squaredError;
        objective += batch.objective;
        misclassified += batch.misclassified;
        batches++;
        rows += batchRows;
    }

    /**
     * Adds the rows at the end that belong to a batch of another epoch.
     *
     * @param mean their mean objective
     */
    void addRest(GradientSums rest, double mean, int restRows) {
        squaredError += rest.squaredError;
        objective += rest.objective;
        misclassified += rest.misclassified;
        rows += restRows;
        if (HugeLosses.isHuge(rest.objective)) {
            noteMean(mean, restRows);
        }
    }

    /** Adds so many batches of one row each, which others have added to the sums. */
    void addSingleRows(int updates, double squaredErrorSum, double objectiveSum, int wrong) {
        squaredError = squaredErrorSum;
        objective = objectiveSum;
        misclassified += wrong;
        batches += updates;
        rows += updates;
    }

    /** Notes the mean objective of the batch just added, whose sum is {@link HugeLosses#isHuge huge}. */
    void noteMean(double mean, int batchRows) {
        huge.add(mean, batchRows);
    }

    void resume(Checkpoint checkpoint) {
        squaredError = checkpoint.squaredError();
        objective = checkpoint.objective();
        huge.resume(checkpoint.hugeShare());
        misclassified = checkpoint.misclassified();
        batches = checkpoint.batches();
        rows = checkpoint.rows();
    }

    double squaredError() {
        return squaredError;
    }

    double objective() {
        return objective;
    }

    /** What is kept of it beside, as it may overflow. */
    double hugeShare() {
        return huge.share();
    }

    double misclassified() {
        return misclassified;
    }

    /**
     * The tutorial's figure: the mean over the batches of each batch's sum of squared errors. An epoch whose rows are
     * all in a batch of a later one counts as one batch.
     */
    public double tutorialLoss() {
        return squaredError / Math.max(1, batches);
    }

    /** Mean squared error per visited row. */
    public double squaredErrorMean() {
        return squaredError / rows;
    }

    /** Mean objective per visited row: finite where those are, even if their sum is not. */
    public double objectiveMean() {
        return Double.isInfinite(objective) ? huge.mean(rows) : objective / rows;
    }

    /** Share of the visited rows that were classified wrongly, 0 … 1; NaN where that is not known. */
    public double misclassifiedMean() {
        return misclassified / rows;
    }

    /** Rows visited. */
    public long rows() {
        return rows;
    }
}
