package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;

/** All optimizers. */
public final class Optimizers {

    /** Plain stochastic gradient descent. */
    public static final Optimizer SGD = new Sgd();

    /** All of them, plain SGD first. */
    public static final Kinds<Optimizer> KINDS = new Kinds<>(new Kind<>("sgd", SGD));

    private Optimizers() {}
}
