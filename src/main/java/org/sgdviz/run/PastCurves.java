package org.sgdviz.run;

import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Weights;

/**
 * The curves of a run up to a checkpoint, and the checkpoint: enough to show a long run at once and to go on with it,
 * without making all its updates again. Immutable; what it holds is not to be changed.
 *
 * @param checkpoint where training stood
 * @param objective each update's objective, mean per example of its batch
 * @param squaredError each update's squared error, likewise
 * @param epochs the figures of the epochs
 */
public record PastCurves(
        Checkpoint checkpoint, LossPyramid.State objective, LossPyramid.State squaredError, EpochLog.State epochs) {

    public PastCurves {
        requireSame("updates of the objective", objective.updates(), checkpoint.update());
        requireSame("updates of the squared error", squaredError.updates(), checkpoint.update());
        requireSame("whole epochs", epochs.epochs(), checkpoint.epochsDone());
    }

    private static void requireSame(String what, long curve, long checkpoint) {
        if (curve != checkpoint) {
            throw new IllegalArgumentException(
                    "the curves have " + curve + " " + what + ", but their checkpoint " + checkpoint);
        }
    }

    /** Those of a run at its start. */
    static PastCurves none(Weights initial) {
        return new PastCurves(
                Checkpoint.start(initial), LossPyramid.State.EMPTY, LossPyramid.State.EMPTY, EpochLog.State.EMPTY);
    }
}
