package org.sgdviz.sgd;

import org.sgdviz.data.RowList;

/**
 * The weights of a trainer, and what changes them by a batch: plain SGD in the plane in loops of its own, whatever else
 * there is in one for any features and any method. One thread.
 */
final class Descent {

    /** To guess fewer updates takes longer than to make them. */
    private static final int FEWEST_GUESSED = 4;

    private final RowList rows;
    private final BatchGradient gradient;
    private final SingleRowDescent singles = new SingleRowDescent();
    private final SingleRowSteps rowSteps;
    private final MethodStep step;

    /**
     * The present weights, the bias first; in the plane they are the three numbers, which batches of one row read and
     * write sooner than an array.
     */
    private final double[] w;

    private double w0;
    private double w1;
    private double w2;
    private final boolean inPlane;

    /** Whether updates are by plain SGD. */
    private boolean isPlain;

    /** Whether the next update is by plain SGD, with nothing remembered. */
    private boolean fast;

    /** Whether updates are by gradient, rate and L2 penalty in the plane. */
    private boolean isByGradient;

    private final double[] next;
    private final double[] mean;
    private Method method = Method.PLAIN;

    /** Weights of 0, changed by gradients of rows of a list. */
    Descent(RowList rows, BatchGradient gradient) {
        this.rows = rows;
        this.gradient = gradient;
        this.inPlane = gradient.isInPlane();
        this.w = new double[gradient.weightCount()];
        this.next = new double[w.length];
        this.mean = new double[w.length];
        this.rowSteps = new SingleRowSteps(gradient.block(0));
        this.step = new MethodStep(w.length);
        set(Method.PLAIN);
    }

    /**
     * Changes the weights by the batch of a pass, or leaves them and says that they would not be finite.
     *
     * @param carried rows that the batch has beside those, and their sums
     */
    boolean by(Hyperparameters settings, Pass pass, CarriedRows carried, double rate, double momentum) {
        gradient.beginWith(carried.isEmpty() ? null : carried.g);
        int b = carried.count() + pass.batchEnd() - pass.batchStart();
        return (fast && inPlane)
                ? descendInPlane(settings.objective(), pass, b, rate)
                : descend(settings.objective(), pass, b, rate, momentum);
    }

    /**
     * Changes the weights by one row after another of a pass, as fast as that can be done, where it is worth it; by
     * none that would make the weights infinite or NaN. Only where the losses are {@link MarginTable}'s: the weights
     * would be the same elsewhere, but the logarithms of the other losses would take longer than the guesses save.
     *
     * @param atMost how many updates the trace is to have then at most
     * @param sums receives the rows' figures
     * @param made receives the updates
     * @return how many updates it made; if none, the next one is to be made by itself
     */
    int bySingleRows(Hyperparameters settings, Pass pass, int atMost, EpochSums sums, UpdateTrace made) {
        int most = atMost - made.size();
        boolean possible = fast
                && inPlane
                && method.hasConstantRate()
                && most >= FEWEST_GUESSED
                && gradient.isTabulated(settings.objective());
        int upcoming = possible && singles.isWorthwhile() ? pass.upcomingRows(most) : 0;
        if (upcoming == 0) {
            return 0;
        }
        int from = pass.position();
        double alpha = settings.learningRate();
        int n = bySingleRows(pass, from + upcoming, alpha, sums, made);
        if (n > 0 && !(Double.isFinite(singles.w0) && Double.isFinite(singles.w1) && Double.isFinite(singles.w2))) {
            n = n == 1 ? 0 : bySingleRows(pass, from + n - 1, alpha, sums, made); // the last one is what made them so
        }
        if (n == 0) {
            return 0;
        }
        made.growBySingleRows(n, alpha, from);
        take(singles, n, Objective.CROSS_ENTROPY, pass, sums, made);
        return n;
    }

    /** Stands where a loop has come by so many updates, which are the last of a trace. */
    private void take(SingleRowLoop loop, int n, Objective objective, Pass pass, EpochSums sums, UpdateTrace made) {
        pass.nextRows(n);
        sums.addSingleRows(n, loop.squaredError, loop.loss, loop.misclassified);
        if (n > 1) {
            take(made.weights, 3 * (made.size() - 2));
        }
        gradient.takeOne(objective, pass.batchRows(), pass.batchStart(), w0, w1, w2, loop.slope, made);
        take(made.weights, 3 * (made.size() - 1));
    }

    private int bySingleRows(Pass pass, int to, double alpha, EpochSums sums, UpdateTrace made) {
        singles.begin(w0, w1, w2, sums);
        if (singles.hasNegativeZero()) {
            return 0;
        }
        return singles.descend(rows, pass.batchRows(), pass.position(), to, alpha, made);
    }

    /**
     * How many of the next rows of a pass, each of them a batch, {@link #stepBySingleRows} can be asked for; 0 if the
     * next update is to be made by itself.
     *
     * @param atMost how many updates the trace is to have then at most
     */
    int upcomingSingleRows(Pass pass, int atMost, UpdateTrace made) {
        int most = atMost - made.size();
        return isByGradient && step.isEmpty() && most >= FEWEST_GUESSED ? pass.upcomingRows(most) : 0;
    }

