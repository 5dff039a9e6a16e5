package org.sgdviz.sgd.schedule;

import org.sgdviz.sgd.rule.Legal;

/**
 * alpha / (1 + decay·(t − 1)) at update t: what Bottou's convergence proofs ask for, and AdaGrad's lr_decay in PyTorch.
 * Immutable.
 *
 * @param decay how soon the rate falls, at least 0: after 1/decay updates it is half of alpha
 */
public record InverseTime(double decay) implements Schedule {

    /** Half of alpha after 100 updates. */
    public static final InverseTime USUAL = new InverseTime(0.01);

    public InverseTime {
        Legal.atLeastZero("decay", decay);
    }

    @Override
    public double rate(double alpha, double updates, double epochs, double strength) {
        return Rates.within(alpha / (1 + updates * decay));
    }
}
