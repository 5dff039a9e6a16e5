package org.sgdviz.run;

import org.sgdviz.sgd.Trainer;

/**
 * Is shown update after update.
 *
 * @param <X> what may go wrong with it
 */
@FunctionalInterface
public interface UpdateVisitor<X extends Exception> {

    /**
     * Looks at the trainer's last update, or updates; the trainer is not to be changed, and looks otherwise after the
     * call.
     */
    void visit(Trainer trainer) throws X;

    /**
     * How many updates may be made before the next visit, which is then for all of them, by {@link Trainer#made()}; no
     * epoch ends between them.
     */
    default int most() {
        return 1;
    }

    /** Looks at the figures of an epoch that has just ended, {@link Trainer#sums}; after its last update's visit. */
    default void epochEnded(Trainer trainer) throws X {}
}
