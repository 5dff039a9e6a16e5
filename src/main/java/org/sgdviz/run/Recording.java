package org.sgdviz.run;

import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Points;

/**
 * Updates that a run has made, in the shortest form: what decided them, and checkpoints on the way. A {@link Replay}
 * computes them again. Immutable, and never changed by the run's going on; callable from any thread.
 *
 * @param experiment what decided the updates, with all edits stamped below their number and perhaps later ones
 * @param points the points that the experiment's source gives, with the role of each
 * @param checkpoints from where to go on; perhaps only the start
 * @param updates the number of updates, at least 0
 */
public record Recording(Experiment experiment, Points points, Checkpoints.View checkpoints, long updates) {

    public Recording {
        if (updates < 0) {
            throw new IllegalValueException("illegal.run.updates", updates);
        }
        points = experiment.setup().split(points);
    }

    /** Whether this begins with all updates of another recording. */
    boolean continues(Recording former) {
        return points.equals(former.points)
                && updates >= former.updates
                && experiment.decides(former.updates, former.experiment);
    }

    /** Refuses a number that is no update of this recording, nor 0, the start. */
    void requireMade(long update) {
        if (update < 0 || update > updates) {
            throw new IllegalValueException("illegal.update.missing", update, updates);
        }
    }
}
