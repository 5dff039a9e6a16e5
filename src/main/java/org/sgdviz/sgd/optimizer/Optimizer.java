package org.sgdviz.sgd.optimizer;

/**
 * How a gradient changes the weights: an optimizer with its coefficients. Stateless, so that it may be changed between
 * any two updates; what it remembers from one update to the next is the trainer's, and belongs to its family.
 * Immutable, equal where the coefficients are.
 */
public interface Optimizer {

    /**
     * The family whose memory it goes on with: where the last update was made by one of another family, it begins with
     * a memory of zeros. Coefficients are no part of it, but whatever changes the meaning of what is remembered is.
     */
    String family();

    /** How many numbers it remembers for each weight. */
    int numbersPerWeight();

    /** How many numbers it remembers beside those. */
    default int scalars() {
        return 0;
    }

    /**
     * Makes one update. Allocates nothing.
     *
     * @param weights the weights, the bias first, to be changed
     * @param gradient the mean gradient of the batch by each of them, penalty and clipping included; not to be changed
     * @param rate the learning rate in force
     * @param momentum the momentum in force where the schedule sets one, else NaN: then it is the optimizer's own
     * @param memory what it remembers, to be changed
     */
    void step(double[] weights, double[] gradient, double rate, double momentum, Slots memory);

    /**
     * Looks at the weights when all else of the update is done, truncation by a penalty included: the place of
     * averaging. Allocates nothing.
     */
    default void after(double[] weights, Slots memory) {}

    /** Which of its numbers per weight are the average of the weights, or −1: it averages nothing. */
    default int averageSlot() {
        return -1;
    }

    /** Of how many updates the weights are in that average when so many, at least 1, are remembered. */
    default long averaged(long steps) {
        return steps;
    }

    /** Whether an L2 penalty is usually paid beside its step instead of in the gradient. */
    default boolean isDecoupled() {
        return false;
    }
}
