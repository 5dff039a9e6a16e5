package org.sgdviz.sgd.schedule;

import org.sgdviz.sgd.rule.Legal;
import org.sgdviz.sgd.rule.Length;

/**
 * From alpha to a minimum in one period, and then held there: minimum + (alpha − minimum)·(1 − k/period)^power. With
 * power 1 it is a straight line. Immutable.
 *
 * @param period how long it takes, more than none
 * @param power the exponent, &gt; 0: the larger the sooner the rate is small
 * @param minimum the rate at the end, at least 0
 */
public record Polynomial(Length period, double power, double minimum) implements Schedule {

    /** A straight line to 0 in 100 epochs. */
    public static final Polynomial USUAL = new Polynomial(Length.epochs(100), 1, 0);

    public Polynomial {
        Legal.positive("period", period.count());
        Legal.positive("power", power);
        Legal.atLeastZero("minimum", minimum);
    }

    @Override
    public double rate(double alpha, double updates, double epochs, double strength) {
        double left = 1 - Math.min(1, period.done(updates, epochs) / period.count());
        return minimum + (alpha - minimum) * Powers.pow(left, power);
    }
}
