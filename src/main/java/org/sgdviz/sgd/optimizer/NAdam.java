package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Convention;
import org.sgdviz.sgd.rule.Legal;

/**
 * NAdam (Dozat, "Incorporating Nesterov momentum into Adam", 2016): {@link Adam} that looks ahead as {@link Nesterov}
 * does. With {@code μ(t) = beta1·(1 − 0.96^(momentumDecay·t)/2)}, {@code P = μ(1)·…·μ(t)} and
 * {@code Q = P·μ(t)·μ(t+1)}, {@code w ← w − rate·((1 − μ(t))/(1 − P)·g + μ(t+1)/(1 − Q)·m)/(√v̂ + ε)}, with Adam's m
 * and v̂. A schedule that sets the momentum sets beta1.
 *
 * <p>That is PyTorch 1.13, whose Q has μ(t) twice, unlike the paper's; it keeps P and Q in single precision.
 *
 * @param beta1 the share of the mean gradient that is kept, at least 0 and below 1
 * @param beta2 the share of the mean square that is kept, at least 0 and below 1
 * @param epsilon keeps the denominator from 0; at least 0
 * @param momentumDecay how fast the momentum rises from half of beta1 to beta1, at least 0
 * @param singlePrecision whether P and Q are rounded to single precision
 */
public record NAdam(
        double beta1,
        double beta2,
        double epsilon,
        double momentumDecay,
        @Convention boolean singlePrecision) implements Optimizer {

    /** As in PyTorch. */
    public static final NAdam USUAL = new NAdam(0.9, 0.999, 1e-8, 4e-3, true);

    private static final double LOG = StrictMath.log(0.96);

    public NAdam {
        AdamRule.require(beta1, beta2, epsilon);
        Legal.atLeastZero("momentum_decay", momentumDecay);
    }

    @Override
    public String family() {
        return "nadam";
    }

    @Override
    public int numbersPerWeight() {
        return 2;
    }

    /** What v lacks, and P. */
    @Override
    public int scalars() {
        return 2;
    }

    @Override
    public void step(double[] weights, double[] gradient, double rate, double scheduled, Slots memory) {
        double kept = Velocity.momentum(scheduled, beta1);
        double lack = Moments.correction(memory, 0, beta2);
        Moments.add(gradient, kept, 1 - kept, beta2, 1 - beta2, memory.perWeight);
        double mu = mu(kept, memory.steps);
        double next = mu(kept, memory.steps + 1);
        double product = times(memory.steps == 1 ? 1 : memory.scalars[1], mu);
        memory.scalars[1] = product;
        double now = rate * (1 - mu) / (1 - product);
        double ahead = rate * next / (1 - times(times(product, mu), next));
        double root = Math.sqrt(lack);
        double[] m = memory.perWeight[0];
        double[] v = memory.perWeight[1];
        for (int j = 0; j < weights.length; j++) {
            weights[j] -= (now * gradient[j] + ahead * m[j]) / (Math.sqrt(v[j]) / root + epsilon);
        }
    }

    /** μ(t), the momentum of update t since the memory began, where beta1 is so much. */
    public double mu(double kept, long t) {
        return kept * (1 - 0.5 * Moments.power(LOG, t * momentumDecay));
    }

    private double times(double product, double mu) {
        return singlePrecision ? (float) product * (float) mu : product * mu;
    }
}
