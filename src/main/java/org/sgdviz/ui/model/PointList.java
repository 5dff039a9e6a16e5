package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.EditedPoints;
import org.sgdviz.data.Points;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.RowSet;

/**
 * The points of one run as the window edits them, with undo: a list of rows of its own, changed at once, while the same
 * changes are sent to the run. Its rows keep their places through restarts, so that undo works across them;
 * {@link RowNumbers} says which row of the run each one is. FX thread only.
 */
final class PointList {

    private final Consumer<Change> run;
    private final EditedPoints list;
    private final RowNumbers numbers;
    private final EditTrail trail;
    private final UndoStack<Gesture> gestures;
    private boolean edited;
    private boolean dirty;
    private PointSet set;

    /** One undoable gesture; undoing is made of the same changes as doing. */
    sealed interface Gesture {}

    record Added(int row) implements Gesture {}

    record Removed(BitSet rows) implements Gesture {}

    record Moved(int row, double fromX1, double fromX2, double toX1, double toX2) implements Gesture {
        Moved to(double x1, double x2) {
            return new Moved(row, fromX1, fromX2, x1, x2);
        }

        boolean isAny() {
            return fromX1 != toX1 || fromX2 != toX2;
        }
    }

    /** Points that a run holds as rows 0 … n − 1, whose edits leave a trail. */
    PointList(Points points, Consumer<Change> run, EditTrail trail) {
        this(
                run,
                trail,
                new EditedPoints(points),
                new RowNumbers(points.size()),
                new UndoStack<>(),
                new PointSet(points, null));
    }

    private PointList(
            Consumer<Change> run,
            EditTrail trail,
            EditedPoints list,
            RowNumbers numbers,
            UndoStack<Gesture> gestures,
            PointSet set) {
        this.run = run;
        this.trail = trail;
        this.list = list;
        this.numbers = numbers;
        this.gestures = gestures;
        this.set = set;
    }

    /** The points of a run after all edits of its experiment, which cannot be undone. */
    static PointList of(Points source, Experiment experiment, Consumer<Change> run, EditTrail trail) {
        PointList points = new PointList(source, run, trail);
        for (Edit edit : experiment.edits()) {
            edit.change().tell(points.new Taking());
        }
        return points;
    }

    /** Makes the changes that a run has had, whose rows have the same numbers here. */
    private final class Taking implements Change.Kinds<Void, RuntimeException> {

        @Override
        public <T> Void set(Change.Set<T> change) {
            return null;
        }

        @Override
        public Void setWeights(Change.SetWeights change) {
            return null;
        }

        @Override
        public Void add(RowChange.Add change) {
            numbers.added(list.add(change.x1(), change.x2(), change.label(), change.role()));
            changed();
            return null;
        }

        @Override
        public Void move(RowChange.Move change) {
            list.move(change.row(), change.x1(), change.x2());
            changed();
            return null;
        }

        @Override
        public Void remove(RowChange.Remove change) {
            list.remove(change.rows().toBitSet());
            changed();
            return null;
        }

        @Override
        public Void restore(RowChange.Restore change) {
            list.restore(change.rows().toBitSet());
            changed();
            return null;
        }
    }

    /**
     * The present points for a new run that will hold them as rows 0 … n − 1; what can be undone here can be undone
     * there.
     *
     * @param present the present points, with the roles that they have in that run
     */
    PointList restarted(Points present) {
        EditedPoints same = new EditedPoints(list);
        if (!Objects.equals(present.partition(), points().partition())) {
            same.assignRoles(present);
        }
        RowNumbers renumbered = new RowNumbers(0);
        renumbered.renumber(same);
        return new PointList(run, trail, same, renumbered, new UndoStack<>(gestures), new PointSet(present, null));
    }

    /** The present points; takes time in proportion to them where they are not put together yet. */
    Points points() {
        return dirty ? list.snapshot().toPoints() : set.points();
    }

    /** What can be undone. */
    UndoStack<Gesture> gestures() {
        return gestures;
    }

