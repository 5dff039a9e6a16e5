package org.sgdviz.sgd;

/** Rows that no update is made of, by which early stopping judges the weights. */
@FunctionalInterface
public interface HeldOut {

    /** No such rows. */
    HeldOut NONE = weights -> Double.NaN;

    /**
     * The share of these rows that some weights classify rightly, 0 … 1; NaN where there are none. Called at the end of
     * an epoch, by the trainer's thread.
     */
    double accuracy(Weights weights);
}
