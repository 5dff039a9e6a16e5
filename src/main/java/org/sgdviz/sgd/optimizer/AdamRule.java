package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Legal;

/**
 * Adam's step: {@code m ← beta1·m + (1 − beta1)·g}, {@code v ← beta2·v + (1 − beta2)·g²},
 * {@code w ← w − rate·m̂/(√v̂ + ε)} with the bias-corrected {@code m̂ = m/(1 − beta1^t)} and
 * {@code v̂ = v/(1 − beta2^t)} (Kingma and Ba, 2015). A schedule that sets the momentum sets beta1.
 */
public sealed interface AdamRule extends Optimizer permits Adam, AdamW, AmsGrad {

    /** The share of the mean gradient that is kept. */
    double beta1();

    /** The share of the mean square that is kept. */
    double beta2();

    /** Keeps the denominator from 0. */
    double epsilon();

    /** Where epsilon stands. */
    EpsilonPlace epsilonPlace();

    /** Whether epsilon stands by v instead of v̂: the paper's ε̂, and TensorFlow's. */
    boolean epsilonHat();

    /** Whether m and v are divided by what they lack because they begin with 0. */
    boolean biasCorrection();

    /** Whether beta, 1 − beta and the powers of beta are rounded to single precision. */
    boolean singlePrecision();

    /** Throws unless its numbers are legal. */
    static void require(double beta1, double beta2, double epsilon) {
        Legal.belowOne("beta1", beta1);
        Legal.belowOne("beta2", beta2);
        Legal.atLeastZero("epsilon", epsilon);
    }

    @Override
    default String family() {
        return "adam";
    }

    @Override
    default int numbersPerWeight() {
        return 2;
    }

    @Override
    default int scalars() {
        return 2;
    }

    /** The mean squares that the step divides by, after those of the gradient are known. */
    default double[] squares(Slots memory) {
        return memory.perWeight[1];
    }

    @Override
    default void step(double[] weights, double[] gradient, double rate, double scheduled, Slots memory) {
        double beta1 = Velocity.momentum(scheduled, beta1());
        double beta2 = beta2();
        double share1 = 1 - beta1;
        double share2 = 1 - beta2;
        double lack1;
        double lack2;
        if (singlePrecision()) {
            share1 = Moments.single(share1);
            share2 = Moments.single(share2);
            beta1 = Moments.single(beta1);
            beta2 = Moments.single(beta2);
            lack1 = Moments.singleCorrection(memory, 0, (float) beta1);
            lack2 = Moments.singleCorrection(memory, 1, (float) beta2);
        } else {
            lack1 = Moments.correction(memory, 0, beta1);
            lack2 = Moments.correction(memory, 1, beta2);
        }
        lack1 = biasCorrection() ? Moments.first(lack1, scheduled, memory.steps) : 1;
        lack2 = biasCorrection() ? lack2 : 1;
        Moments.add(gradient, beta1, share1, beta2, share2, memory.perWeight);
        // √(v/lack2) + ε is (√v + ε·√lack2)/√lack2, and √(v/lack2 + ε) is √(v + ε·lack2)/√lack2
        double root = Math.sqrt(lack2);
        double length = rate * root / lack1;
        double inside = epsilonPlace().inside(epsilonHat() ? epsilon() : epsilon() * lack2);
        double outside = epsilonPlace().outside(epsilonHat() ? epsilon() : epsilon() * root);
        double[] m = memory.perWeight[0];
        double[] v = squares(memory);
        for (int j = 0; j < weights.length; j++) {
            weights[j] -= length * m[j] / (Math.sqrt(v[j] + inside) + outside);
        }
    }
}
