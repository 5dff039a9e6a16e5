package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Named;

/** Where epsilon stands in a denominator that is a root. */
public enum EpsilonPlace implements Named {
    /** {@code √x + ε}: PyTorch, and Adam in TensorFlow.js. */
    OUTSIDE("outside"),
    /** {@code √(x + ε)}: ConvNetJS, and TensorFlow.js but for Adam. */
    INSIDE("inside");

    private final String id;

    EpsilonPlace(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** The epsilon that is to be added under the root. */
    double inside(double epsilon) {
        return this == INSIDE ? epsilon : 0;
    }

    /** The epsilon that is to be added to the root. */
    double outside(double epsilon) {
        return this == OUTSIDE ? epsilon : 0;
    }
}
