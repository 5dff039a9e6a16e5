package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Convention;

/**
 * Adamax (section 7.1 of the paper on {@link Adam}): the largest slope, slowly forgotten, in place of the root of the
 * mean square, {@code m ← beta1·m + (1 − beta1)·g}, {@code u ← max(beta2·u, |g| + ε)},
 * {@code w ← w − rate/(1 − beta1^t)·m/u}. A schedule that sets the momentum sets beta1.
 *
 * <p>So is epsilon in PyTorch; TensorFlow.js has {@code u ← max(beta2·u, |g|)} and divides by {@code u + ε}. Its
 * {@code decay} is the schedule of inverse time.
 *
 * @param beta1 the share of the mean gradient that is kept, at least 0 and below 1
 * @param beta2 the share of the largest slope that is kept, at least 0 and below 1
 * @param epsilon keeps the denominator from 0; at least 0
 * @param epsilonInDenominator whether it is added when the step divides, not to each slope
 */
public record Adamax(
        double beta1,
        double beta2,
        double epsilon,
        @Convention boolean epsilonInDenominator) implements Optimizer {

    /** As in PyTorch. */
    public static final Adamax USUAL = new Adamax(0.9, 0.999, 1e-8, false);

    public Adamax {
        AdamRule.require(beta1, beta2, epsilon);
    }

    @Override
    public String family() {
        return "adamax";
    }

    @Override
    public int numbersPerWeight() {
        return 2;
    }

    @Override
    public int scalars() {
        return 1;
    }

    @Override
    public void step(double[] weights, double[] gradient, double rate, double scheduled, Slots memory) {
        double kept = Velocity.momentum(scheduled, beta1);
        double lack = Moments.first(Moments.correction(memory, 0, kept), scheduled, memory.steps);
        double length = rate / lack;
        double early = epsilonInDenominator ? 0 : epsilon;
        double late = epsilonInDenominator ? epsilon : 0;
        double[] m = memory.perWeight[0];
        double[] u = memory.perWeight[1];
        for (int j = 0; j < weights.length; j++) {
            double g = gradient[j];
            m[j] = kept * m[j] + (1 - kept) * g;
            u[j] = Math.max(beta2 * u[j], Math.abs(g) + early);
            weights[j] -= length * m[j] / (u[j] + late);
        }
    }
}
