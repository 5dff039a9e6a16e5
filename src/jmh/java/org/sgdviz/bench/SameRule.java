package org.sgdviz.bench;

import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Trainer;

/** Compares what others make of the same points, from the same initial weights, with what the trainer makes. */
final class SameRule {

    /** So many updates are compared, or an epoch if it has fewer. */
    static final int CHECKED_UPDATES = 40_000;

    /** The most by which weights may differ, in proportion; the others' arithmetic is a little different. */
    private static final double SAME = 1e-9;

    private SameRule() {}

    /**
     * Requires that somebody has come to the trainer's weights.
     *
     * @param theirs the weights after those updates, the bias first
     * @throws IllegalStateException if they differ
     */
    static void require(String name, Cell cell, double... theirs) {
        Trainer trainer = cell.trainer(Shuffling.NONE);
        for (int updates = 0; updates < CHECKED_UPDATES && trainer.epochsDone() == 0; updates++) {
            trainer.step();
        }
        require(name, cell.toString(), trainer.weights().toArray(), theirs);
    }

    /**
     * Requires that somebody has come to the trainer's weights.
     *
     * @param what what both have done
     * @throws IllegalStateException if they differ
     */
    static void require(String name, String what, double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            throw new IllegalStateException(name + " has " + theirs.length + " weights on " + what);
        }
        for (int k = 0; k < ours.length; k++) {
            if (!(Math.abs(theirs[k] - ours[k]) <= SAME * Math.abs(ours[k]))) {
                throw new IllegalStateException(name + " has w" + k + " = " + theirs[k] + " on " + what
                        + ", but the trainer " + ours[k] + ": they do not do the same");
            }
        }
    }
}
