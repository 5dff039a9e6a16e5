package org.sgdviz.run;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/** What an {@link Edit} changes: a setting, some rows or the weights. A delta, never a copy of the data. Immutable. */
public sealed interface Change {

    /**
     * Makes this change to a trainer that has had all changes before it.
     *
     * @throws IllegalArgumentException if it names a row that does not exist; nothing is changed then
     */
    void applyTo(Trainer trainer);

    /** Whether it takes the place of another one made at the same update: of the same setting, or of the weights. */
    default boolean replaces(Change other) {
        return false;
    }

    /**
     * An answer for each kind of change: whoever tells them apart leaves none out.
     *
     * @param <R> what is answered
     * @param <X> what may be thrown
     */
    interface Kinds<R, X extends Exception> {
        R learningRate(LearningRate change) throws X;

        R batch(Batch change) throws X;

        R minimize(Minimize change) throws X;

        R order(Order change) throws X;

        R epochs(Epochs change) throws X;

        R setWeights(SetWeights change) throws X;

        R addRow(AddRow change) throws X;

        R moveRow(MoveRow change) throws X;

        R removeRows(RemoveRows change) throws X;

        R restoreRows(RestoreRows change) throws X;
    }

    /** The answer for this kind of change. */
    <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X;

    /** A setting gets another value. */
    sealed interface OfSetting extends Change {
        /** The settings after this change. */
        Hyperparameters applyTo(Hyperparameters settings);

        @Override
        default void applyTo(Trainer trainer) {
            trainer.set(applyTo(trainer.settings()));
        }

        @Override
        default boolean replaces(Change other) {
            return other.getClass() == getClass();
        }

        /** The change that gives the same setting the value that it has among others. */
        OfSetting asIn(Hyperparameters settings);
    }

    /** Rows are added, moved, removed or brought back. */
    sealed interface OfRows extends Change {
        /**
         * Makes this change to a list that has had all changes before it.
         *
         * @throws IllegalArgumentException if it names a row that does not exist; nothing is changed then
         */
        void applyTo(RowList rows);

        @Override
        default void applyTo(Trainer trainer) {
            applyTo(trainer.rows());
        }

        /** The highest number among the rows that it names; -1 if it names none. */
        int highestRow();
    }

    /** Another learning rate, from the next update. */
    record LearningRate(double alpha) implements OfSetting {
        public LearningRate {
            Hyperparameters.requireLearningRate(alpha);
        }

        @Override
        public Hyperparameters applyTo(Hyperparameters settings) {
            return settings.withLearningRate(alpha);
        }

        @Override
        public OfSetting asIn(Hyperparameters settings) {
            return new LearningRate(settings.learningRate());
        }

