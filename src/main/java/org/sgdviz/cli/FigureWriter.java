package org.sgdviz.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Draws figures on behalf of the terminal: {@code Main} provides the implementation. Called by the main thread. */
@FunctionalInterface
public interface FigureWriter {

    /** Says that a figure is going to be drawn, so that what it takes can be got ready meanwhile. Does not wait. */
    default void prepare() {}

    /**
     * Draws a figure and writes it as PNG; does not close the stream. It takes no longer than a time that suits the
     * figure, and ends soon when its thread is interrupted.
     *
     * @throws java.io.InterruptedIOException if the thread was interrupted before the figure was drawn
     * @throws IOException if the stream cannot be written, or the figure cannot be drawn, wherever that failed; the
     *     message is part of a sentence that says why
     */
    void write(Figure figure, OutputStream to) throws IOException;
}
