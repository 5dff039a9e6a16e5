package org.sgdviz.ui.model;

/**
 * Says how many updates are due at a given pace. Falls behind rather than catching up in a burst when updates take
 * longer than their share of time. Times are in nanoseconds; one thread only.
 */
public final class Pacer {

    private static final double MOST_BEHIND_SECONDS = 0.05;

    /** A pace that rises by no more than this factor goes on from the former one; one that leaps acts at once. */
    private static final double MOST_GRADUAL = 2;

    private double pace;
    private double owed;
    private long last;

    /** The updates that are due now at a pace in updates a second; 0 pauses, infinity is as many as can be made. */
    public long due(long now, double newPace) {
        if (isCounted(pace) && isCounted(newPace) && newPace <= MOST_GRADUAL * pace) {
            double most = Math.max(1, pace * MOST_BEHIND_SECONDS);
            owed = Math.min(most, owed + (now - last) * 1e-9 * pace);
        } else if (newPace != pace) {
            owed = newPace > 0 ? 1 : 0;
        }
        pace = newPace;
        last = now;
        return Double.isInfinite(pace) ? Long.MAX_VALUE : (long) owed;
    }

    private static boolean isCounted(double pace) {
        return pace > 0 && !Double.isInfinite(pace);
    }

    /** So many updates have been made. */
    public void made(long updates) {
        owed -= Double.isInfinite(pace) ? 0 : updates;
    }

    /** How long until the next update is due; very long while paused. */
    public long nanosToNext(long now) {
        if (!(pace > 0)) {
            return Long.MAX_VALUE;
        }
        return Math.max(1, (long) ((1 - owed) / pace * 1e9) - (now - last));
    }
}
