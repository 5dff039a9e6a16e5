package org.sgdviz.run;

import java.util.Arrays;
import java.util.List;
import org.sgdviz.sgd.Weights;

/**
 * A run since its points and its objective are what they are: what can be compared with the present.
 *
 * @param initial the weights at the start of the run
 * @param edit the number of updates done at the last edit of points or objective; 0 if there was none
 * @param ends the weights at the ends of the last epochs that ended after it, oldest first: at most
 *     {@value EpochLog#RECENT}; not to be changed
 * @param epochs how many epochs the run has had altogether
 */
public record Stretch(Weights initial, long edit, Weights[] ends, long epochs) {

    /** As a run stood at its last publication; callable from any thread. */
    public static Stretch of(Run run) {
        EpochLog.View log = run.history().epochs(); // first: an edit stamped meanwhile can only shorten the stretch
        long edit = lastEdit(run.experiment().edits());
        long[] at = log.lastUpdates();
        int before = 0;
        while (before < at.length && at[before] <= edit) {
            before++;
        }
        Weights[] last = log.lastWeights();
        return new Stretch(
                run.history().initialWeights(), edit, Arrays.copyOfRange(last, before, last.length), log.epochs());
    }

    private static long lastEdit(List<Edit> edits) {
        for (int i = edits.size() - 1; i >= 0; i--) {
            Change change = edits.get(i).change();
            if (change.isOfRows() || change.isOf(Setting.OBJECTIVE)) {
                return edits.get(i).update();
            }
        }
        return 0;
    }

    /** Whether enough epochs have ended to judge by. */
    public boolean isLongEnough() {
        return ends.length == EpochLog.RECENT;
    }

    /**
     * The weights at the last edit: looked up, or computed again where they are kept no longer. Only for a stretch of
     * this run in which an epoch has ended.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
     */
    public Weights weightsAtEdit(Run run) {
        Update kept = run.history().at(edit);
        return kept != null
                ? kept.weights()
                : new Replay(run.recording()).at(edit).update().weights();
    }
}
