package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;

/** All optimizers. */
public final class Optimizers {

    /** All of them, plain SGD first. */
    public static final Kinds<Optimizer> KINDS = new Kinds<>(new Kind<>("sgd", Optimizer.SGD));

    private Optimizers() {}
}
