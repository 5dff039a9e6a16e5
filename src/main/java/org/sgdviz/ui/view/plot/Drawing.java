package org.sgdviz.ui.view.plot;

/** What draws itself once a frame: a setter only marks what it makes stale. FX thread. */
public interface Drawing {

    /**
     * Draws what has become stale since the last call; to be called once a frame while it can be seen.
     *
     * @return whether something is still being drawn beside the FX thread, which a later call will show
     */
    boolean draw();

    /** Sets who is told, each time something becomes stale, that there is something to {@link #draw}. */
    void setOnStale(Runnable listener);

    /** Draws points, lines and marks so many times as large as usual, as large texts go with. */
    void setMagnification(double times);

    /** Ends what it has started; it must not be used again. */
    default void dispose() {}
}
