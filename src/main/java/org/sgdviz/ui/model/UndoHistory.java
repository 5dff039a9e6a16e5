package org.sgdviz.ui.model;

import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Change;
import org.sgdviz.sgd.Hyperparameters;

/**
 * What can be undone, in one history by the number of the gesture: what was done to the points and the settings of the
 * run in front and to the list of runs, and that the run in front was branched off or set up otherwise than the one
 * before it; before all that, an edit that still waits for its branch. Each run has the history of its own points and
 * settings; a restarted run goes on with that of the run before it.
 *
 * <p>What was done to a run is undone by one more edit, in the present: a setting gets its value back, and training
 * goes on with it from there. FX thread only.
 */
public final class UndoHistory {

    private final SettingsModel settings;
    private final PointsModel points;
    private final RunSteps steps;
    private final TimeMachine time;
    private final Branching branching;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Returned> returned = new ReadOnlyObjectWrapper<>();

    /**
     * A setting that has got a value back, or weights that were set.
     *
     * @param change what gave it back
     * @param before the settings before that
     * @param undone whether a change was undone; otherwise one was done again
     */
    public record Returned(Change change, Hyperparameters before, boolean undone) {}

    UndoHistory(SettingsModel settings, PointsModel points, RunSteps steps, TimeMachine time, Branching branching) {
        this.settings = settings;
        this.points = points;
        this.steps = steps;
        this.time = time;
        this.branching = branching;
    }

    /** Undoes the last thing done; without one, nothing. What was done to a run is undone in its present. */
    public void undo() {
        returned.set(null);
        if (branching.cancel()) {
            refresh();
            return;
        }
        endGestures();
        long last = lastDone();
        if (last != UndoStack.NONE && last == points.list().gestures().doneNumber()) {
            time.toPresent();
            points.undo();
        } else if (last != UndoStack.NONE && last == settings.state().steps().doneNumber()) {
            time.toPresent();
            Hyperparameters before = settings.get();
            returned.set(new Returned(settings.undo().from(), before, true));
        } else if (last != UndoStack.NONE && last == steps.arrivalNumber()) {
            steps.undoArrival();
        } else {
            steps.undo();
        }
        refresh();
    }

    /** Does the last thing again that was undone; without one, or while a branch is being made for an edit, nothing. */
    public void redo() {
        if (branching.isPending()) {
            return;
        }
        returned.set(null);
        endGestures();
        long next = nextUndone();
        if (next == UndoStack.NONE) {
            return;
        }
        if (next == points.list().gestures().undoneNumber()) {
            time.toPresent();
            points.redo();
        } else if (next == settings.state().steps().undoneNumber()) {
            time.toPresent();
            Hyperparameters before = settings.get();
            returned.set(new Returned(settings.redo().to(), before, false));
        } else {
            steps.redo();
        }
        refresh();
    }

    private void endGestures() {
        points.endMove();
        settings.splitGesture();
    }

    private long lastDone() {
        return LongStream.of(
                        points.list().gestures().doneNumber(),
                        settings.state().steps().doneNumber(),
                        steps.doneNumber(),
                        steps.arrivalNumber())
                .max()
                .orElse(UndoStack.NONE);
    }

    private long nextUndone() {
        return LongStream.of(
                        points.list().gestures().undoneNumber(),
                        settings.state().steps().undoneNumber(),
                        steps.undoneNumber())
                .filter(number -> number != UndoStack.NONE)
                .min()
                .orElse(UndoStack.NONE);
    }

    /** Something else is done, so that what was undone cannot be done again. */
    void forgetUndone() {
        returned.set(null);
        points.list().gestures().forgetUndone();
        settings.state().steps().forgetUndone();
        steps.forgetUndone();
    }

    /** What was said about a setting that got its value back has been overtaken by something else. */
    void forgetReturned() {
        returned.set(null);
    }

    /** Brings the properties up to date. Called once a frame. */
    void refresh() {
        undoable.set(branching.isPending() || lastDone() != UndoStack.NONE);
        redoable.set(!branching.isPending() && nextUndone() != UndoStack.NONE);
    }

    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    /** The setting that undo or redo gave a value back last; null as soon as anything else is done or looked at. */
    public ReadOnlyObjectProperty<@Nullable Returned> returned() {
        return returned.getReadOnlyProperty();
    }
}
