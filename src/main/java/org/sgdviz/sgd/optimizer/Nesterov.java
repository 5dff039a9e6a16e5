package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Convention;
import org.sgdviz.sgd.rule.Legal;

/**
 * Nesterov's accelerated gradient (Nesterov, 1983), as Sutskever and others (2013) write it for mini-batches:
 * {@code v ← momentum·v + g}, {@code w ← w − rate·(g + momentum·v)} with the new velocity, which is 0 at first. A
 * schedule that sets the momentum replaces this one.
 *
 * <p>PyTorch and TensorFlow.js have the rate outside the velocity; Keras has it inside.
 *
 * @param momentum the share of the velocity that is kept, at least 0 and below 1
 * @param rateInVelocity whether the velocity has the learning rate inside
 */
public record Nesterov(double momentum, @Convention boolean rateInVelocity) implements Optimizer {

    /** Nine tenths of the velocity are kept. */
    public static final Nesterov USUAL = new Nesterov(0.9, false);

    public Nesterov {
        Legal.belowOne("momentum", momentum);
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
        double inside = rateInVelocity ? rate : 1;
        double outside = rateInVelocity ? 1 : rate;
        for (int j = 0; j < weights.length; j++) {
            double g = inside * gradient[j];
            v[j] = kept * v[j] + g;
            weights[j] -= outside * (g + kept * v[j]);
        }
    }
}
