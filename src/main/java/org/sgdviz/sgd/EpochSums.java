package org.sgdviz.sgd;

/** The figures of an epoch, gathered batch by batch; each batch's losses are those before its update. */
public final class EpochSums {

    private double squaredError;
    private final LossSum objective = new LossSum();
    private double misclassified;
    private long batches;
    private long rows;

    void clear() {
        squaredError = 0;
        objective.clear();
        misclassified = 0;
        batches = 0;
        rows = 0;
    }

    /** Whether a batch's mean loss is needed to add it; else its sums are enough. */
    boolean needsMeanOf(GradientSums batch) {
        return objective.overflowsWith(batch.objective);
    }

    void add(GradientSums batch, double objectiveMean, int batchRows) {
        squaredError += batch.squaredError;
        objective.add(batch.objective, objectiveMean, batchRows);
        misclassified += batch.misclassified;
        batches++;
        rows += batchRows;
    }

    void resume(Checkpoint checkpoint) {
        squaredError = checkpoint.squaredError();
        objective.set(checkpoint.objective());
        misclassified = checkpoint.misclassified();
        batches = checkpoint.batches();
        rows = checkpoint.rows();
    }

    double squaredError() {
        return squaredError;
    }

    double objective() {
        return objective.sum();
    }

    double misclassified() {
        return misclassified;
    }

    /** The tutorial's figure: the mean over the batches of each batch's sum of squared errors. */
    public double tutorialLoss() {
        return squaredError / batches;
    }

    /** Mean squared error per visited row. */
    public double squaredErrorMean() {
        return squaredError / rows;
    }

    /** Mean objective per visited row: finite where those are, even if their sum is not. */
    public double objectiveMean() {
        return objective.mean(rows);
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
