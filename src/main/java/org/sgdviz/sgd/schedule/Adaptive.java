package org.sgdviz.sgd.schedule;

/**
 * alpha, and a fifth of it again and again wherever training would stop for want of progress: scikit-learn's adaptive.
 * What it is down to is remembered by the trainer. Immutable.
 */
public record Adaptive() implements Schedule {

    /** What the rate is divided by. */
    public static final double DIVISOR = 5;

    /** A rate that is not larger than this is not divided any more: then training stops. */
    public static final double LOWEST_DIVIDED = 1e-6;

    @Override
    public double rate(double alpha, double updates, double epochs, double strength) {
        return alpha;
    }
}
