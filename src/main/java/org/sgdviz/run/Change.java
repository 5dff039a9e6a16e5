package org.sgdviz.run;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/** What an {@link Edit} changes: a setting, some rows or the weights. A delta, never a copy of the data. Immutable. */
public sealed interface Change permits Change.Set, Change.SetWeights, RowChange {

    /**
     * Makes this change to a trainer that has had all changes before it.
     *
     * @throws IllegalArgumentException if it names a row that does not exist; nothing is changed then
     */
    void applyTo(Trainer trainer);

    /** The settings in force after this change. */
    Hyperparameters settingsAfter(Hyperparameters before);

    /** The weights in force after this change. */
    Weights weightsAfter(Weights before);

    /**
     * Makes sure that this change can be made in a run with the given features.
     *
     * @throws IllegalArgumentException if it sets more or fewer weights than these need
     */
    default void requireFitting(FeatureMap features) {}

    /** Whether rows are added, moved, removed or brought back. */
    boolean isOfRows();

    /** Whether both are of one kind: of the same setting, of the weights, or the same done to rows. */
    boolean isOfKindOf(Change other);

    /** Whether it takes the place of another one made at the same update: of the same setting, or of the weights. */
    default boolean replaces(Change other) {
        return !isOfRows() && isOfKindOf(other);
    }

    /** Whether it is of the given setting. */
    default boolean isOf(Setting<?> setting) {
        return false;
    }

    /**
     * An answer for each kind of change: whoever tells them apart leaves none out.
     *
     * @param <R> what is answered
     * @param <X> what may be thrown
     */
    interface Kinds<R, X extends Exception> extends RowChange.Kinds<R, X> {
        <T> R set(Set<T> change) throws X;

        R setWeights(SetWeights change) throws X;
    }

    /** The answer for this kind of change. */
    <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X;

    /** A setting gets another value, which acts when its setting says. */
    record Set<T>(Setting<T> setting, T value) implements Change {
        public Set {
            setting.require(value);
        }

        @Override
        public void applyTo(Trainer trainer) {
            trainer.set(settingsAfter(trainer.settings()));
        }

        @Override
        public Hyperparameters settingsAfter(Hyperparameters before) {
            return setting.in(before, value);
        }

        @Override
        public Weights weightsAfter(Weights before) {
            return before;
        }

        @Override
        public boolean isOfRows() {
            return false;
        }

        @Override
        public boolean isOfKindOf(Change other) {
            return other.isOf(setting);
        }

        @Override
        public boolean isOf(Setting<?> other) {
            return setting.equals(other);
        }

        @Override
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.set(this);
        }
    }

    /**
     * Other weights, from the next update: the history keeps those that were computed. At the start, where nothing is
     * computed yet, they become the {@link Setup}'s.
     */
    record SetWeights(Weights weights) implements Change {
        public SetWeights {
            if (!weights.isFinite()) {
                throw new IllegalValueException(
                        "illegal.weights.given",
                        Arrays.stream(weights.toArray())
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(", ")));
            }
        }

        @Override
        public void applyTo(Trainer trainer) {
            trainer.set(weights);
        }

        @Override
        public Hyperparameters settingsAfter(Hyperparameters before) {
            return before;
        }

        @Override
        public Weights weightsAfter(Weights before) {
            return weights;
        }

        @Override
        public void requireFitting(FeatureMap features) {
            features.requireFitting(weights);
        }

        @Override
        public boolean isOfRows() {
            return false;
        }

        @Override
        public boolean isOfKindOf(Change other) {
            return other instanceof SetWeights;
        }

        @Override
        public <R, X extends Exception> R tell(Kinds<R, X> kinds) throws X {
            return kinds.setWeights(this);
        }
    }
}
