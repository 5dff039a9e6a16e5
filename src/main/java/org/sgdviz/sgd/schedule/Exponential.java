package org.sgdviz.sgd.schedule;

import org.sgdviz.sgd.rule.Legal;
import org.sgdviz.sgd.rule.Length;

/**
 * By the same factor in each period, without steps: alpha·gamma^(k/period). Immutable.
 *
 * @param gamma what a period multiplies the rate by, &gt; 0
 * @param period a stretch of training, more than none
 */
public record Exponential(double gamma, Length period) implements Schedule {

    /** A twentieth less in each epoch. */
    public static final Exponential USUAL = new Exponential(0.95, Length.epochs(1));

    public Exponential {
        Legal.positive("gamma", gamma);
        Legal.positive("period", period.count());
    }

    @Override
    public double rate(double alpha, double updates, double epochs, double strength) {
        double periods = period.done(updates, epochs) / period.count();
        return Rates.after(periods, gamma, alpha);
    }
}
