package org.sgdviz.run;

import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Weights;

/**
 * The curves of a run up to a checkpoint, and the checkpoint: enough to show a long run at once and to go on with it,
 * without making all its updates again. Immutable; what it holds is not to be changed.
 *
 * @param checkpoint where training stood
 * @param objective each update's objective, mean per example of its batch
 * @param squaredError each update's squared error, likewise
 * @param misclassified each update's 0/1 error: the share of its batch that was classified wrongly
 * @param rate each update's learning rate
 * @param epochs the figures of the epochs
 * @param progression how far the run had come in epochs, examples and seconds
 */
public record SavedCurves(
        Checkpoint checkpoint,
        LossPyramid.State objective,
        LossPyramid.State squaredError,
        LossPyramid.State misclassified,
        LossPyramid.State rate,
        EpochLog.State epochs,
        Progression.State progression) {

    /** Means of the same updates differ by rounding: wide buckets may be made of narrow ones, or of the updates. */
    private static final double ROUNDING = 1e-8;

    public SavedCurves {
        requireSame("illegal.curves.objective", objective.updates(), checkpoint.update());
        requireSame("illegal.curves.squaredError", squaredError.updates(), checkpoint.update());
        requireSame("illegal.curves.misclassified", misclassified.updates(), checkpoint.update());
        requireSame("illegal.curves.rate", rate.updates(), checkpoint.update());
        requireSame("illegal.curves.updates", progression.updates(), checkpoint.update());
        requireSame("illegal.curves.epochs", epochs.epochs(), checkpoint.epochsDone());
        if (progression.examples() != null && progression.updates() > 0) {
            double done = progression.epochs()[progression.epochs().length - 1];
            if (!(done >= checkpoint.epochsDone() && done <= checkpoint.epochsDone() + 1)) {
                throw new IllegalValueException("illegal.curves.progression", done, checkpoint.epochsDone());
            }
        }
        requireEnds(epochs, checkpoint);
    }

    /** The last whole epoch ends where the one under way begins, or else at the checkpoint. */
    private static void requireEnds(EpochLog.State epochs, Checkpoint checkpoint) {
        int n = epochs.update().length;
        double end = n == 0 ? 0 : epochs.update()[n - 1];
        boolean isKept = n > 0 ? epochs.epoch()[n - 1] == checkpoint.epochsDone() : checkpoint.epochsDone() == 0;
        long last = checkpoint.isWithinEpoch() ? checkpoint.epochStart() : checkpoint.update();
        if (isKept ? end != last : end > last) {
            throw new IllegalValueException("illegal.curves.lastEpoch", checkpoint.epochsDone(), last, end);
        }
    }

    /** Those of a file of format 1, in which nothing else is known. */
    public SavedCurves(
            Checkpoint checkpoint, LossPyramid.State objective, LossPyramid.State squaredError, EpochLog.State epochs) {
        this(
                checkpoint,
                objective,
                squaredError,
                LossPyramid.State.unknown(objective),
                LossPyramid.State.unknown(objective),
                epochs,
                Progression.State.of(epochs, checkpoint, objective.width()));
    }

    private static void requireSame(String key, long curve, long checkpoint) {
        if (curve != checkpoint) {
            throw new IllegalValueException(key, curve, checkpoint);
        }
    }

    /** Those of a run at its start. */
    static SavedCurves none(Weights initial) {
        return new SavedCurves(
                Checkpoint.start(initial),
                LossPyramid.State.EMPTY,
                LossPyramid.State.EMPTY,
                LossPyramid.State.EMPTY,
                LossPyramid.State.EMPTY,
                EpochLog.State.EMPTY,
                Progression.State.EMPTY);
    }

    /** Whether a checkpoint is the one at which these end, as far as that is known. */
    boolean endsAt(Checkpoint other) {
        return Double.isNaN(checkpoint.misclassified())
                ? checkpoint.asInFile().equals(other.withoutMisclassified())
                : checkpoint.asInFile().equals(other.asInFile());
    }

    /** Whether these are the curves that a run has which has made all these updates, and perhaps more, itself. */
    boolean areThoseOf(History whole) {
        return areSame(objective, whole.objectiveCurve())
                && areSame(squaredError, whole.squaredErrorCurve())
                && (!misclassified.isComplete() || areSame(misclassified, whole.misclassifiedCurve()))
                && (!rate.isComplete() || areSame(rate, whole.rateCurve()))
                && areSame(epochs, whole.epochs())
                && areSame(progression, whole.progression());
    }

    /** The seconds are no part of what makes two runs the same; a progression without examples is only about right. */
    private static boolean areSame(Progression.State some, Progression.View whole) {
        double[] examples = some.examples();
        for (int i = 0; examples != null && i < examples.length; i++) {
            double update = (i + 1) * (double) some.width();
            if (examples[i] != whole.examples().at(update)
                    || some.epochs()[i] != whole.epochs().at(update)) {
                return false;
            }
        }
        return true;
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
                    || some.squaredError()[i] != all.squaredError()[k]
                    || (!Double.isNaN(some.misclassified()[i]) && some.misclassified()[i] != all.misclassified()[k])) {
                return false;
            }
        }
        return true;
    }
}
