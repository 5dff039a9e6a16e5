package org.sgdviz.ui.model;

/**
 * The pace at which a run is shown until somebody chooses another: slowly enough at first that each update is seen by
 * itself, then ever faster, to one a frame. The first {@value #SLOW_UPDATES} updates of a run are made at
 * {@value #FIRST} a second; from then on the pace doubles with every second of playing. A run that is resumed is
 * taken up at the pace that it has come to by its number of updates; a branch, whose beginning has been seen, at the
 * highest. Times are in nanoseconds; one thread only.
 */
final class AutomaticPace {

    /** Updates a second at first. */
    static final double FIRST = 4;

    /** So many updates are made at the first pace. */
    static final int SLOW_UPDATES = 8;

    private static final double NANOS = 1e9;

    private boolean quickening;
    private long since;
    private double ahead;

    /** Play has been pressed, or another run is in front: the time since then begins. */
    void begin() {
        quickening = false;
    }

    /**
     * The pace at a time while playing, in whole updates a second.
     *
     * @param updates the number of updates shown
     * @param branch whether the run is a branch
     */
    double at(long now, long updates, boolean branch) {
        if (branch || updates < SLOW_UPDATES) {
            quickening = false;
            return branch ? Transport.ONE_A_FRAME : FIRST;
        }
        if (!quickening) {
            quickening = true;
            since = now;
            ahead = secondsFor(updates);
        }
        return pace(ahead + (now - since) / NANOS);
    }

    /** The pace at which a run of so many updates is taken up. */
    static double atFirst(long updates, boolean branch) {
        if (branch || updates < SLOW_UPDATES) {
            return branch ? Transport.ONE_A_FRAME : FIRST;
        }
        return pace(secondsFor(updates));
    }

    private static double pace(double seconds) {
        return Math.min(Transport.ONE_A_FRAME, Math.floor(FIRST * Math.pow(2, seconds) + 1e-9));
    }

    /**
     * How many seconds of quickening a run of so many updates has behind it: the integral of the pace is the updates.
     */
    private static double secondsFor(long updates) {
        return Math.log1p((updates - SLOW_UPDATES) * Math.log(2) / FIRST) / Math.log(2);
    }
}
