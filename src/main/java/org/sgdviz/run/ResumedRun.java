package org.sgdviz.run;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.BlockRunner;
import org.sgdviz.sgd.Checkpoint;

/**
 * A {@link RunRecord} that is shown at once, by the curves that were saved with it, and verified afterwards: made again
 * from its start, beside, while the run may already go on. The saved curves are only believed until then.
 */
public final class ResumedRun {

    /** A run that has looked at more examples takes about a second to make again, on a slow machine. */
    private static final double LONG_EXAMPLES = 20e6;

    private final RunRecord recorded;
    private final Points points;
    private final SavedCurves curves;
    private final Run run;
    private final LongSupplier nanoTime;
    private @Nullable Run parent;
    private long shared;

    private ResumedRun(RunRecord recorded, Points points, SavedCurves curves, Run run, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.recorded = recorded;
        this.points = points;
        this.curves = curves;
        this.run = run;
    }

    /**
     * What is to be saved with a run, so that it can be shown up to a published update without making all its updates
     * again; null where making them takes about a second at most, or a file would lose something of it. Copies up to
     * four megabytes. Callable from any thread while the run goes on.
     */
    public static @Nullable SavedCurves curvesOf(Run run, long update) {
        SavedCurves curves = run.history().before(update);
        boolean isFinite = Double.isFinite(curves.checkpoint().objective())
                && Double.isFinite(curves.checkpoint().squaredError());
        return isFinite && curves.checkpoint().isWholeInFile() && isLong(curves.checkpoint()) ? curves : null;
    }

    /**
     * Whether making the updates of a run up to a published one takes more than about a second, so that
     * {@link #curvesOf} is worth its copy. Callable from any thread while the run goes on.
     */
    public static boolean isLong(Run run, long update) {
        return isLong(run.history().checkpoints().atOrBefore(Math.max(0, update - 1)));
    }

    private static boolean isLong(Checkpoint checkpoint) {
        return Run.examples(checkpoint) > LONG_EXAMPLES;
    }

    /**
     * Shows a run by its curves. Takes a few epochs.
     *
     * @param points the points that its experiment's source gives
     * @param curves the curves that were saved with it
     * @param nanoTime a clock, in nanoseconds from any time
     * @return null where the curves cannot be those of this run, because going on from them is not possible or leads to
     *     other last weights than the saved ones
     * @throws CancellationException if the thread is interrupted meanwhile
     */
    public static @Nullable ResumedRun of(
            RunRecord recorded, Points points, SavedCurves curves, LongSupplier nanoTime) {
        try {
            Run run = Run.resume(recorded.experiment(), points, curves, recorded.updates(), nanoTime);
            if (!run.trainer().weights().equals(recorded.weights())) {
                return null;
            }
            if (recorded.diverged()) {
                run.trainer().markDiverged();
                run.publish();
            }
            return new ResumedRun(recorded, points, curves, run, nanoTime);
        } catch (CancellationException e) {
            throw e;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    /**
     * Sets what run it branched off from, whose seconds are those of the past that both have in common. Before it is
     * verified and goes on.
     */
    public void branchedFrom(Run other, long updates) {
        parent = other;
        shared = updates;
        run.shareSeconds(other, updates);
    }

    /** What was recorded. */
    public RunRecord recorded() {
        return recorded;
    }

    /** The run, as far as it was saved or further. */
    public Run run() {
        return run;
    }

    /**
     * Makes all saved updates again, from the start, on the calling thread alone, and compares: the checkpoint, bit for
     * bit, the curves up to it, and the last weights, bit for bit. If they are the same, then the run gets the
     * checkpoints that were passed, so that all its past is near; if not, it loses its own, and so does what branched
     * off it behind the saved one, so that nothing more is made from them: its past, branches of it and the next time
     * that it is opened come from its start. The run may go on meanwhile.
     *
     * @param stop asked for each update, some short ones at a time
     * @return whether all is the same
     * @throws CancellationException if it was to stop
     */
    public boolean verify(BooleanSupplier stop) {
        Rerun rerun = new Rerun(recorded, points, BlockRunner.CALLER, nanoTime);
        Run again = rerun.run();
        boolean passed = false;
        while (rerun.due() > 0) {
            int some = again.updatesPerLook();
            for (int k = 0; k < some; k++) {
                if (stop.getAsBoolean()) { // which may take a rest
                    throw new CancellationException(
                            "stopped after update " + again.trainer().update());
                }
            }
            long start = nanoTime.getAsLong();
            for (int left = some, due = rerun.due(); left > 0 && due > 0; due = rerun.due()) {
                left -= again.steps((int) Math.min(Math.min(left, due), updatesTo(again)));
                if (again.trainer().update() == curves.checkpoint().update()) {
                    passed = curves.endsAt(again.trainer().checkpoint());
                }
            }
            again.spend(nanoTime.getAsLong() - start);
        }
        again.publish();
        if (!passed || !rerun.isFaithful() || !curves.areThoseOf(again.history())) {
            run.history().dropCheckpoints();
            return false;
        }
        if (parent != null) {
            again.shareSeconds(parent, shared);
        }
        run.adopt(again);
        return true;
    }

    /** How many updates there are to the checkpoint that is compared; very many behind it. */
    private long updatesTo(Run run) {
        long left = curves.checkpoint().update() - run.trainer().update();
        return left > 0 ? left : Long.MAX_VALUE;
    }
}
