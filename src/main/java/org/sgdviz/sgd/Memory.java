package org.sgdviz.sgd;

import java.util.Optional;
import org.sgdviz.sgd.optimizer.Optimizer;

/**
 * What a method remembers from one update to the next, beside the weights: all that a checkpoint needs of it. An update
 * changes it, an edit never does. An immutable value, equal where every bit is.
 *
 * @param optimizer of the optimizer
 * @param penalty of the penalty: debts, and weights that have stopped
 * @param stopping of the rules by which training stops or lowers its rate
 * @param carried of the batching: rows of epochs that have ended which the next update begins with
 */
public record Memory(MemoryPart optimizer, MemoryPart penalty, MemoryPart stopping, MemoryPart carried) {

    /** That of plain SGD, which remembers nothing; any method begins with it. */
    public static final Memory EMPTY =
            new Memory(MemoryPart.EMPTY, MemoryPart.EMPTY, MemoryPart.EMPTY, MemoryPart.EMPTY);

    /** One of an optimizer alone. */
    public static Memory of(MemoryPart optimizer) {
        return new Memory(optimizer, MemoryPart.EMPTY, MemoryPart.EMPTY, MemoryPart.EMPTY);
    }

    /** Whether it is the {@link #EMPTY} one. */
    public boolean isEmpty() {
        return optimizer.isEmpty() && penalty.isEmpty() && stopping.isEmpty() && carried.isEmpty();
    }

    /** The average of the weights that an optimizer has made, where it makes one and this is of its family. */
    public Optional<Weights> average(Optimizer by) {
        boolean isBy = by.family().equals(optimizer.family()) && by.numbersPerWeight() == optimizer.numbersPerWeight();
        return isBy && by.averageSlot() >= 0
                ? Optional.of(new Weights(optimizer.toArray(by.averageSlot())))
                : Optional.empty();
    }

    /** How many numbers it has. */
    public int numbers() {
        return optimizer.count() + penalty.count() + stopping.count() + carried.count();
    }

    /**
     * Makes sure that it is of so many weights.
     *
     * @throws IllegalArgumentException if it is of more or fewer
     */
    public void requireFitting(int weights) {
        optimizer.requireFitting(weights);
        penalty.requireFitting(weights);
        stopping.requireFitting(weights);
        carried.requireFitting(weights);
    }
}
