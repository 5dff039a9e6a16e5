package org.sgdviz.ui.model;

import org.sgdviz.run.Change;

/**
 * The thread that carries out a run, as the model sees it. All methods return at once and may be called from the FX
 * thread; changes take effect in the order sent, at the next update, while paused too.
 */
public interface Worker {

    /**
     * Makes a change to the run.
     *
     * @param continued whether the gesture that made the change before it made this one too
     */
    void send(Change change, boolean continued);

    /** How many updates a second to make: 0 pauses, positive infinity is as fast as it goes. */
    void setPace(double updatesPerSecond);

    /** Makes one update, whatever the pace. */
    void stepBatch();

    /** Makes updates to the end of the epoch under way, or of the next one, whatever the pace. */
    void stepEpoch();

    /** Whether everything asked for so far has been done and published. */
    boolean isCaughtUp();

    /**
     * Whether the changes sent so far are in the run's experiment, whatever updates are still to be made; one that has
     * failed makes none any more, and has made all.
     */
    boolean hasMadeChanges();

    /** Ends the thread's work on this run, soon; the changes sent so far are still made. */
    void stop();

    /** Whether that work has ended, after {@link #stop} or by a failure, so that the run changes no more. */
    boolean hasEnded();

    /**
     * Whether it has ended by a failure. The run is then as it was published last, whatever is asked for is not done,
     * and it counts as caught up.
     */
    boolean hasFailed();
}
