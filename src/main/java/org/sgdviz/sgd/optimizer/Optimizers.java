package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;

/** All optimizers. */
public final class Optimizers {

    /** Plain stochastic gradient descent. */
    public static final Optimizer SGD = new Sgd();

    /** All of them, plain SGD first. */
    public static final Kinds<Optimizer> KINDS = new Kinds<>(
            new Kind<>("sgd", SGD),
            new Kind<>("momentum", Momentum.USUAL),
            new Kind<>("nesterov", Nesterov.USUAL),
            new Kind<>("adagrad", AdaGrad.USUAL),
            new Kind<>("rmsprop", RmsProp.USUAL),
            new Kind<>("adadelta", Adadelta.USUAL),
            new Kind<>("adam", Adam.USUAL),
            new Kind<>("adamw", AdamW.USUAL),
            new Kind<>("amsgrad", AmsGrad.USUAL),
            new Kind<>("adamax", Adamax.USUAL),
            new Kind<>("nadam", NAdam.USUAL),
            new Kind<>("radam", RAdam.USUAL),
            new Kind<>("asgd", AveragedSgd.USUAL));

    private Optimizers() {}
}
