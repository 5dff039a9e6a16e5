package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Convention;

/**
 * Adam (Kingma and Ba, "Adam: a method for stochastic optimization", 2015): each weight moves by its mean gradient over
 * the root of its mean square, {@code m ← beta1·m + (1 − beta1)·g}, {@code v ← beta2·v + (1 − beta2)·g²},
 * {@code w ← w − rate·m̂/(√v̂ + ε)} with {@code m̂ = m/(1 − beta1^t)}, {@code v̂ = v/(1 − beta2^t)}. A schedule that
 * sets the momentum sets beta1. An L2 penalty joins the gradient, unless asked for otherwise.
 *
 * <p>PyTorch and TensorFlow.js have epsilon (1e-8, 1e-7) beside the root of v̂; TensorFlow and Keras beside the root of
 * v, the ε̂ of the paper's section 2. TensorFlow.js computes in single precision, where its 1 − 0.999 is 0.00100004673
 * in v̂ and 0.001 in v: most of what that changes is changed by {@code singlePrecision}.
 *
 * @param beta1 the share of the mean gradient that is kept, at least 0 and below 1
 * @param beta2 the share of the mean square that is kept, at least 0 and below 1
 * @param epsilon keeps the denominator from 0; at least 0
 * @param epsilonPlace where it stands
 * @param epsilonHat whether it stands by the mean square that is not bias-corrected, as the paper's ε̂
 * @param biasCorrection whether the means are divided by what they lack because they begin with 0
 * @param singlePrecision whether the betas, 1 − beta and their powers are rounded to single precision
 */
public record Adam(
        double beta1,
        double beta2,
        double epsilon,
        @Convention EpsilonPlace epsilonPlace,
        @Convention boolean epsilonHat,
        @Convention boolean biasCorrection,
        @Convention boolean singlePrecision)
        implements AdamRule {

    /** As in the paper and in PyTorch. */
    public static final Adam USUAL = new Adam(0.9, 0.999, 1e-8, EpsilonPlace.OUTSIDE, false, true, false);

    public Adam {
        AdamRule.require(beta1, beta2, epsilon);
    }
}
