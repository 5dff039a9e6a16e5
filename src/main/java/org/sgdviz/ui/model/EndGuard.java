package org.sgdviz.ui.model;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Keeps a run that has just come to its end from being continued by a key that was meant to pause it. FX thread only.
 */
final class EndGuard {

    /** So long after its end a run is not continued, in nanoseconds. */
    static final long NANOS = 2_000_000_000L;

    private final LongSupplier nanoTime;
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private long lastUpdate;
    private boolean isRecent;
    private long since;

    /**
     * Nothing has come to an end.
     *
     * @param nanoTime a clock, in nanoseconds from any time
     */
    EndGuard(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A run is in front that stands at an update, and may have come to its end long ago. */
    void forget(long update) {
        lastUpdate = update;
        isRecent = false;
        refused.set(false);
    }

    /** The latest update of the run in front, which may be its last. Called once a frame. */
    void saw(long update) {
        if (update != lastUpdate) {
            lastUpdate = update;
            restart();
        }
    }

    /** The window comes to the end just now. */
    void restart() {
        isRecent = true;
        since = nanoTime.getAsLong();
    }

    /** Whether it is too soon to go on from the end, which is then said: see {@link #refused}. */
    boolean refuses() {
        boolean tooSoon = isRecent && nanoTime.getAsLong() - since < NANOS;
        refused.set(tooSoon);
        return tooSoon;
    }

    /** The run goes on, or can. */
    void open() {
        refused.set(false);
    }

    /** Whether somebody wanted to go on from the end too soon, and that is still the last that was tried. */
    ReadOnlyBooleanProperty refused() {
        return refused.getReadOnlyProperty();
    }
}
