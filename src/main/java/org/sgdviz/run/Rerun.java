package org.sgdviz.run;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.BlockRunner;

/**
 * Carries a {@link RunRecord} out again, to its length: makes its updates one after another, with each edit where it
 * was made. What comes of it is a {@link Run} like any other, which can go on from there.
 *
 * <pre>{@code
 * for (int due = rerun.due(); due > 0; due = rerun.due()) {
 *     rerun.run().steps(due);
 * }
 * rerun.run().publish();
 * boolean same = rerun.isFaithful();
 * }</pre>
 *
 * <p>For the worker of the run. How far it has come is the size of the run's history, which others may ask.
 */
public final class Rerun {

    /** How many updates are made between two publications, about. */
    private static final int UPDATES_PER_PUBLICATION = 1024;

    private final RunRecord recorded;
    private final Run run;
    private final LongSupplier nanoTime;

    /**
     * The run at its start.
     *
     * @param points the points that the experiment's source gives
     * @param nanoTime a clock, in nanoseconds from any time, by which {@link #carryOut} measures
     */
    public Rerun(RunRecord recorded, Points points, LongSupplier nanoTime) {
        this(recorded, points, new ParallelBlocks(), nanoTime);
    }

    /** The same with its blocks of work done by another runner. */
    Rerun(RunRecord recorded, Points points, BlockRunner blocks, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.recorded = recorded;
        this.run = Run.toBeRepeated(recorded.experiment(), points, blocks);
    }

    /** The run. Until this is at the end its experiment has edits that are still to come. */
    public Run run() {
        return run;
    }

    /**
     * Makes the edits that come before the next update, and says how many updates there are to make before there are
     * others: none at the end, nor where the run turns out to be shorter than it was.
     */
    public int due() {
        run.repeatEdits();
        long update = run.trainer().update();
        if (update >= recorded.updates()) {
            if (recorded.diverged() && update == recorded.updates() && run.canStep()) {
                run.step(); // which finds that it would diverge, as it did before; if it does not, the file is wrong
            }
            return 0;
        }
        return run.canStep() ? (int) Math.min(run.updatesToNextEdit(), recorded.updates() - update) : 0;
    }

    /**
     * Does all of it, and publishes now and then.
     *
     * @param stop asked again and again, after a few thousand rows at the latest; where it says so, the rest is left,
     *     and can be done by another call
     * @return whether it came to its end and is as it was
     */
    public boolean carryOut(BooleanSupplier stop) {
        long start = nanoTime.getAsLong();
        try {
            int unpublished = 0;
            for (int due = due(); due > 0; due = due()) {
                if (stop.getAsBoolean()) {
                    return false;
                }
                unpublished += run.steps(due);
                if (unpublished >= UPDATES_PER_PUBLICATION) {
                    unpublished = 0;
                    long now = nanoTime.getAsLong();
                    run.spend(now - start);
                    start = now;
                    run.publish();
                }
            }
            return isFaithful();
        } finally {
            run.spend(nanoTime.getAsLong() - start);
            run.publish();
        }
    }

    /**
     * Whether all updates are made, the weights after them and, if it is recorded, their average are the recorded ones,
     * bit for bit, and the next update makes the weights infinite or NaN if it is recorded that it does.
     */
    public boolean isFaithful() {
        return run.repeatedEdits() == recorded.experiment().edits().size()
                && run.trainer().update() == recorded.updates()
                && run.trainer().hasDiverged() == recorded.diverged()
                && run.trainer().weights().equals(recorded.weights())
                && hasRecordedAverage();
    }

    private boolean hasRecordedAverage() {
        Average made = run.trainer().average().orElse(null);
        return recorded.average() == null || (made != null && made.weights().equals(recorded.average()));
    }

    /**
     * Gives up the rest: the run is from now on one that came only so far, without the edits that were still to come.
     * Nothing else is to be called after it.
     */
    public void endHere() {
        run.cutEdits();
    }
}
