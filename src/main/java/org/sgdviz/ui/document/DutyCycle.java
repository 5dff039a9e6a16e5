package org.sgdviz.ui.document;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Limits a background thread to a share of one core: after each slice of work it sleeps long enough to keep to that
 * share. To be used by that thread only.
 */
final class DutyCycle {

    private static final long SLICE_NANOS = 20_000_000;

    /** How many pieces of work are done between two readings of the clock, which costs as much as a small update. */
    private static final long LOOK_NANOS = 1_000_000;

    private final double share;
    private final LongSupplier nanoTime;
    private final LongConsumer sleep;
    private long since;
    private long lastLook;
    private long workPerLook = 1;
    private long untilLook = 1;

    /** A share of a core, above 0 and up to 1. */
    DutyCycle(double share) {
        this(share, System::nanoTime, DutyCycle::sleep);
    }

    /**
     * A share of a core, above 0 and up to 1, by another clock.
     *
     * @param nanoTime a clock, in nanoseconds from any time
     * @param sleep waits so many nanoseconds
     */
    DutyCycle(double share, LongSupplier nanoTime, LongConsumer sleep) {
        this.share = share;
        this.nanoTime = nanoTime;
        this.sleep = sleep;
        this.since = nanoTime.getAsLong();
        this.lastLook = since;
    }

    /** Is called before each piece of work, and takes its time now and then. */
    void next() {
        untilLook--;
        if (untilLook > 0) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - since >= SLICE_NANOS) {
            sleep.accept((long) ((now - since) * (1 / share - 1)));
            since = nanoTime.getAsLong();
            lastLook = since;
        } else {
            workPerLook = now - lastLook < LOOK_NANOS ? 2 * workPerLook : Math.max(1, workPerLook / 2);
            lastLook = now;
        }
        untilLook = workPerLook;
    }

    /** An interrupt ends the sleep, and stays set for the caller to see. */
    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
