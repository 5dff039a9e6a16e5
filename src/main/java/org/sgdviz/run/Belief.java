package org.sgdviz.run;

/**
 * What the checkpoints of a run, and of all that branch off it, have in common: where they go on from. That is
 * believed, if it comes from a file, until somebody finds out otherwise. Any thread.
 */
final class Belief {

    private volatile boolean refuted;

    /** It is wrong, and so is what was made from it. */
    void refute() {
        refuted = true;
    }

    /** Whether it has been found wrong. */
    boolean isRefuted() {
        return refuted;
    }
}