    /** Whether anything was changed since the run began. */
    boolean isEdited() {
        return edited;
    }

    /** The points as last put together. */
    PointSet set() {
        return set;
    }

    /** Takes the points as put together. */
    void putTogether(PointSet made) {
        set = made;
    }

    /** Whether there have been changes since the points were last put together, or began to be. */
    boolean isDirty() {
        return dirty;
    }

    void setDirty(boolean nowDirty) {
        dirty = nowDirty;
    }

    /** The present rows as they are now, for any thread. */
    EditedPoints.Snapshot snapshot() {
        return list.snapshot();
    }

    /** The number of each row in the run, as it is now, for any thread. */
    RowNumbers numbers() {
        return numbers.copy();
    }

    int presentCount() {
        return list.presentCount();
    }

    boolean hasBothClasses() {
        return list.hasBothClasses();
    }

    /** Adds a row. */
    Added add(double x1, double x2, int label) {
        int row = list.add(x1, x2, label);
        numbers.added(row);
        trail.note(list, row, true);
        run.accept(new RowChange.Add(x1, x2, label));
        changed();
        return new Added(row);
    }

    /** Removes a row of the run; null if it is not there. */
    @Nullable
    Removed remove(int runRow) {
        int row = numbers.ofRun(runRow);
        return list.isPresent(row) ? remove(only(row)) : null;
    }

    /** Removes all rows; null if there are none. */
    @Nullable
    Removed clear() {
        BitSet rows = list.presentRows();
        return rows.isEmpty() ? null : remove(rows);
    }

    /** A move of a row of the run that goes nowhere yet; null if it is not there. */
    @Nullable
    Moved beginMove(int runRow) {
        int row = numbers.ofRun(runRow);
        return list.isPresent(row) ? new Moved(row, list.x1(row), list.x2(row), list.x1(row), list.x2(row)) : null;
    }

    /** Takes a move further; null if its row has gone. */
    @Nullable
    Moved move(Moved begun, double x1, double x2) {
        if (!list.isPresent(begun.row)) {
            return null;
        }
        moveRow(begun.row, x1, x2);
        return begun.to(x1, x2);
    }

    /** Undoes the last gesture, or does nothing. */
    void undo() {
        Gesture gesture = gestures.undo();
        if (gesture instanceof Added added) {
            remove(only(added.row));
        } else if (gesture instanceof Removed removed) {
            restore(removed.rows);
        } else if (gesture instanceof Moved moved) {
            moveRow(moved.row, moved.fromX1, moved.fromX2);
        }
    }

    /** Does the last undone gesture again, or nothing. */
    void redo() {
        Gesture gesture = gestures.redo();
        if (gesture instanceof Added added) {
            restore(only(added.row));
        } else if (gesture instanceof Removed removed) {
            remove(removed.rows);
        } else if (gesture instanceof Moved moved) {
            moveRow(moved.row, moved.toX1, moved.toX2);
        }
    }

    private void moveRow(int row, double x1, double x2) {
        trail.note(list, row, false);
        list.move(row, x1, x2);
        trail.note(list, row, true);
        run.accept(new RowChange.Move(numbers.inRun(row), x1, x2));
        changed();
    }

    private static BitSet only(int row) {
        BitSet rows = new BitSet();
        rows.set(row);
        return rows;
    }

    private Removed remove(BitSet rows) {
        trail.note(list, rows, false);
        list.remove(rows);
        run.accept(new RowChange.Remove(RowSet.of(numbers.inRun(rows))));
        changed();
        return new Removed(rows);
    }

    private void restore(BitSet rows) {
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
                    additions.add(new RowChange.Add(list.x1(row), list.x2(row), list.label(row), list.role(row)));
                }
            }
        }
        if (!returning.isEmpty()) {
            run.accept(new RowChange.Restore(RowSet.of(returning)));
        }
        additions.forEach(run);
        changed();
    }

    private void changed() {
        edited = true;
        dirty = true;
    }
}
