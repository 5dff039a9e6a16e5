package org.sgdviz.ui.controller;

import java.util.function.LongSupplier;

/**
 * When texts that could change with every frame are written: each time while one can follow them, and
 * {@value #A_SECOND} times a second where they would only flicker. Writing a text lays out what is around it, which
 * costs more than drawing it.
 */
final class WritingPace {

    /** So many different texts a second are more than anybody reads. */
    static final int A_SECOND = 20;

    private final LongSupplier nanos;
    private boolean written;
    private long last;

    /** A pace by a clock in nanoseconds. */
    WritingPace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Whether to write now; if not, a later change is written, or what there is when things come to rest.
     *
     * @param flickers whether there are more than {@value #A_SECOND} changes a second at present
     */
    boolean isDue(boolean flickers) {
        long now = nanos.getAsLong();
        if (flickers && written && now - last < 1_000_000_000 / A_SECOND) {
            return false;
        }
        written = true;
        last = now;
        return true;
    }
}
