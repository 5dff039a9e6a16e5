package org.sgdviz.sgd;

import org.jspecify.annotations.Nullable;

/**
 * The figures of a trainer's last update, at the weights before it: those of its batch, with the rows that were carried
 * to it. To be asked directly after {@link Trainer#step} or {@link Trainer#steps}, before anything is changed. One
 * thread.
 */
public final class LastBatch {

    private final Pass pass;
    private final BatchGradient gradient;
    private final Remainder remainder;
    private @Nullable BatchGradient other;

    /** That of a pass over rows, whose own rows a gradient has summed. */
    LastBatch(Pass pass, BatchGradient gradient, Remainder remainder) {
        this.pass = pass;
        this.gradient = gradient;
        this.remainder = remainder;
    }

    /** The number of rows, those included that were carried to it. */
    public int size() {
        return remainder.used().count() + ownSize();
    }

    /** How many were not carried to it. */
    int ownSize() {
        return pass.batchEnd() - pass.batchStart();
    }

    /** Row numbers, copied: first those that were carried to it. */
    public int[] rows() {
        return remainder.used().followedBy(pass.copyBatchRows());
    }

    /** Sum of the squared errors: the tutorial's loss. */
    public double squaredError() {
        return gradient.sums().squaredError;
    }

    /** Sum of the objective. */
    public double objective() {
        return gradient.sums().objective;
    }

    /** Mean of the objective: finite where each row's is, though their sum may overflow. */
    public double objectiveMean() {
        double sum = objective();
        return Double.isInfinite(sum) ? remainder.used().objectiveMeanWith(gradient.mean(), ownSize()) : sum / size();
    }

    /** That of the rows that were not carried to it, whose figures are still the gradient's. */
    double ownObjectiveMean() {
        double sum = objective();
        return Double.isInfinite(sum) ? gradient.mean() : sum / ownSize();
    }

    /** How many rows were classified wrongly. */
    public int misclassified() {
        return gradient.sums().misclassified;
    }

    /**
     * Sum of some objective: {@link #objective} where it is the one that was minimized, and else what that would have
     * been; then rows that were carried to it count as they are now.
     */
    public double loss(Objective kind) {
        return computerOf(kind).sums().objective;
    }

    /** The mean of which {@link #loss} is the sum: finite where each row's loss is. */
    public double lossMean(Objective kind) {
        BatchGradient computer = computerOf(kind);
        double sum = computer.sums().objective;
        return Double.isInfinite(sum) ? computer.mean() : sum / size();
    }

    /** What has the batch's sums of an objective. */
    private BatchGradient computerOf(Objective kind) {
        if (kind == gradient.objective()) {
            return gradient;
        }
        BatchGradient computer = other();
        if (remainder.used().isEmpty()) {
            computer.compute(kind, pass.batchRows(), pass.batchStart(), pass.batchEnd(), gradient.weights());
        } else {
            int[] all = rows();
            computer.compute(kind, all, 0, all.length, gradient.weights());
        }
        return computer;
    }

    private BatchGradient other() {
        BatchGradient computer = other;
        if (computer == null) {
            computer = gradient.another();
            other = computer;
        }
        return computer;
    }

    /** The mean gradient: plain SGD subtracted the learning rate times it. */
    public Gradient gradient() {
        double[] slopes = gradient.sums().g.clone();
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] = Descent.mean(slopes[j], size());
        }
        return new Gradient(slopes);
    }
}
