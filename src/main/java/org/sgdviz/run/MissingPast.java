package org.sgdviz.run;

import org.jspecify.annotations.Nullable;

/**
 * What a run from a file does not know of the updates before it was resumed, as the file does not say: which share was
 * misclassified, by which rate, how many examples were seen and how long they took. It becomes known when the run has
 * been made again from its start. Any thread.
 */
final class MissingPast {

    private volatile @Nullable Known known;

    /** The curves of the same updates, and perhaps more, in another history. */
    private record Known(
            LossPyramid.View misclassified,
            LossPyramid.View rate,
            EpochLog.View epochs,
            Progression.View progression) {}

    /** Nothing is known. */
    MissingPast() {}

    /** What another history knows, or comes to know. */
    MissingPast(History other) {
        learn(other);
    }

    /** All is known that a history of the same updates has. */
    void learn(History same) {
        known = new Known(same.misclassifiedCurve(), same.rateCurve(), same.epochs(), same.progression());
    }

    /** How many bytes it keeps of another history. */
    long bytes() {
        Known now = known;
        return now == null
                ? 0
                : now.misclassified.bytes() + now.rate.bytes() + now.epochs.bytes() + now.progression.bytes();
    }

    LossPyramid.@Nullable View misclassified() {
        Known now = known;
        return now == null ? null : now.misclassified;
    }

    LossPyramid.@Nullable View rate() {
        Known now = known;
        return now == null ? null : now.rate;
    }

    EpochLog.@Nullable View epochs() {
        Known now = known;
        return now == null ? null : now.epochs;
    }

    Progression.@Nullable View progression() {
        Known now = known;
        return now == null ? null : now.progression;
    }
}
