package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Convention;
import org.sgdviz.sgd.rule.Legal;

/**
 * Gradient descent with momentum, the heavy ball (Polyak, 1964): {@code v ← momentum·v + (1 − dampening)·g},
 * {@code w ← w − rate·v}, with a velocity v of 0 at first. A schedule that sets the momentum replaces this one.
 *
 * <p>PyTorch has the first step undampened, {@code v = g}, and the rate outside the velocity, as TensorFlow.js has;
 * ConvNetJS has it inside, {@code v ← momentum·v + rate·g}, {@code w ← w − v}. While the rate stays the same these are
 * the same weights; when it falls, the velocity of the latter takes a while to hear of it.
 *
 * @param momentum the share of the velocity that is kept, at least 0 and below 1
 * @param dampening the share of each gradient that is left out, 0 … 1
 * @param dampenFirst whether it is left out of the first gradient as well
 * @param rateInVelocity whether the velocity has the learning rate inside
 */
public record Momentum(
        double momentum,
        double dampening,
        @Convention boolean dampenFirst,
        @Convention boolean rateInVelocity) implements Optimizer {

    /** Nine tenths of the velocity are kept, and nothing is dampened. */
    public static final Momentum USUAL = new Momentum(0.9, 0, false, false);

    public Momentum {
        Legal.belowOne("momentum", momentum);
        Legal.share("dampening", dampening);
    }

    @Override
    public String family() {
        return Velocity.family(rateInVelocity);
    }

    @Override
    public int numbersPerWeight() {
        return 1;
    }

    @Override
    public void step(double[] weights, double[] gradient, double rate, double scheduled, Slots memory) {
        double[] v = memory.perWeight[0];
        double kept = Velocity.momentum(scheduled, momentum);
        double taken = memory.steps == 1 && !dampenFirst ? 1 : 1 - dampening;
        double inside = rateInVelocity ? rate : 1;
        double outside = rateInVelocity ? 1 : rate;
        for (int j = 0; j < weights.length; j++) {
            v[j] = kept * v[j] + inside * (taken * gradient[j]);
            weights[j] -= outside * v[j];
        }
    }
}
