package org.sgdviz.ui.view.plot;

/**
 * What the user does to go through the updates with the mouse; the view itself shows only what it is told. FX thread.
 */
public interface ScrubGestures {

    /** Does nothing. */
    ScrubGestures NONE = new ScrubGestures() {
        @Override
        public void scrubStarted() {}

        @Override
        public void scrubbedTo(long update) {}

        @Override
        public void scrubEnded() {}
    };

    /** The user takes hold; a click is a short scrub. Exactly one {@link #scrubEnded} follows. */
    void scrubStarted();

    /**
     * The user wants to see an update.
     *
     * @param update from 0, the start, to the number of updates that the view was told of, the present
     */
    void scrubbedTo(long update);

    /** The user has let go. */
    void scrubEnded();
}