        @Override
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.learningRate(this);
        }
    }

    /** Another batch size, from the next batch. */
    record Batch(BatchSize size) implements OfSetting {
        @Override
        public Hyperparameters applyTo(Hyperparameters settings) {
            return settings.withBatchSize(size);
        }

        @Override
        public OfSetting asIn(Hyperparameters settings) {
            return new Batch(settings.batchSize());
        }

        @Override
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.batch(this);
        }
    }

    /** Another objective, from the next update. */
    record Minimize(Objective objective) implements OfSetting {
        @Override
        public Hyperparameters applyTo(Hyperparameters settings) {
            return settings.withObjective(objective);
        }

        @Override
        public OfSetting asIn(Hyperparameters settings) {
            return new Minimize(settings.objective());
        }

        @Override
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.minimize(this);
        }
    }

    /** Another order of the rows, from the next epoch. */
    record Order(Shuffling shuffling) implements OfSetting {
        @Override
        public Hyperparameters applyTo(Hyperparameters settings) {
            return settings.withShuffling(shuffling);
        }

        @Override
        public OfSetting asIn(Hyperparameters settings) {
            return new Order(settings.shuffling());
        }

        @Override
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.order(this);
        }
    }

    /** Another number of epochs until the run is complete; empty: no end any more. */
    record Epochs(OptionalInt epochs) implements OfSetting {
        public Epochs {
            Hyperparameters.requireEpochs(epochs);
        }

        /** An end after so many epochs, at least 0. */
        public Epochs(int epochs) {
            this(OptionalInt.of(epochs));
        }

        /** The end goes. */
        public static Epochs none() {
            return new Epochs(OptionalInt.empty());
        }

        @Override
        public Hyperparameters applyTo(Hyperparameters settings) {
            return settings.withEpochs(epochs);
        }

        @Override
        public OfSetting asIn(Hyperparameters settings) {
            return new Epochs(settings.epochs());
        }

        @Override
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.epochs(this);
        }
    }

    /**
     * Other weights, from the next update: the history keeps those that were computed. Not at the start, where the
     * weights are the experiment's own.
     */
    record SetWeights(Weights weights) implements Change {
        public SetWeights {
            if (!weights.isFinite()) {
                throw new IllegalValueException(
                        "illegal.weights.given",
                        Double.toString(weights.w0()),
                        Double.toString(weights.w1()),
                        Double.toString(weights.w2()));
            }
        }

        @Override
        public void applyTo(Trainer trainer) {
            trainer.set(weights);
        }

        @Override
        public boolean replaces(Change other) {
            return other instanceof SetWeights;
        }

        @Override
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.setWeights(this);
        }
    }

    /** A new row at the end of the list. */
    record AddRow(double x1, double x2, int label) implements OfRows {
        public AddRow {
            RowList.requirePoint(x1, x2, label);
        }

        @Override
        public void applyTo(RowList rows) {
            rows.add(x1, x2, label);
        }

        @Override
        public int highestRow() {
            return -1;
        }

        @Override
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.addRow(this);
        }
    }

    /** New coordinates of a row. */
    record MoveRow(int row, double x1, double x2) implements OfRows {
        public MoveRow {
            Rows.requireNumber(row);
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
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.moveRow(this);
        }
    }

    /** Rows are removed; those behind them keep their numbers. */
    record RemoveRows(Rows rows) implements OfRows {
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
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.removeRows(this);
        }
    }

    /** Removed rows return to their places. */
    record RestoreRows(Rows rows) implements OfRows {
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
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.restoreRows(this);
        }
    }

    /** Some row numbers; a value. */
    final class Rows {
        private final int[] listed;
        private final @Nullable BitSet set;

        private Rows(int[] listed, @Nullable BitSet set) {
            this.listed = listed;
            this.set = set;
        }

        /** The given numbers, each at least 0, copied. */
        public static Rows of(int... numbers) {
            for (int number : numbers) {
                requireNumber(number);
            }
            return new Rows(numbers.clone(), null);
        }

        /** The numbers of a set, ascending, copied: for very many, of which it holds eight to a byte. */
        public static Rows of(BitSet numbers) {
            return new Rows(new int[0], (BitSet) numbers.clone());
        }

        private static void requireNumber(int row) {
            if (row < 0) {
                throw new IllegalValueException("illegal.rowNumber", row);
            }
        }

        /** Before anything is changed, so that a change is made wholly or not at all. */
        private void requireIn(RowList list) {
            stream().forEach(list::requireRow);
        }

        private IntStream stream() {
            return set == null ? Arrays.stream(listed) : set.stream();
        }

        /** The highest number; -1 if there is none. */
        private int highest() {
            return set == null ? Arrays.stream(listed).max().orElse(-1) : set.length() - 1;
        }

        /** The numbers, in their order. */
        public PrimitiveIterator.OfInt iterator() {
            return stream().iterator();
        }

        /** The numbers, copied. */
        public int[] toArray() {
            return stream().toArray();
        }

        /** The numbers as a set, copied. */
        public BitSet toBitSet() {
            if (set != null) {
                return (BitSet) set.clone();
            }
            BitSet numbers = new BitSet();
            Arrays.stream(listed).forEach(numbers::set);
            return numbers;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Rows that && Arrays.equals(toArray(), that.toArray());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(toArray());
        }

        @Override
        public String toString() {
            long count = stream().count();
            return count <= 8 ? Arrays.toString(toArray()) : count + " rows";
        }
    }
}
