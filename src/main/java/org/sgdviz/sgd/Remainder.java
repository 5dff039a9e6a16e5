package org.sgdviz.sgd;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Role;
import org.sgdviz.data.RowList;

/**
 * How many rows of a pass an update takes, and what becomes of those at its end that are too few for one: all that a
 * {@link Batching} decides. One thread; allocates only where more rows are carried than ever before.
 */
final class Remainder {

    private final RowList rows;
    private final Pass pass;
    private final BatchGradient gradient;
    private Hyperparameters settings = Hyperparameters.TUTORIAL;

    /** Whether the rows at the end of a pass are an update, however few they are. */
    private boolean anyIsEnough = true;

    /** What the next update begins with. */
    private CarriedRows carried;

    /** What the last update began with. */
    private CarriedRows used;

    private @Nullable BatchGradient rests;
    private final double[] weights;

    /** One of a pass over rows, which carries nothing; it sums by a gradient of its own, like the given one. */
    Remainder(RowList rows, Pass pass, BatchGradient gradient) {
        this.rows = rows;
        this.pass = pass;
        this.gradient = gradient;
        this.carried = new CarriedRows(gradient.weightCount());
        this.used = new CarriedRows(gradient.weightCount());
        this.weights = new double[gradient.weightCount()];
    }

    /** Takes settings, which act at the next batch. */
    void set(Hyperparameters newSettings) {
        settings = newSettings;
        anyIsEnough = batching() == Batching.SHORT || settings.batchSize().isAll();
    }

    private Batching batching() {
        return settings.method().batching();
    }

    /** How many rows the next update takes of the pass, if there are so many. */
    int wanted() {
        int size = settings.batchSize().rows();
        return batching() == Batching.RUN_ON ? Math.max(1, size - carried.count()) : size;
    }

    /** How many rows it takes at least. */
    private int needed() {
        return anyIsEnough ? 1 : wanted();
    }

    /** Whether the pass that is under way has too few rows left for an update. */
    boolean isAtEnd() {
        return pass.hasFewerThan(needed());
    }

    /** Whether no pass has enough rows for an update by itself, but several together have. */
    boolean needsSeveralPasses() {
        int present = rows.count(Role.TRAINING);
        return !anyIsEnough && batching() == Batching.RUN_ON && present > 0 && present < needed();
    }

    /** Whether the rows that are present are too few for any update, however many passes there are. */
    boolean needsRows() {
        return !anyIsEnough
                && batching() != Batching.RUN_ON
                && rows.count(Role.TRAINING) < settings.batchSize().rows()
                && !(pass.isUnderWay() && !isAtEnd());
    }

    /** Whether the rest of the pass under way, if one is, and so many others have too few rows for an update. */
    boolean needsMoreThan(long passes) {
        long rest = pass.isUnderWay() ? pass.remaining() : 0;
        return needsSeveralPasses() && rest + passes * rows.count(Role.TRAINING) < needed();
    }

    /** Whether nothing is carried. */
    boolean isEmpty() {
        return carried.isEmpty();
    }

    /**
     * Does with the present rows left in the pass what is to be done with them: sums them up, at the present weights,
     * for the next update to begin with, or leaves them out.
     *
     * @param sums receives their figures
     */
    void end(Descent descent, EpochSums sums) {
        if (!batching().carries()) {
            return;
        }
        int before = carried.count();
        int n = pass.copyRest(carried);
        if (n == 0) {
            return;
        }
        BatchGradient summing = rests;
        if (summing == null) {
            summing = gradient.another();
            rests = summing;
        }
        summing.beginWith(before == 0 ? null : carried.g);
        descent.copyWeights(weights, 0);
        GradientSums rest = summing.compute(settings.objective(), carried.rows(), before, before + n, weights);
        double mean = Double.isInfinite(rest.objective) ? summing.mean() : rest.objective / n;
        carried.add(rest, mean, n);
        sums.addRest(rest, mean, n);
    }

    /** Has an update begin with what is carried, if it does so, and returns that. */
    CarriedRows begin() {
        if (!used.isEmpty()) {
            used.clear();
        }
        if (!carried.isEmpty() && batching().carries()) {
            exchange();
        }
        return used;
    }

    /** The update that has begun was made: what is still carried is carried no further. */
    void updated() {
        if (!carried.isEmpty()) {
            carried.clear();
        }
    }

    /** The update that has begun was not made: everything is still carried. */
    void undo() {
        if (!used.isEmpty()) {
            exchange();
        }
    }

    private void exchange() {
        CarriedRows other = used;
        used = carried;
        carried = other;
    }

    /** What the last update began with. */
    CarriedRows used() {
        return used;
    }

    /** What is carried. */
    MemoryPart memory() {
        return carried.toPart();
    }

    /** Carries what was carried elsewhere. */
    void restore(MemoryPart memory) {
        used.clear();
        carried.restore(memory, rows.size());
    }
}
