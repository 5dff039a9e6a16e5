package org.sgdviz.ui.view.plot;

/**
 * What the user does to go through the updates with the mouse; the view itself shows only what it is told. FX thread.
 */
@FunctionalInterface
public interface ScrubGestures {

    /** Does nothing. */
    ScrubGestures NONE = update -> {};

    /**
     * The user wants to see an update.
     *
     * @param update from 0, the start, to the number of updates that the view was told of, the present
     */
    void scrubbedTo(long update);
}
