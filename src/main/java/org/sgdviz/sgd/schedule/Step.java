package org.sgdviz.sgd.schedule;

import org.sgdviz.sgd.rule.Legal;
import org.sgdviz.sgd.rule.Length;

/**
 * Down a step after each period: alpha·gamma^⌊k/period⌋. Immutable.
 *
 * @param gamma what each step multiplies the rate by, &gt; 0
 * @param period from step to step, more than none
 */
public record Step(double gamma, Length period) implements Schedule {

    /** Half as much after each ten epochs. */
    public static final Step USUAL = new Step(0.5, Length.epochs(10));

    public Step {
        Legal.positive("gamma", gamma);
        Legal.positive("period", period.count());
    }

    @Override
    public double rate(double alpha, double updates, double epochs, double strength) {
        double steps = Math.floor(period.done(updates, epochs) / period.count());
        return Rates.after(steps, gamma, alpha);
    }
}
