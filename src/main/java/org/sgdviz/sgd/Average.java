package org.sgdviz.sgd;

import java.util.Optional;
import org.sgdviz.sgd.optimizer.Optimizer;

/**
 * The average of the weights after several successive updates, which some optimizers make beside those: what the method
 * learns. Immutable, equal where every bit is.
 *
 * @param weights the average; finite
 * @param since the number of the first update whose weights are in it, at least 1
 * @param update the number of the last one
 */
public record Average(Weights weights, long since, long update) {

    /**
     * The one that is remembered after an update, where the optimizer in force makes one and it was the last to change
     * that memory; none where it has overflowed.
     */
    static Optional<Average> of(Memory memory, Optimizer optimizer, long update) {
        long since = update - optimizer.averaged(memory.optimizer().steps()) + 1;
        return memory.average(optimizer).filter(Weights::isFinite).map(weights -> new Average(weights, since, update));
    }
}
