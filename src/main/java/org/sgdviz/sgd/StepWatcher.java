package org.sgdviz.sgd;

/** Looks on while an update is made; to copy what it wants to keep, and to change nothing. */
interface StepWatcher {

    /** Nobody looks. */
    StepWatcher NOBODY = new StepWatcher() {};

    /** The gradient has the penalty in it. */
    default void penalized(double[] gradient) {}

    /** And is clipped. */
    default void clipped(double[] gradient) {}

    /** The weights have shrunk, where a penalty makes them. */
    default void shrunk(double[] weights) {}

    /** The optimizer has made its step. */
    default void stepped(double[] weights) {}

    /** The weights have decayed beside it, where a penalty makes them; what is left is truncation. */
    default void decayed(double[] weights) {}
}
