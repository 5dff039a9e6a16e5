package org.sgdviz.run;

/**
 * The starting point shared by the checkpoints of a run and of all its branches. If it comes from a file it is believed
 * until it is found to be wrong. Any thread.
 */
final class Belief {

    private volatile boolean refuted;

    /** Marks it as wrong, and with it everything computed from it. */
    void refute() {
        refuted = true;
    }

    /** Whether it has been found wrong. */
    boolean isRefuted() {
        return refuted;
    }
}
