package org.sgdviz.sgd.schedule;

import java.util.OptionalDouble;
import org.sgdviz.sgd.rule.Legal;

/**
 * 1 / (λ·(t0 + t − 1)) at update t, with t0 = λ^(−3/4): scikit-learn's optimal, after Bottou. Alpha is not in it.
 * Immutable.
 *
 * @param regularization λ, &gt; 0; none: the strength of the penalties in force or, where that is 0,
 *     {@value #WITHOUT_PENALTY}
 */
public record Optimal(OptionalDouble regularization) implements Schedule {

    /** λ where nothing says another: scikit-learn's default. */
    public static final double WITHOUT_PENALTY = 1e-4;

    /** By the penalties in force. */
    public static final Optimal USUAL = new Optimal(OptionalDouble.empty());

    public Optimal {
        regularization.ifPresent(lambda -> Legal.positive("regularization", lambda));
    }

    @Override
    public double rate(double alpha, double updates, double epochs, double strength) {
        double lambda =
                regularization.isPresent() ? regularization.getAsDouble() : strength > 0 ? strength : WITHOUT_PENALTY;
        double typicalWeight = Math.sqrt(1 / Math.sqrt(lambda));
        return Rates.within(1 / (lambda * (1 / (typicalWeight * lambda) + updates)));
    }
}
