package org.sgdviz.run;

import org.sgdviz.data.Role;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/** Rows are added, moved, removed or brought back. Immutable. */
public sealed interface RowChange extends Change {

    /**
     * Makes this change to a list that has had all changes before it.
     *
     * @throws IllegalArgumentException if it names a row that does not exist; nothing is changed then
     */
    void applyTo(RowList rows);

    /** The highest number among the rows that it names; -1 if it names none. */
    int highestRow();

    /** How many rows the list has more after it. */
    default int addedRows() {
        return 0;
    }

    @Override
    default void applyTo(Trainer trainer) {
        applyTo(trainer.rows());
    }

    @Override
    default Hyperparameters settingsAfter(Hyperparameters before) {
        return before;
    }

    @Override
    default Weights weightsAfter(Weights before) {
        return before;
    }

    @Override
    default boolean isOfRows() {
        return true;
    }

    @Override
    default boolean isOfKindOf(Change other) {
        return other.getClass() == getClass();
    }

    /**
     * An answer for each kind of change of rows.
     *
     * @param <R> what is answered
     * @param <X> what may be thrown
     */
    interface Kinds<R, X extends Exception> {
        R add(Add change) throws X;

        R move(Move change) throws X;

        R remove(Remove change) throws X;

        R restore(Restore change) throws X;
    }

    /** The answer for this kind of change of rows. */
    <R, X extends Exception> R tellRows(Kinds<R, X> kinds) throws X;

    @Override
    default <R, X extends Exception> R tell(Change.Kinds<R, X> kinds) throws X {
        return tellRows(kinds);
    }

    /** A new row at the end of the list; one that returns from an earlier run may be held out. */
    record Add(double x1, double x2, int label, Role role) implements RowChange {
        public Add {
            RowList.requirePoint(x1, x2, label);
        }

        /** A new training row. */
        public Add(double x1, double x2, int label) {
            this(x1, x2, label, Role.TRAINING);
        }

        @Override
        public void applyTo(RowList rows) {
            rows.add(x1, x2, label, role);
        }

        @Override
        public int highestRow() {
            return -1;
        }

        @Override
        public int addedRows() {
            return 1;
        }

        @Override
        public <R, X extends Exception> R tellRows(Kinds<R, X> kinds) throws X {
            return kinds.add(this);
        }
    }

    /** New coordinates of a row. */
    record Move(int row, double x1, double x2) implements RowChange {
        public Move {
            RowSet.requireNumber(row);
            RowList.requireCoordinates(x1, x2);
        }

        @Override
        public void applyTo(RowList rows) {
            rows.move(row, x1, x2);
        }

        @Override
        public int highestRow() {
            return row;
        }

        @Override
        public <R, X extends Exception> R tellRows(Kinds<R, X> kinds) throws X {
            return kinds.move(this);
        }
    }

    /** Rows are removed; those behind them keep their numbers. */
    record Remove(RowSet rows) implements RowChange {
        @Override
        public void applyTo(RowList list) {
            rows.requireIn(list);
            rows.stream().forEach(list::remove);
        }

        @Override
        public int highestRow() {
            return rows.highest();
        }

        @Override
        public <R, X extends Exception> R tellRows(Kinds<R, X> kinds) throws X {
            return kinds.remove(this);
        }
    }

    /** Removed rows return to their places. */
    record Restore(RowSet rows) implements RowChange {
        @Override
        public void applyTo(RowList list) {
            rows.requireIn(list);
            rows.stream().forEach(list::restore);
        }

        @Override
        public int highestRow() {
            return rows.highest();
        }

        @Override
        public <R, X extends Exception> R tellRows(Kinds<R, X> kinds) throws X {
            return kinds.restore(this);
        }
    }
}
