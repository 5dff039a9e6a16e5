package org.sgdviz.sgd.schedule;

import org.sgdviz.sgd.rule.Legal;

/**
 * alpha / t^power at update t: scikit-learn's invscaling. Immutable.
 *
 * @param power the exponent, &gt; 0: the larger the sooner the rate falls
 */
public record InverseScaling(double power) implements Schedule {

    /** By scikit-learn's usual exponent for classifiers. */
    public static final InverseScaling USUAL = new InverseScaling(0.5);

    public InverseScaling {
        Legal.positive("power", power);
    }

    @Override
    public double rate(double alpha, double updates, double epochs, double strength) {
        return Rates.within(alpha / Powers.pow(updates + 1, power));
    }
}
