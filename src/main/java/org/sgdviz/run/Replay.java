package org.sgdviz.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.ExplainedStep;
import org.sgdviz.sgd.Gradient;
import org.sgdviz.sgd.Memory;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/**
 * Computes updates of a {@link Recording} again, bit for bit, in any order: from the nearest checkpoint at or before
 * the update, with the edits that came on the way. It shares nothing that changes with the run, which may go on
 * meanwhile.
 *
 * <p>Going forwards costs the updates in between and no more. Whatever it passes it remembers by a few waypoints:
 * checkpoints of its own, so that going back is fast too: after the first update of a neighbourhood the others are
 * near.
 *
 * <p>For one thread at a time. A replay asks again and again, after a few thousand rows at the latest, whether to stop,
 * and then throws a {@link CancellationException}; what it has done is not lost, and it can be asked again.
 */
public final class Replay {

    /** How many waypoints a way gets. */
    private static final int WAYPOINTS_PER_WAY = 64;

    /** How many waypoints are kept at most; with them, half a megabyte. */
    private static final int MOST_WAYPOINTS = 4096;

    private static final int[] NO_ROWS = {};

    private final BooleanSupplier stop;
    private final ParallelBlocks blocks = new ParallelBlocks();
    private final TreeMap<Long, Checkpoint> waypoints = new TreeMap<>();
    private Recording recording;
    private EditedRows editedRows;
    private EditedTraining training;
    private @Nullable PastUpdate last;

    /** A replay that stops when its thread is interrupted. */
    public Replay(Recording recording) {
        this(recording, () -> Thread.currentThread().isInterrupted());
    }

    /** A replay that stops when {@code stop} says so, which is asked again and again, by the replay's thread. */
    public Replay(Recording recording, BooleanSupplier stop) {
        this.recording = recording;
        this.stop = stop;
        this.editedRows = new EditedRows(recording);
        this.training = atStart();
    }

    private EditedTraining atStart() {
        return new EditedTraining(recording.experiment(), recording.points(), blocks);
    }

    /** The training as the last visit left it, for a run to go on with; this replay is not to be used then. */
    EditedTraining release() {
        return training;
    }

    /** What is replayed. */
    public Recording recording() {
        return recording;
    }

    /**
     * Takes a later recording of the same run, and keeps what it knows.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public void extend(Recording later) {
        if (!later.continues(recording)) {
            throw new IllegalValueException("illegal.replay.otherRun");
        }
        boolean dropped =
                later.checkpoints().isStartOnly() && !recording.checkpoints().isStartOnly();
        boolean restarted = !later.experiment()
                .initialWeights()
                .equals(recording.experiment().initialWeights());
        editedRows = new EditedRows(later, editedRows);
        recording = later;
        if (dropped || restarted) { // they were found wrong, and what was made from them; or nothing had been made
            waypoints.clear();
            training = atStart();
            last = null;
        }
        if (last != null && last.update().number() == 0) {
            last = null; // more may have been set up since
        }
    }

    /**
     * Update number n, 0 ≤ n ≤ the recording's number of updates. Update 0 is the start, as it was set up before the
     * first update, with the edits stamped 0: no batch, NaN for its figures, and the initial weights both before and
     * after.
     *
     * @throws IllegalArgumentException if there is no such update
     * @throws CancellationException if it was to stop
     * @throws IllegalStateException if the recording does not come to that update: it is not one of this experiment
     */
    public PastUpdate at(long n) {
        recording.requireMade(n);
        PastUpdate known = last;
        if (known == null || known.update().number() != n) {
            known = n == 0 ? start() : compute(n);
            last = known;
        }
        return known;
    }

    /**
     * How update number n, 1 ≤ n ≤ the recording's number of updates, changed the weights, stage by stage: what
     * {@link #at} gives of it, and its step.
     *
     * @throws IllegalArgumentException if there is no such update
     * @throws CancellationException if it was to stop
     * @throws IllegalStateException if the recording does not come to that update
     */
    public ExplainedUpdate explain(long n) {
        if (n < 1) {
            throw new IllegalValueException("illegal.replay.from", n);
        }
        recording.requireMade(n);
        seek(n - 1);
        Memory memory = training.trainer().memory(); // no edit touches it
        PastUpdate past = compute(n);
        last = past;
        Trainer trainer = training.trainer();
        ExplainedStep step = ExplainedStep.of(
                past.settings().method(),
                past.before(),
                past.gradient(),
                past.update().batchSize(),
                past.update().rate(),
                trainer.lastMomentum(),
                memory);
        return new ExplainedUpdate(past, step);
    }

