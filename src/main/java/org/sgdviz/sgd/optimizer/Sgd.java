package org.sgdviz.sgd.optimizer;

/** Plain stochastic gradient descent, {@code w ← w − rate·g}: it remembers nothing. */
public record Sgd() implements Optimizer {

    @Override
    public String family() {
        return "sgd";
    }

    @Override
    public int numbersPerWeight() {
        return 0;
    }

    @Override
    public void step(double[] weights, double[] gradient, double rate, double momentum, Slots memory) {
        for (int j = 0; j < weights.length; j++) {
            weights[j] -= rate * gradient[j];
        }
    }
}
