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

    /** Means of the same updates differ by rounding: wide buckets may be made of narrow ones, or of the updates. */
    private static final double ROUNDING = 1e-8;

    public PastCurves {
        requireSame("updates of the objective", objective.updates(), checkpoint.update());
        requireSame("updates of the squared error", squaredError.updates(), checkpoint.update());
        requireSame("whole epochs", epochs.epochs(), checkpoint.epochsDone());
        int n = epochs.update().length;
        double end = n == 0 ? 0 : epochs.update()[n - 1];
        if (checkpoint.epochsDone() > checkpoint.update() || end > checkpoint.update()) {
            throw new IllegalArgumentException("the curves have " + checkpoint.epochsDone()
                    + " epochs, which do not end within their " + checkpoint.update() + " updates");
        }
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

    /** Whether these are the curves that a run has which has made all these updates, and perhaps more, itself. */
    boolean areThoseOf(History whole) {
        return areSame(objective, whole.objectiveCurve())
                && areSame(squaredError, whole.squaredErrorCurve())
                && areSame(epochs, whole.epochs());
    }

    private static boolean areSame(LossPyramid.State some, LossPyramid.View whole) {
        if (some.width() < whole.bucketWidth()) {
            return false; // a run that went on later has wider buckets, never narrower ones
        }
        LossPyramid.State all = whole.upTo(some.updates());
        int per = (int) (some.width() / all.width());
        for (int i = 0; i < some.min().length; i++) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int k = i * per; k < (i + 1) * per; k++) {
                min = Math.min(min, all.min()[k]);
                max = Math.max(max, all.max()[k]);
                sum += all.mean()[k];
            }
            if (some.min()[i] != min || some.max()[i] != max || !areNear(some.mean()[i], sum / per)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areNear(double a, double b) {
        return a == b || Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
    }

    private static boolean areSame(EpochLog.State some, EpochLog.View whole) {
        EpochLog.State all = whole.upTo(some.epochs());
        long stride = Math.max(some.stride(), all.stride());
        for (long epoch = stride; epoch <= some.epochs(); epoch += stride) {
            int i = (int) (epoch / some.stride()) - 1;
            int k = (int) (epoch / all.stride()) - 1;
            if (some.update()[i] != all.update()[k]
                    || some.objective()[i] != all.objective()[k]
                    || some.squaredError()[i] != all.squaredError()[k]) {
                return false;
            }
        }
        return true;
    }
}
