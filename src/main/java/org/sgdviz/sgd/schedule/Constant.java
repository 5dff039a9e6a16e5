package org.sgdviz.sgd.schedule;

/** Always alpha. */
public record Constant() implements Schedule {

    @Override
    public double rate(double alpha, double updates, double epochs, double strength) {
        return alpha;
    }
}
