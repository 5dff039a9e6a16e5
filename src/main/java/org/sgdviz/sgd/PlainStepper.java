package org.sgdviz.sgd;

/** Plain stochastic gradient descent. */
enum PlainStepper implements Stepper {
    SGD;

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
}
