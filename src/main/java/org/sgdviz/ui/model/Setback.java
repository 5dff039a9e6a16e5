package org.sgdviz.ui.model;

import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Diagnosis;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.History;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.run.Update;

/** Goes back in a run that has diverged or become unstable, to where that had not begun. FX thread only. */
public final class Setback {

    private final TrainingModel model;

    /** The run that was found unstable last: an epoch that does well now and then does not make it a good one. */
    private @Nullable Run unstable;

    /** Of the run in front. */
    public Setback(TrainingModel model) {
        this.model = model;
        model.run().subscribe(any -> unstable = null); // nor is it kept for that
        model.assessment().subscribe(now -> {
            if (now != null && now.diagnosis().finding() == Diagnosis.Finding.UNSTABLE) {
                unstable = now.run();
            }
        });
    }

    /** Shows the last update before the loss rose above the start's, or else the start; does nothing in other runs. */
    public void goBefore() {
        Run run = model.run().get();
        if (hasDiverged() || run.equals(unstable)) {
            model.time().show(lastGood(run.history(), hasDiverged()));
        }
    }

    private boolean hasDiverged() {
        return model.run().get().outcome() == Outcome.DIVERGED;
    }

    /**
     * The last update behind which the weights were still good: those at which a batch had a loss below that of the
     * first batch. It is looked for from the end of the last epoch on whose loss was; the start, if there is none,
     * or if the run is unstable and so long that its first batch is kept no longer.
     */
    static long lastGood(History history, boolean diverged) {
        EpochLog.View epochs = history.epochs();
        Update first = kept(history, 1);
        if (first == null && !diverged) {
            return 0; // the loss stays above one that is kept no longer
        }
        double start = first != null
                ? first.objectiveMean()
                : epochs.count() > 0 ? epochs.objectives()[0] : Double.NEGATIVE_INFINITY;
        int i = diverged ? epochs.count() - 1 : -1;
        while (i >= 0 && !(epochs.objectives()[i] < start)) {
            i--;
        }
        while (!diverged && i + 1 < epochs.count() && epochs.objectives()[i + 1] < start) {
            i++; // those before the first bad one: later an unstable run may do well now and then
        }
        if (i < 0 && epochs.count() > 0) {
            return 0; // single batches that did well say nothing
        }
        long update = i < 0 ? 0 : (long) epochs.updates()[i];
        while (update > 0 && isNotBelow(start, kept(history, update + 1))) {
            update--;
        }
        while (isBelow(start, kept(history, update + 2))) {
            update++;
        }
        return update;
    }

    /** Whether it is known that the batch's loss of an update, at the weights before it, is below a loss. */
    private static boolean isBelow(double loss, @Nullable Update update) {
        return update != null && update.objectiveMean() < loss;
    }

    private static boolean isNotBelow(double loss, @Nullable Update update) {
        return update != null && !(update.objectiveMean() < loss);
    }

    /** An update; null where it is kept no longer, or there is none. */
    private static @Nullable Update kept(History history, long update) {
        return update <= history.size() ? history.at(update) : null;
    }
}
