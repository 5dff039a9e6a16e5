package org.sgdviz.ui.model;

import java.util.concurrent.TimeUnit;

/**
 * How many updates of the past to go on by, at a speed: as the pace says, but no more than can be computed again within
 * about a frame, so that the film falls behind rather than stands still. One thread only.
 */
final class Film {

    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(16);
    private static final long LONGEST = 1 << 20;

    private final Pacer pacer = new Pacer();
    private long most = 1;

    /** The number of updates to go on by now, perhaps none. */
    long next(long now, double updatesPerSecond) {
        long updates = Math.min(most, pacer.due(now, updatesPerSecond));
        pacer.made(updates);
        return updates;
    }

    /** Takes note of how long it took to compute so many updates. */
    void took(long updates, long nanos) {
        if (nanos > FRAME_NANOS) {
            most = Math.max(1, updates / 2);
        } else if (2 * nanos < FRAME_NANOS && updates == most) {
            most = Math.min(LONGEST, 2 * most);
        }
    }
}