    /**
     * Changes the weights by one row after another of a pass, each at a rate of its own, but by none that would make
     * the weights infinite or NaN.
     *
     * @param upcoming how many rows at most; at least 1 and at most {@link #upcomingSingleRows}
     * @param sums receives the rows' figures
     * @param made has the rates behind its updates, and receives the updates
     * @return how many updates it made; if none, the next one is to be made by itself
     */
    int stepBySingleRows(Hyperparameters settings, Pass pass, int upcoming, EpochSums sums, UpdateTrace made) {
        int from = pass.position();
        Objective objective = settings.objective();
        rowSteps.begin(w0, w1, w2, sums);
        int n = rowSteps.descend(
                rows,
                pass.batchRows(),
                from,
                from + upcoming,
                objective.loss(),
                method.penalty(),
                MethodStep.form(method.penalty(), method.optimizer()),
                gradient.isTabulated(objective),
                made);
        if (n == 0) {
            return 0;
        }
        singles.skip(n);
        made.growBySingleRows(n, from);
        take(rowSteps, n, objective, pass, sums, made);
        return n;
    }

    /**
     * Changes the weights of the plane by plain SGD, or says that they would not be finite: what {@link #descend} does,
     * without a loop, an array or a choice, for which batches of one row would have to wait.
     */
    private boolean descendInPlane(Objective objective, Pass pass, int b, double alpha) {
        double[] sums =
                gradient.computeInPlane(objective, pass.batchRows(), pass.batchStart(), pass.batchEnd(), w0, w1, w2).g;
        double next0 = w0 - alpha * mean(sums[0], b);
        double next1 = w1 - alpha * mean(sums[1], b);
        double next2 = w2 - alpha * mean(sums[2], b);
        if (!(Double.isFinite(next0) && Double.isFinite(next1) && Double.isFinite(next2))) {
            return false;
        }
        w0 = next0;
        w1 = next1;
        w2 = next2;
        return true;
    }

    /** Changes the weights by any method, or says that they would not be finite. */
    private boolean descend(Objective objective, Pass pass, int b, double rate, double momentum) {
        copyWeights(next, 0);
        double[] sums = gradient.compute(objective, pass.batchRows(), pass.batchStart(), pass.batchEnd(), next).g;
        boolean plain = fast;
        if (plain) { // the same, without what there is for others
            for (int j = 0; j < next.length; j++) {
                next[j] -= rate * mean(sums[j], b);
            }
        } else {
            for (int j = 0; j < mean.length; j++) {
                mean[j] = mean(sums[j], b);
            }
            step.step(method, next, mean, b, rate, momentum);
        }
        boolean finite = true;
        for (double weight : next) {
            finite &= Double.isFinite(weight);
        }
        if (finite) {
            take(next);
        }
        if (!plain) {
            if (!finite) {
                step.undo();
            }
            chooseLoop();
        }
        return finite;
    }

    /** Replaces the weights; the memory stays. */
    void set(Weights weights) {
        take(weights.values());
    }

    /** Replaces the method, whose parts begin with zeros where their families are others. */
    void set(Method newMethod) {
        method = newMethod;
        isPlain = MethodStep.isPlain(newMethod);
        isByGradient = inPlane && MethodStep.isByGradient(newMethod);
        chooseLoop();
    }

    /** Takes weights and memory of a checkpoint. */
    void restore(Checkpoint checkpoint) {
        take(checkpoint.values());
        step.restore(checkpoint.memory());
        chooseLoop();
    }

    /** What the optimizer remembers. */
    MemoryPart optimizerMemory() {
        return step.optimizerMemory();
    }

    /** What the penalty remembers. */
    MemoryPart penaltyMemory() {
        return step.penaltyMemory();
    }

    private void chooseLoop() {
        fast = isPlain && step.isEmpty();
    }

    private void take(double[] weights, int at) {
        w0 = weights[at];
        w1 = weights[at + 1];
        w2 = weights[at + 2];
    }

    private void take(double[] weights) {
        if (inPlane) {
            take(weights, 0);
        } else {
            System.arraycopy(weights, 0, w, 0, w.length);
        }
    }

    /** The mean over a batch. */
    static double mean(double sum, int rows) {
        return rows == 1 ? sum : sum / rows; // the next update would wait for a division that changes nothing
    }

    /** The weight number j: 0 is the bias, j that of feature j. */
    double weight(int j) {
        return !inPlane ? w[j] : j == 0 ? w0 : j == 1 ? w1 : w2;
    }

    /** Writes the weights into an array, from an index on. */
    void copyWeights(double[] to, int start) {
        if (inPlane) {
            to[start] = w0;
            to[start + 1] = w1;
            to[start + 2] = w2;
        } else {
            System.arraycopy(w, 0, to, start, w.length);
        }
    }

    /** The weights, copied. */
    double[] toWeights() {
        double[] copy = new double[w.length];
        copyWeights(copy, 0);
        return copy;
    }
}