    private PastUpdate start() {
        Experiment experiment = recording.experiment();
        Weights initial = experiment.initialWeights();
        EditedTraining setUp = atStart();
        setUp.makeDue(experiment);
        Trainer trainer = setUp.trainer();
        return new PastUpdate(
                Update.start(initial),
                trainer.features(),
                initial,
                Gradient.unknown(initial.count()),
                trainer.settings(),
                NO_ROWS,
                editedRows.after(setUp.applied(), trainer.rows()),
                null);
    }

    private PastUpdate compute(long n) {
        seek(n - 1);
        makeEdits();
        Trainer trainer = training.trainer();
        Weights before = trainer.weights(); // perhaps other ones than the update before this one ended with
        steps(1);
        Update update = new Update(
                n,
                trainer.epochOfLastUpdate(),
                trainer.batchInEpoch(),
                trainer.lastBatch().size(),
                trainer.lastBatch().squaredError(),
                trainer.lastBatch().objective(),
                trainer.lastBatch().objectiveMean(),
                trainer.lastBatch().misclassified(),
                trainer.made().rates()[0],
                trainer.weights());
        return new PastUpdate(
                update,
                trainer.features(),
                before,
                trainer.lastBatch().gradient(),
                trainer.settings(),
                trainer.lastBatch().rows(),
                editedRows.after(training.applied(), trainer.rows()),
                trainer.average().orElse(null));
    }

    /**
     * Shows the updates from number {@code from}, at least 1, to {@code to}, inclusive, one after another, and keeps
     * none; so many at a time as the visitor takes.
     *
     * @throws IllegalArgumentException if one of them does not exist
     * @throws CancellationException if it was to stop
     * @throws X what the visitor throws
     */
    public <X extends Exception> void forEach(long from, long to, UpdateVisitor<X> visitor) throws X {
        if (from > to) {
            return;
        }
        if (from < 1) {
            throw new IllegalValueException("illegal.replay.from", from);
        }
        recording.requireMade(to);
        seek(from - 1);
        Trainer trainer = training.trainer();
        while (trainer.update() < to) {
            makeEdits();
            while (trainer.settle()) {
                visitor.epochEnded(trainer);
            }
            steps(Math.min(visitor.most(), to - trainer.update()));
            visitor.visit(trainer);
            if (trainer.endedEpoch()) {
                visitor.epochEnded(trainer);
            }
        }
    }

    /** Brings the trainer to just after the given update, from wherever is nearest. */
    private void seek(long update) {
        Checkpoint nearest = nearest(update);
        long present = training.trainer().update();
        if (present > update || present < nearest.update()) {
            training.resume(recording.experiment(), nearest, editedRows);
        }
        Trainer trainer = training.trainer();
        long every = Math.max(1, (update - trainer.update()) / WAYPOINTS_PER_WAY);
        long next = trainer.update() + every;
        while (trainer.update() < update) {
            makeEdits();
            steps(Math.min(next, update) - trainer.update());
            if (trainer.update() == next) {
                remember(trainer.checkpoint());
                next += every;
            }
        }
    }

    private Checkpoint nearest(long update) {
        Checkpoint kept = recording.checkpoints().atOrBefore(update);
        Map.Entry<Long, Checkpoint> waypoint = waypoints.floorEntry(update);
        return waypoint != null && waypoint.getKey() > kept.update() ? waypoint.getValue() : kept;
    }

    private void remember(Checkpoint checkpoint) {
        if (waypoints.size() == MOST_WAYPOINTS) {
            waypoints.clear();
        }
        waypoints.put(checkpoint.update(), checkpoint);
    }

    /** Makes the edits before the next update. */
    private void makeEdits() {
        Trainer trainer = training.trainer();
        if (stop.getAsBoolean()) {
            throw new CancellationException("stopped after update " + trainer.update());
        }
        training.makeDue(recording.experiment());
    }

    /** Makes some updates, at most so many and none behind the next edit. */
    private void steps(long most) {
        Trainer trainer = training.trainer();
        while (trainer.settle()) {
            // what ends is of no account here
        }
        long undisturbed = Math.min(most, training.updatesToNextEdit(recording.experiment()));
        trainer.steps((int) Math.min(undisturbed, Run.mostAtATime(trainer)));
        if (trainer.hasDiverged()) {
            throw new IllegalStateException(
                    "update " + (trainer.update() + 1) + " diverges, but the recording goes on from it");
        }
    }
}
