package org.sgdviz.ui.model;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.RecentEdits;
import org.sgdviz.run.Change;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;

/**
 * The points of the run in front, and what can be done to them: shown at once, or at the next frame, or, where they are
 * many, when they have been put together beside the FX thread. While the window shows the past they are the points that
 * were in force there.
 *
 * <p>FX thread only.
 */
public final class PointsModel implements AutoCloseable {

    /** Up to so many points are put together at once, in a fraction of a millisecond. */
    private static final int QUICK = 20_000;

    private static final int NONE = -1;

    private final Consumer<Change> changes;
    private final Edits edits;
    private final LongSupplier gestureNumbers;
    private final PointSetMaker maker = new PointSetMaker();
    private final EditTrail trail = new EditTrail();
    private PointList list;
    private @Nullable PointSet past;
    private int rowToMove = NONE;
    private PointList.@Nullable Moved moving;

    /** Whether the move under way is the edit for which the run was branched off: it is undone together with that. */
    private boolean beganBranch;

    private final ReadOnlyObjectWrapper<PointSet> points = new ReadOnlyObjectWrapper<>(PointSet.EMPTY);

    /**
     * A model without points.
     *
     * @param changes receives the changes to the run
     * @param edits makes each edit: at once, or later, when {@link #take} has been given the points of another run
     * @param gestureNumbers gives each gesture that can be undone a number, larger than all before it
     */
    PointsModel(Consumer<Change> changes, Edits edits, LongSupplier gestureNumbers) {
        this.changes = changes;
        this.edits = edits;
        this.gestureNumbers = gestureNumbers;
        this.list = listOf(Points.EMPTY);
    }

    /** Points that a run holds as rows 0 … n − 1. */
    PointList listOf(Points source) {
        return new PointList(source, changes, trail);
    }

    /** The points of a run after all edits of its experiment. */
    PointList listOf(Run run) {
        return PointList.of(run.points(), run.experiment(), changes, trail);
    }

    /** The points of a run after all edits of its experiment, which are those that are shown. */
    PointList listOfShown(Points source, Experiment experiment) {
        PointList same = PointList.of(source, experiment, changes, trail);
        if (same.isDirty() && past != null) {
            same.putTogether(past);
            same.setDirty(false);
        }
        return same;
    }

    /** The points of the run in front. */
    PointList list() {
        return list;
    }

    /** Takes the points of another run that comes to the front. */
    void take(PointList next) {
        endMove();
        if (!maker.isFree()) {
            maker.drop();
            list.setDirty(true);
        }
        list = next;
        past = null;
        trail.forget();
        publish();
        points.set(list.set());
    }

    /** Shows points of the past. */
    void show(PointSet inForce) {
        endMove();
        past = inForce;
        trail.forget();
        points.set(inForce);
    }

    /** Shows the present points. */
    void showPresent() {
        past = null;
        points.set(list.set());
    }

    /** The points as they are shown now, to be made by any thread. */
    public Supplier<Points> snapshot() {
        PointSet shown = past;
        return shown == null ? list.snapshot()::toPoints : shown::points;
    }

    /** Whether changes have been made that the present {@link #points()} do not have yet. */
    boolean isPending() {
        return list.isDirty() || !maker.isFree();
    }

    /** Whether there are training points of both classes at present. */
    boolean hasBothClasses() {
        return list.hasBothClasses();
    }

    /** What is missing where there are not both classes. */
    Situation need() {
        return list.presentCount() == 0 ? Situation.NEEDS_POINTS : Situation.NEEDS_OTHER_CLASS;
    }

    /** Adds a point of a class, 0 or 1. */
    public void add(double x1, double x2, int label) {
        endMove();
        edits.make(() -> done(list.add(x1, x2, label)));
    }

    /** Removes a row of the run; nothing if it is not there. */
    public void remove(int runRow) {
        if (past == null || past.hasRow(runRow)) {
            endMove();
            edits.make(() -> done(list.remove(runRow)));
        }
    }

    /** Removes all points, as one gesture. */
    public void clear() {
        if (past == null || past.points().size() > 0) {
            endMove();
            edits.make(() -> done(list.clear()));
        }
    }

    private void done(PointList.@Nullable Gesture gesture) {
        if (gesture != null && !edits.begins()) {
            list.gestures().push(gestureNumbers.getAsLong(), gesture);
        }
    }

    /** Begins to move a row of the run: everything up to {@link #endMove} is one gesture. */
    public void beginMove(int runRow) {
        endMove();
        rowToMove = runRow;
    }

    /** Moves the row that is being moved. */
    public void moveTo(double x1, double x2) {
        int row = rowToMove;
        if (row != NONE || moving != null) { // the latter if a branch has come meanwhile
            edits.make(() -> move(row, x1, x2));
        }
    }

    private void move(int row, double x1, double x2) {
        beganBranch |= edits.begins();
        PointList.Moved before = moving != null ? moving : list.beginMove(row);
        PointList.Moved further = before == null ? null : list.move(before, x1, x2);
        moving = further == null ? before : further;
    }

    /** Ends a move. */
    public void endMove() {
        rowToMove = NONE;
        if (!edits.defer(this::finishMove)) {
            finishMove();
        }
    }

    private void finishMove() {
        PointList.Moved move = moving;
        boolean ofBranch = beganBranch;
        moving = null;
        beganBranch = false;
        if (move != null && move.isAny() && !ofBranch) {
            done(move);
        }
    }

    /** Undoes the last gesture that is not undone; without one, nothing. */
    void undo() {
        endMove();
        list.undo();
    }

    /** Does the last undone gesture again; without one, nothing. */
    void redo() {
        endMove();
        list.redo();
    }

    /** Shows the changes since the last call, or those before them where there are many points. Called once a frame. */
    void publish() {
        PointSet made = maker.poll();
        if (made != null) {
            list.putTogether(made);
            trail.shown();
        }
        if (list.isDirty() && list.presentCount() <= QUICK) {
            maker.drop();
            list.setDirty(false);
            list.putTogether(PointSet.of(list.snapshot(), list.numbers()));
            trail.forget();
        } else if (list.isDirty() && maker.isFree()) {
            list.setDirty(false);
            trail.making();
            maker.make(list.snapshot(), list.numbers());
        }
        if (past == null) {
            points.set(list.set());
            trail.publish();
        }
    }

    @Override
    public void close() {
        maker.close();
    }

    /** What was edited since the points that are shown were put together, which takes long where they are many. */
    public ReadOnlyObjectProperty<RecentEdits> recentEdits() {
        return trail.edits();
    }

    /** The points that are shown. */
    public ReadOnlyObjectProperty<PointSet> points() {
        return points.getReadOnlyProperty();
    }
}
