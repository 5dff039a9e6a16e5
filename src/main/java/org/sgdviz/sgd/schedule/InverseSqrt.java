package org.sgdviz.sgd.schedule;

/** alpha / √t at update t. Immutable. */
public record InverseSqrt() implements Schedule {

    @Override
    public double rate(double alpha, double updates, double epochs, double strength) {
        return Rates.within(alpha / Math.sqrt(updates + 1));
    }
}
