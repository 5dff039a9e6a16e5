package org.sgdviz.sgd;

/**
 * How a gradient changes the weights: the optimizer's rule. Stateless, so that it may be changed between any two
 * updates; what it remembers from one update to the next is the trainer's {@link Memory}, which has its family.
 */
public interface Stepper {

    /** Plain stochastic gradient descent, {@code w ← w − rate·g}; it remembers nothing. */
    Stepper SGD = new Stepper() {
        @Override
        public String family() {
            return Memory.EMPTY.family();
        }

        @Override
        public int numbersPerWeight() {
            return 0;
        }

        @Override
        public void step(double[] weights, double[] gradient, double rate, double[][] remembered, long t) {
            for (int j = 0; j < weights.length; j++) {
                weights[j] -= rate * gradient[j];
            }
        }

        @Override
        public String toString() {
            return family();
        }
    };

    /**
     * The family whose memory it goes on with: where the last update was made by one of another family, it begins with
     * a memory of zeros.
     */
    String family();

    /** How many numbers it remembers for each weight. */
    int numbersPerWeight();

    /**
     * Makes one update. Allocates nothing.
     *
     * @param weights the weights, to be changed
     * @param gradient the mean gradient of the batch by each of them; not to be changed
     * @param rate the learning rate in force
     * @param remembered its numbers: {@code remembered[i][j]} is number i of weight j; to be changed
     * @param t how many updates of its family there have been since the memory was zeros, this one included
     */
    void step(double[] weights, double[] gradient, double rate, double[][] remembered, long t);
}
