package org.sgdviz.ui.model;

/** What the window has to say about the run, in one word. */
public enum Situation {
    /** At update 0, waiting for Play. */
    READY,
    /** Training. */
    PLAYING,
    /** Stopped on the way. */
    PAUSED,
    /** All epochs asked for are done. */
    COMPLETED,
    /** One of the run's rules has stopped it. */
    STOPPED,
    /** There is no point at all. */
    NEEDS_POINTS,
    /** All points are of one class. */
    NEEDS_OTHER_CLASS,
    /** There are too few points for a batch. */
    NEEDS_MORE_POINTS,
    /** The weights have become too large for numbers. */
    DIVERGED,
    /** The data are being made or read. */
    LOADING,
    /** An update of the past is shown, whatever the run does meanwhile. */
    PAST,
    /** A run that branches off the past that is shown is being made, for the edits that wait for it. */
    BRANCHING,
    /** The past is shown again, one update after another. */
    FILM
}
