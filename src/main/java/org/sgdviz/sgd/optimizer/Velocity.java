package org.sgdviz.sgd.optimizer;

/** What momentum and Nesterov's method have in common: a velocity for each weight, which is all that they remember. */
final class Velocity {

    private static final String FAMILY = "momentum";

    /** With the learning rate inside the velocity, which is a way and no slope then. */
    private static final String FAMILY_OF_WAYS = "momentum-rate";

    private Velocity() {}

    /** The family of an optimizer that remembers one; both share it, so that one goes on with the other's velocity. */
    static String family(boolean rateInVelocity) {
        return rateInVelocity ? FAMILY_OF_WAYS : FAMILY;
    }

    /** The momentum that a schedule sets, or else the optimizer's own. */
    static double momentum(double scheduled, double own) {
        return Double.isNaN(scheduled) ? own : scheduled;
    }
}
