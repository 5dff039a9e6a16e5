package org.sgdviz.run;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Weights;

/**
 * What is recorded of a run: not its numbers but what decides them, how far it had come, and where that led. A {@link
 * Rerun} makes the run of it again. Immutable.
 *
 * @param experiment what it is, with all edits; none is stamped after the last update
 * @param updates the number of updates that it had done, at least 0
 * @param weights the weights after them; finite
 * @param average the average of the weights up to there, finite, where the optimizer makes one and it is known; else
 *     null
 * @param diverged whether one more update would have made the weights infinite or NaN
 */
public record RunRecord(
        Experiment experiment,
        long updates,
        Weights weights,
        @Nullable Weights average,
        boolean diverged) {

    public RunRecord {
        if (updates < 0) {
            throw new IllegalValueException("illegal.run.updates", updates);
        }
        if (!weights.isFinite()) {
            throw new IllegalValueException("illegal.weights");
        }
        experiment.features().requireFitting(weights);
        if (average != null) {
            if (!average.isFinite()) {
                throw new IllegalValueException("illegal.weights");
            }
            experiment.features().requireFitting(average);
        }
        requireEdits(experiment, updates);
    }

    /** One of which no average is known. */
    public RunRecord(Experiment experiment, long updates, Weights weights, boolean diverged) {
        this(experiment, updates, weights, null, diverged);
    }

    /** Makes sure that each edit can be made: that it lies on the way, and that the rows it names exist by then. */
    private static void requireEdits(Experiment experiment, long updates) {
        long rows = experiment.data().size();
        for (int i = 0; i < experiment.edits().size(); i++) {
            Edit edit = experiment.edits().get(i);
            if (edit.update() > updates) {
                throw new IllegalValueException("illegal.edit.afterEnd", i, edit.update(), updates);
            }
            edit.change().requireFitting(experiment.features());
            if (edit.change() instanceof RowChange change) {
                if (change.highestRow() >= rows) {
                    throw new IllegalValueException("illegal.edit.row", i, change.highestRow(), rows);
                }
                rows += change.addedRows();
            }
        }
    }

    /** What a run is as of its last publication. Callable from any thread while the run goes on. */
    public static RunRecord of(Run run) {
        boolean diverged = run.outcome() == Outcome.DIVERGED; // first: no update comes after it
        Average average = run.average();
        Update latest = average == null ? null : run.history().at(average.update());
        if (latest == null) { // there is no average, or it is of an update long gone
            latest = run.history().latest();
        }
        Experiment published = run.experiment().before(latest.number() + 1); // without edits of later updates
        if (average != null
                && (average.update() != latest.number()
                        || published.presentSettings().method().optimizer().averageSlot() < 0)) {
            average = null; // an edit has ended it meanwhile
        }
        return new RunRecord(
                published,
                latest.number(),
                published.weightsAfter(latest),
                average == null ? null : average.weights(),
                diverged);
    }
}
