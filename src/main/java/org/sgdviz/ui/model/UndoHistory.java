package org.sgdviz.ui.model;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * What can be undone: what was done to the points of the run in front and to the list of runs, the latest first, and at
 * last the branch that the run in front is; before all that, an edit that still waits for its branch. Each run has the history of its own points; a restarted run goes on with that
 * of the run before it. Settings are not undone, but a branch that began with one is. FX thread only.
 */
public final class UndoHistory {

    private final PointsModel points;
    private final Runs runs;
    private final TimeMachine time;
    private final Branching branching;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    UndoHistory(PointsModel points, Runs runs, TimeMachine time, Branching branching) {
        this.points = points;
        this.runs = runs;
        this.time = time;
        this.branching = branching;
    }

    /** Undoes the last thing done; without one, nothing. What was done to points is undone in the present. */
    public void undo() {
        if (branching.cancel()) {
            refresh();
            return;
        }
        points.endMove();
        long gesture = points.list().gestures().doneNumber();
        long step = runs.doneNumber();
        if (step > gesture && step > runs.branchNumber()) {
            runs.undo();
        } else if (gesture != UndoStack.NONE) {
            time.toPresent();
            points.undo();
        } else {
            runs.unbranch();
        }
        refresh();
    }

    /** Does the last thing again that was undone; without one, nothing. */
    public void redo() {
        points.endMove();
        long gesture = points.list().gestures().undoneNumber();
        long step = runs.undoneNumber();
        if (step != UndoStack.NONE && (gesture == UndoStack.NONE || step < gesture)) {
            runs.redo();
        } else if (gesture != UndoStack.NONE) {
            time.toPresent();
            points.redo();
        }
        refresh();
    }

    /** Brings the properties up to date. Called once a frame. */
    void refresh() {
        UndoStack<?> gestures = points.list().gestures();
        canUndo.set(branching.isPending()
                || gestures.doneNumber() != UndoStack.NONE
                || runs.doneNumber() != UndoStack.NONE
                || runs.branchNumber() != UndoStack.NONE);
        canRedo.set(gestures.undoneNumber() != UndoStack.NONE || runs.undoneNumber() != UndoStack.NONE);
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }
}
