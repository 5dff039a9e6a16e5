package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Convention;
import org.sgdviz.sgd.rule.Legal;

/**
 * RMSProp (Tieleman and Hinton, lecture 6.5 of "Neural networks for machine learning", 2012): AdaGrad with a mean that
 * forgets, {@code a ← rho·a + (1 − rho)·g²}, {@code w ← w − rate·g/(√a + ε)}. Nothing is bias-corrected: the first step
 * is {@code rate/√(1 − rho)} long, ten times the rate where rho is 0.99.
 *
 * <p>Centered (Graves, 2013), {@code a − c²} is under the root, with the mean gradient {@code c ← rho·c + (1 − rho)·g}.
 * With momentum, the quotient q moves a velocity, {@code v ← momentum·v + q}, {@code w ← w − rate·v}; a schedule that
 * sets the momentum replaces this one unless it is 0.
 *
 * <p>PyTorch has epsilon outside the root and the rate outside the velocity; TensorFlow.js has both inside, and where
 * it is centered it subtracts epsilon under the root: where {@code a − c²} is below epsilon, as where the first
 * gradient is about 0, there is no step then but NaN. ConvNetJS's windowgrad is the plain one with epsilon inside.
 *
 * @param rho the share of the means that is kept, at least 0 and below 1
 * @param epsilon keeps the denominator from 0; at least 0
 * @param epsilonPlace where it stands
 * @param epsilonSubtracted whether it is subtracted where it stands under a centered root
 * @param centered whether the square of the mean gradient is subtracted
 * @param momentum the share of the velocity that is kept, at least 0 and below 1; 0: there is none
 * @param rateInVelocity whether the velocity has the learning rate inside
 */
public record RmsProp(
        double rho,
        double epsilon,
        @Convention EpsilonPlace epsilonPlace,
        @Convention boolean epsilonSubtracted,
        boolean centered,
        double momentum,
        @Convention boolean rateInVelocity)
        implements Optimizer {

    /** As in PyTorch. */
    public static final RmsProp USUAL = new RmsProp(0.99, 1e-8, EpsilonPlace.OUTSIDE, false, false, 0, false);

    public RmsProp {
        Legal.belowOne("rho", rho);
        Legal.atLeastZero("epsilon", epsilon);
        Legal.belowOne("momentum", momentum);
    }

    @Override
    public String family() {
        if (!hasVelocity()) {
            return centered ? "rmsprop-centered" : "rmsprop";
        }
        if (rateInVelocity) {
            return centered ? "rmsprop-centered-momentum-rate" : "rmsprop-momentum-rate";
        }
        return centered ? "rmsprop-centered-momentum" : "rmsprop-momentum";
    }

    private boolean hasVelocity() {
        return momentum > 0;
    }

    /** The mean squares, then the mean gradients where it is centered, then the velocities where there are any. */
    @Override
    public int numbersPerWeight() {
        return 1 + (centered ? 1 : 0) + (hasVelocity() ? 1 : 0);
    }

    @Override
    public void step(double[] weights, double[] gradient, double rate, double scheduled, Slots memory) {
        double[][] remembered = memory.perWeight;
        double[] a = remembered[0];
        double sign = centered && epsilonSubtracted ? -1 : 1;
        double inside = sign * epsilonPlace.inside(epsilon);
        double outside = epsilonPlace.outside(epsilon);
        double kept = Velocity.momentum(scheduled, momentum);
        for (int j = 0; j < weights.length; j++) {
            double g = gradient[j];
            a[j] = rho * a[j] + (1 - rho) * (g * g);
            double spread = centered ? a[j] - squaredMean(remembered[1], j, g) : a[j];
            double root = Math.sqrt(Math.max(0, spread) + inside);
            if (!hasVelocity()) {
                weights[j] -= rate * g / (root + outside);
                continue;
            }
            double[] v = remembered[remembered.length - 1];
            if (rateInVelocity) {
                v[j] = kept * v[j] + rate * g / (root + outside);
                weights[j] -= v[j];
            } else {
                v[j] = kept * v[j] + g / (root + outside);
                weights[j] -= rate * v[j];
            }
        }
    }

    private double squaredMean(double[] mean, int j, double g) {
        mean[j] = rho * mean[j] + (1 - rho) * g;
        return mean[j] * mean[j];
    }
}
