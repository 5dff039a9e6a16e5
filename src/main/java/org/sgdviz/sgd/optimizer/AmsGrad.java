package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Convention;

/**
 * AMSGrad (Reddi, Kale and Kumar, "On the convergence of Adam and beyond", 2018): {@link Adam} with the largest mean
 * square so far in the denominator, so that no rate ever rises. As in PyTorch, the largest is taken before the bias
 * correction, {@code v̂ = max(v₁ … v_t)/(1 − beta2^t)}; the paper corrects nothing.
 *
 * @param beta1 the share of the mean gradient that is kept, at least 0 and below 1
 * @param beta2 the share of the mean square that is kept, at least 0 and below 1
 * @param epsilon keeps the denominator from 0; at least 0
 * @param epsilonPlace where it stands
 * @param epsilonHat whether it stands by the mean square that is not bias-corrected, as the paper's ε̂
 * @param biasCorrection whether the means are divided by what they lack because they begin with 0
 * @param singlePrecision whether the betas, 1 − beta and their powers are rounded to single precision
 */
public record AmsGrad(
        double beta1,
        double beta2,
        double epsilon,
        @Convention EpsilonPlace epsilonPlace,
        @Convention boolean epsilonHat,
        @Convention boolean biasCorrection,
        @Convention boolean singlePrecision)
        implements AdamRule {

    /** As in the paper and in PyTorch. */
    public static final AmsGrad USUAL = new AmsGrad(0.9, 0.999, 1e-8, EpsilonPlace.OUTSIDE, false, true, false);

    public AmsGrad {
        AdamRule.require(beta1, beta2, epsilon);
    }

    @Override
    public String family() {
        return "amsgrad";
    }

    @Override
    public int numbersPerWeight() {
        return 3;
    }

    @Override
    public double[] squares(Slots memory) {
        double[] v = memory.perWeight[1];
        double[] largest = memory.perWeight[2];
        for (int j = 0; j < v.length; j++) {
            largest[j] = Math.max(largest[j], v[j]);
        }
        return largest;
    }
}
