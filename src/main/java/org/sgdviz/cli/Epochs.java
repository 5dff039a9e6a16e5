package org.sgdviz.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.Hyperparameters;

/**
 * A number of epochs as requested. As in the tutorial it may have a fraction, which is rounded up: 2.5 runs 3.
 *
 * @param asked 0 … 2147483647
 */
record Epochs(double asked) {

    /** The default of the terminal: the tutorial's. */
    static final Epochs USUAL = new Epochs(Hyperparameters.TUTORIAL.epochs().orElseThrow());

    /** The end of a run's settings; null if it has none. */
    static @Nullable Epochs of(Hyperparameters settings) {
        return settings.epochs().isPresent() ? new Epochs(settings.epochs().getAsInt()) : null;
    }

    /** How many epochs will be run. */
    int count() {
        return (int) Math.ceil(asked);
    }

    /** The end that they are. */
    OptionalInt end() {
        return OptionalInt.of(count());
    }

    @Override
    public String toString() {
        return Plain.exact(asked);
    }
}
