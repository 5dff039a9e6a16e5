package org.sgdviz.run;

import org.sgdviz.sgd.Trainer;

/**
 * Is shown update after update.
 *
 * @param <X> what may go wrong with it
 */
@FunctionalInterface
public interface UpdateVisitor<X extends Exception> {

    /** Looks at the trainer's last update; the trainer is not to be changed, and looks otherwise after the call. */
    void visit(Trainer trainer) throws X;

    /** Looks at the figures of an epoch that has just ended, {@link Trainer#sums}; after its last update's visit. */
    default void epochEnded(Trainer trainer) throws X {}
}
