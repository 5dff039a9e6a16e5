package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Convention;

/**
 * AdamW (Loshchilov and Hutter, "Decoupled weight decay regularization", 2019): {@link Adam}, but that an L2 penalty is
 * paid beside the step, {@code w ← w − rate·l2·w}, unless asked for otherwise. Without a penalty it is Adam, and each
 * goes on with the memory of the other. PyTorch's weight decay is 0.01 where none is given.
 *
 * @param beta1 the share of the mean gradient that is kept, at least 0 and below 1
 * @param beta2 the share of the mean square that is kept, at least 0 and below 1
 * @param epsilon keeps the denominator from 0; at least 0
 * @param epsilonPlace where it stands
 * @param epsilonHat whether it stands by the mean square that is not bias-corrected, as the paper's ε̂
 * @param biasCorrection whether the means are divided by what they lack because they begin with 0
 * @param singlePrecision whether the betas, 1 − beta and their powers are rounded to single precision
 */
public record AdamW(
        double beta1,
        double beta2,
        double epsilon,
        @Convention EpsilonPlace epsilonPlace,
        @Convention boolean epsilonHat,
        @Convention boolean biasCorrection,
        @Convention boolean singlePrecision)
        implements AdamRule {

    /** As in the paper and in PyTorch. */
    public static final AdamW USUAL = new AdamW(0.9, 0.999, 1e-8, EpsilonPlace.OUTSIDE, false, true, false);

    public AdamW {
        AdamRule.require(beta1, beta2, epsilon);
    }

    @Override
    public boolean isDecoupled() {
        return true;
    }
}
