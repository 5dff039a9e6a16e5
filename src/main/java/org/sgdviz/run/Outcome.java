package org.sgdviz.run;

/** How a run stands. */
public enum Outcome {
    /** There are updates left to make. */
    UNDER_WAY,
    /** All epochs asked for are done. More epochs take it up again. */
    COMPLETED,
    /** One of its own rules has stopped it, see {@link Run#stoppedBy}. Another rule, or none, takes it up again. */
    STOPPED,
    /** The data have fewer than two classes, so there is nothing to learn until points are added. */
    NEEDS_CLASSES,
    /** The points are too few for a batch, and the rest of an epoch is never a smaller one. */
    NEEDS_ROWS,
    /** The next update would have made the weights infinite or NaN. */
    DIVERGED,
    /** Stopped from outside before it was complete. */
    INTERRUPTED
}
