package org.sgdviz.ui.controller;

/**
 * A part of the window: a plot or a panel with what joins it to the model. It is made when it is first shown. While it
 * is not shown it is neither polled nor drawn, and what it subscribes to only while it is shown
 * ({@link javafx.beans.value.ObservableValue#when}) costs nothing. FX thread only; nothing here waits.
 */
public interface Part extends AutoCloseable {

    /** Takes from the model what has changed. Called once a frame while it is shown, after the model's own. */
    default void poll() {}

    /**
     * Draws what is stale. Called once a frame while it is shown, after all polls.
     *
     * @return whether something is still being drawn beside the FX thread, which a later call will show
     */
    default boolean draw() {
        return false;
    }

    /** Ends what it has started: the window closes. Called once. */
    @Override
    default void close() {}
}
