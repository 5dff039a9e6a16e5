package org.sgdviz.ui.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.EditedPoints;
import org.sgdviz.data.Points;
import org.sgdviz.data.RecentEdits;
import org.sgdviz.run.Change;

/**
 * The points as the window edits them, with undo: a list of rows of its own, changed at once, while the same changes are
 * sent to the run. Its rows keep their places through restarts, so that undo works across them; {@link RowNumbers} says
 * which row of the run each one is. The points to show are made of it at the next frame or, where they are many, beside
 * the FX thread.
 *
 * <p>FX thread only.
 */
public final class PointsModel implements AutoCloseable {

    /** Up to so many points are put together at once, in a fraction of a millisecond. */
    private static final int QUICK = 20_000;

    private final Consumer<Change> run;
    private final PointSetMaker maker = new PointSetMaker();
    private EditedPoints list = new EditedPoints(Points.EMPTY);
    private RowNumbers numbers = new RowNumbers(0);
    private final Deque<Gesture> undo = new ArrayDeque<>();
    private final Deque<Gesture> redo = new ArrayDeque<>();
    private @Nullable Moved moving;
    private boolean edited;
    private boolean dirty;
    private final EditTrail trail = new EditTrail();
    private final ReadOnlyObjectWrapper<PointSet> points = new ReadOnlyObjectWrapper<>(PointSet.EMPTY);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /** A model without points, which sends its changes to the given run. */
    PointsModel(Consumer<Change> run) {
        this.run = run;
    }

    /** One undoable gesture; undoing is made of the same changes as doing. */
    private sealed interface Gesture {}

    private record Added(int row) implements Gesture {}

    private record Removed(BitSet rows) implements Gesture {}

    private record Moved(int row, double fromX1, double fromX2, double toX1, double toX2) implements Gesture {}

    /** Takes other points, which the run holds as rows 0 … n − 1. What was done to the former ones cannot be undone. */
    void replace(Points newPoints) {
        list = new EditedPoints(newPoints);
        numbers = new RowNumbers(newPoints.size());
        undo.clear();
        redo.clear();
        moving = null;
        edited = false;
        touched();
        show(new PointSet(newPoints, null));
    }

    /**
     * The present points, for a new run that will hold them as rows 0 … n − 1; undo goes on. Takes long where there are
     * many points and {@link #isPending}.
     */
    Points rebase() {
        endMove();
        Points present = isPending() ? list.snapshot().toPoints() : points.get().points();
        numbers.renumber(list);
        edited = false;
        show(new PointSet(present, null));
        return present;
    }

    private void show(PointSet set) {
        maker.drop();
        dirty = false;
        points.set(set);
        trail.making();
        trail.shown();
    }

    /** The present points as they are now, to be made by any thread. */
    Supplier<Points> snapshot() {
        return list.snapshot()::toPoints;
    }

    /** Whether changes have been made that {@link #points()} does not show yet. */
    boolean isPending() {
        return dirty || !maker.isFree();
    }

    /** Whether anything was changed since {@link #replace} or {@link #rebase}. */
    boolean isEdited() {
        return edited;
    }

    /** What is missing where there are not both classes. */
    Situation need() {
        return list.presentCount() == 0 ? Situation.NEEDS_POINTS : Situation.NEEDS_OTHER_CLASS;
    }

    /** Whether there are points of both classes at present. */
    boolean hasBothClasses() {
        return list.hasBothClasses();
    }

    /** Adds a point of a class, 0 or 1. */
    public void add(double x1, double x2, int label) {
        endMove();
        int row = list.add(x1, x2, label);
        numbers.added(row);
        trail.note(list, row, true);
        run.accept(new Change.AddRow(x1, x2, label));
        changed();
        done(new Added(row));
    }

    /** Removes a row of the run. */
    public void remove(int runRow) {
        endMove();
        int row = numbers.ofRun(runRow);
        if (list.isPresent(row)) {
            BitSet rows = only(row);
            removeRows(rows);
            done(new Removed(rows));
        }
    }

    /** Removes all points, as one gesture. */
    public void clear() {
        endMove();
        BitSet rows = list.presentRows();
        if (!rows.isEmpty()) {
            removeRows(rows);
            done(new Removed(rows));
        }
    }

