package org.sgdviz.ui.model;

import org.sgdviz.run.Diagnosis;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.History;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Update;

/** Goes back in a run that has diverged or become unstable, to where that had not begun. FX thread only. */
public final class Setback {

    private final TrainingModel model;

    /** Of the run in front. */
    public Setback(TrainingModel model) {
        this.model = model;
    }

    /** Shows the last update before the loss rose above the start's, or else the start; does nothing in other runs. */
    public void goBefore() {
        if (isThere()) {
            model.time().show(lastGood(model.run().get().history()));
        }
    }

    private boolean isThere() {
        Assessment assessment = model.assessment().get();
        return model.run().get().outcome() == Outcome.DIVERGED
                || (assessment != null && assessment.diagnosis().finding() == Diagnosis.Finding.UNSTABLE);
    }

    /**
     * The end of the last epoch whose loss is below that of the first batch, or the start; and on from there as long as
     * the batches' losses, each taken at the weights before it, are below as well.
     */
    static long lastGood(History history) {
        EpochLog.View epochs = history.epochs();
        Update first = history.at(1);
        double start = first != null
                ? first.objectiveMean()
                : epochs.count() > 0 ? epochs.objectives()[0] : Double.NEGATIVE_INFINITY;
        int i = epochs.count() - 1;
        while (i >= 0 && !(epochs.objectives()[i] < start)) {
            i--;
        }
        long update = i < 0 ? 0 : (long) epochs.updates()[i];
        Update next = history.at(update + 1);
        while (next != null && next.objectiveMean() < start) {
            update++;
            next = history.at(update + 1);
        }
        return update;
    }
}
