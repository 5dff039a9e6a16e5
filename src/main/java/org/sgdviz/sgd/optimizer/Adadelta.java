package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Convention;
import org.sgdviz.sgd.rule.Legal;

/**
 * Adadelta (Zeiler, 2012): steps as long as the former ones were, {@code a ← rho·a + (1 − rho)·g²},
 * {@code d = √(u + ε)/√(a + ε)·g}, {@code u ← rho·u + (1 − rho)·d²}, {@code w ← w − rate·d}. Its author has no rate:
 * that is a rate of 1, PyTorch's default and ConvNetJS's.
 *
 * <p>TensorFlow.js has the mean square of before the update in d: then u and a are always the same, and this is plain
 * gradient descent.
 *
 * @param rho the share of the means that is kept, at least 0 and below 1
 * @param epsilon makes the first steps, and keeps the denominator from 0; at least 0
 * @param formerMean whether the mean square of before the update stands in the denominator
 */
public record Adadelta(
        double rho, double epsilon, @Convention boolean formerMean) implements Optimizer {

    /** As in PyTorch. */
    public static final Adadelta USUAL = new Adadelta(0.9, 1e-6, false);

    public Adadelta {
        Legal.belowOne("rho", rho);
        Legal.atLeastZero("epsilon", epsilon);
    }

    @Override
    public String family() {
        return "adadelta";
    }

    @Override
    public int numbersPerWeight() {
        return 2;
    }

    @Override
    public void step(double[] weights, double[] gradient, double rate, double momentum, Slots memory) {
        double[] a = memory.perWeight[0];
        double[] u = memory.perWeight[1];
        for (int j = 0; j < weights.length; j++) {
            double g = gradient[j];
            double former = a[j];
            a[j] = rho * former + (1 - rho) * (g * g);
            double d = Math.sqrt(u[j] + epsilon) / Math.sqrt((formerMean ? former : a[j]) + epsilon) * g;
            u[j] = rho * u[j] + (1 - rho) * (d * d);
            weights[j] -= rate * d;
        }
    }
}
