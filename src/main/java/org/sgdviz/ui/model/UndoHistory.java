package org.sgdviz.ui.model;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * What can be undone: what was done to the points of the run in front and to the list of runs, the latest first, and at
 * last that the run in front was branched off, or begun with other data; before all that, an edit that still waits for
 * its branch. Each run has the history of its own points; a restarted run goes on with that
 * of the run before it. Settings are not undone, but a branch that began with one is. FX thread only.
 */
public final class UndoHistory {

    private final PointsModel points;
    private final RunSteps steps;
    private final TimeMachine time;
    private final Branching branching;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    UndoHistory(PointsModel points, RunSteps steps, TimeMachine time, Branching branching) {
        this.points = points;
        this.steps = steps;
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
        long step = steps.doneNumber();
        if (step > gesture && step > steps.birthNumber()) {
            steps.undo();
        } else if (gesture != UndoStack.NONE) {
            time.toPresent();
            points.undo();
        } else {
            steps.undoBirth();
        }
        refresh();
    }

    /** Does the last thing again that was undone; without one, or while a branch is being made for an edit, nothing. */
    public void redo() {
        if (branching.isPending()) {
            return;
        }
        points.endMove();
        long gesture = points.list().gestures().undoneNumber();
        long step = steps.undoneNumber();
        if (step != UndoStack.NONE && (gesture == UndoStack.NONE || step < gesture)) {
            steps.redo();
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
                || steps.doneNumber() != UndoStack.NONE
                || steps.birthNumber() != UndoStack.NONE);
        canRedo.set(!branching.isPending()
                && (gestures.undoneNumber() != UndoStack.NONE || steps.undoneNumber() != UndoStack.NONE));
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }
}