    /** Begins to move a row of the run: everything up to {@link #endMove} is one gesture. */
    public void beginMove(int runRow) {
        endMove();
        int row = numbers.ofRun(runRow);
        moving = new Moved(row, list.x1(row), list.x2(row), list.x1(row), list.x2(row));
    }

    /** Moves the row that is being moved. */
    public void moveTo(double x1, double x2) {
        Moved move = moving;
        if (move != null && list.isPresent(move.row)) {
            move(move.row, x1, x2);
            moving = new Moved(move.row, move.fromX1, move.fromX2, x1, x2);
        }
    }

    /** Ends a move. */
    public void endMove() {
        Moved move = moving;
        moving = null;
        if (move != null && (move.fromX1 != move.toX1 || move.fromX2 != move.toX2)) {
            done(move);
        }
    }

    /** Undoes the last gesture that is not undone; without one, nothing. */
    public void undo() {
        endMove();
        Gesture gesture = undo.pollLast();
        if (gesture == null) {
            return;
        }
        if (gesture instanceof Added added) {
            removeRows(only(added.row));
        } else if (gesture instanceof Removed removed) {
            restoreRows(removed.rows);
        } else if (gesture instanceof Moved moved) {
            move(moved.row, moved.fromX1, moved.fromX2);
        }
        redo.addLast(gesture);
        touched();
    }

    /** Does the last undone gesture again; without one, nothing. */
    public void redo() {
        endMove();
        Gesture gesture = redo.pollLast();
        if (gesture == null) {
            return;
        }
        if (gesture instanceof Added added) {
            restoreRows(only(added.row));
        } else if (gesture instanceof Removed removed) {
            removeRows(removed.rows);
        } else if (gesture instanceof Moved moved) {
            move(moved.row, moved.toX1, moved.toX2);
        }
        undo.addLast(gesture);
        touched();
    }

    private void done(Gesture gesture) {
        undo.addLast(gesture);
        redo.clear();
        touched();
    }

    private void touched() {
        canUndo.set(!undo.isEmpty());
        canRedo.set(!redo.isEmpty());
    }

    private void move(int row, double x1, double x2) {
        trail.note(list, row, false);
        list.move(row, x1, x2);
        trail.note(list, row, true);
        run.accept(new Change.MoveRow(numbers.inRun(row), x1, x2));
        changed();
    }

    private static BitSet only(int row) {
        BitSet rows = new BitSet();
        rows.set(row);
        return rows;
    }

    private void removeRows(BitSet rows) {
        trail.note(list, rows, false);
        list.remove(rows);
        run.accept(new Change.RemoveRows(Change.Rows.of(numbers.inRun(rows))));
        changed();
    }

    private void restoreRows(BitSet rows) {
        list.restore(rows);
        trail.note(list, rows, true);
        BitSet returning = rows;
        List<Change> additions = new ArrayList<>();
        if (!numbers.areSame()) {
            returning = new BitSet();
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (numbers.isInRun(row)) {
                    returning.set(numbers.inRun(row));
                } else {
                    numbers.added(row);
                    additions.add(new Change.AddRow(list.x1(row), list.x2(row), list.label(row)));
                }
            }
        }
        if (!returning.isEmpty()) {
            run.accept(new Change.RestoreRows(Change.Rows.of(returning)));
        }
        additions.forEach(run);
        changed();
    }

    private void changed() {
        edited = true;
        dirty = true;
    }

    /** Shows the changes since the last call, or those before them where there are many points. Called once a frame. */
    void publish() {
        PointSet made = maker.poll();
        if (made != null) {
            points.set(made);
            trail.shown();
        }
        if (dirty && list.presentCount() <= QUICK) {
            show(PointSet.of(list.snapshot(), numbers));
        } else if (dirty && maker.isFree()) {
            dirty = false;
            trail.making();
            maker.make(list.snapshot(), numbers.copy());
        }
        trail.publish();
    }

    @Override
    public void close() {
        maker.close();
    }

    /** The present points. */
    public ReadOnlyObjectProperty<PointSet> points() {
        return points.getReadOnlyProperty();
    }

    /** What was edited since {@link #points()} were put together; empty unless there are many. */
    public ReadOnlyObjectProperty<RecentEdits> recentEdits() {
        return trail.edits();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }
}
