package org.sgdviz.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.Hyperparameters;

/**
 * A number of epochs as it was asked for. In the tutorial it may be broken, and a broken epoch is run whole: 2.5 runs
 * 3.
 *
 * @param asked 0 … 2147483647
 */
record Epochs(double asked) {

    /** The terminal's, unless others are asked for: the tutorial's. */
    static final Epochs USUAL = new Epochs(Hyperparameters.TUTORIAL.epochs().orElseThrow());

    /** The end of a run's settings; null if it has none. */
    static @Nullable Epochs of(Hyperparameters settings) {
        return settings.epochs().isPresent() ? new Epochs(settings.epochs().getAsInt()) : null;
    }

    /** How many epochs are run. */
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
