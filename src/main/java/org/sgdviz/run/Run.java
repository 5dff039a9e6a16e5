package org.sgdviz.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.BlockRunner;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/**
 * One {@link Experiment}, carried out: its trainer and its {@link History}.
 *
 * <p>One thread at a time, the worker, calls {@link #canStep}, {@link #steps}, {@link #apply} and {@link #publish}; if
 * one of them throws, {@link #fail}, and none of them any more. Any thread may call {@link #experiment},
 * {@link #history}, {@link #recording}, {@link #average}, {@link #outcome} and {@link #batchRows}, which show what was
 * last published.
 */
public final class Run {

    /**
     * Up to so many examples all updates of a branch are made again, in a tenth of a second: its curves are then as
     * fine as a short run's, however long the other run is.
     */
    private static final double QUICK_EXAMPLES = 4e6;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int BYTES_PER_ROW = 32;
    private static final int BYTES_PER_EDIT = 100;

    /** The trainer's memory for examples, and what is of one size whatever the run. */
    private static final int BYTES_ANYWAY = 46_000;

    /**
     * Whoever makes updates is back after about so many rows, soon enough for a clock and for what is asked meanwhile,
     * and late enough that looking there takes next to no time beside them.
     */
    private static final int ROWS_PER_LOOK = 4096;

    /** An update takes about as long as so many rows do, besides those of its batch. */
    private static final int ROWS_PER_UPDATE = 32;

    /** A block of examples of each feature, and its weights in the trainer's last updates. */
    private static final int BYTES_PER_FEATURE = 4_000;

    private final Points points;
    private final EditedTraining training;
    private final Trainer trainer;
    private final History history;
    private final Gestures gestures = new Gestures();
    private volatile Experiment experiment;
    private volatile Outcome outcome;
    private volatile Stopping.@Nullable Rule stoppedBy;
    private volatile FeatureMap features;
    private volatile @Nullable Average average;
    private volatile int @Nullable [] batchRows;
    private volatile boolean failed;
    private boolean epochEnded;

    /** A run at update 0 of an experiment, whose edits so far, if any, are stamped 0; computes the data. */
    public Run(Experiment experiment) {
        this(experiment, experiment.data().points());
    }

    /** The same, where the points that the experiment's source gives are known already. */
    public Run(Experiment experiment, Points points) {
        this(experiment, points, Checkpoints.CAPACITY);
    }

    /** The same with another number of checkpoints, at least 2. */
    Run(Experiment experiment, Points points, int checkpointCapacity) {
        this(experiment, points, checkpointCapacity, new ParallelBlocks());
    }

    private Run(Experiment experiment, Points points, int checkpointCapacity, BlockRunner blocks) {
        this.points = experiment.setup().split(points);
        Experiment plain = experiment.withoutEdits();
        this.experiment = plain;
        this.training = new EditedTraining(plain, this.points, blocks);
        this.trainer = training.trainer();
        this.history = new History(plain.initialWeights(), checkpointCapacity);
        for (Edit edit : experiment.edits()) {
            if (edit.update() != 0) {
                throw new IllegalValueException("illegal.run.editBeforeStart", edit.update());
            }
            apply(edit.change(), edit.continued());
        }
        this.features = trainer.features();
        this.average = trainer.average().orElse(null);
        this.outcome = present();
    }

    /** A run that stands where a trainer does. */
    private Run(Recording recording, EditedTraining training, History history) {
        this.points = recording.points();
        this.experiment = recording.experiment();
        this.training = training;
        this.trainer = training.trainer();
        this.history = history;
        history.publish();
        this.features = trainer.features();
        this.average = trainer.average().orElse(null);
        this.outcome = present();
    }

    /**
     * A new run with the past of another up to an update, and its own future: bit for bit what the other was after that
     * update, before what was changed there; at update 0 as it was set up. The other may go on meanwhile. Takes a tenth
     * of a second, or as long as {@link Replay#at} and the making of a few epochs. Callable from any thread.
     *
     * @param update a published update of the other run, or 0
     * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
     */
    public static Run branch(Run other, long update) {
        Recording known = other.recording();
        known.requireMade(update);
        Recording past = new Recording(known.experiment().upTo(update), known.points(), known.checkpoints(), update);
        if (update == 0) {
            return new Run(past.experiment(), past.points());
        }
        History parent = other.history;
        MissingPast missing = parent.isComplete() ? new MissingPast() : new MissingPast(parent);
        SavedCurves curves = parent.before(update);
        if (examples(curves.checkpoint()) <= QUICK_EXAMPLES) {
            curves = SavedCurves.none(past.experiment().initialWeights());
        }
        Checkpoints.View checkpoints =
                known.checkpoints().upTo(curves.checkpoint().update());
        Run branch = goOn(past, curves, checkpoints, missing);
        branch.history.spendAs(parent);
        branch.history.learnTests(parent);
        branch.publish();
        return branch;
    }

    /** About how many examples were looked at up to a checkpoint, if batches have always been as large as now. */
    static double examples(Checkpoint checkpoint) {
        return checkpoint.update() * (double) checkpoint.rows() / Math.max(1, checkpoint.batches());
    }

    /**
     * A run that stands where it stood when it was saved, without making all its updates again. Takes a few epochs.
     * Callable from any thread.
     *
     * @param experiment what the run is, with all edits, none of them stamped later than {@code updates}
     * @param points the points that the experiment's source gives
     * @param curves its curves up to some update below {@code updates}
     * @param updates the number of updates it had made, at least 1
     * @param nanoTime a clock, in nanoseconds from any time
     * @throws IllegalArgumentException if the curves are not of such a run
     * @throws IllegalStateException if it does not come to so many updates
     * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
     */
    public static Run resume(
            Experiment experiment, Points points, SavedCurves curves, long updates, LongSupplier nanoTime) {
        if (curves.checkpoint().update() >= updates) {
            throw new IllegalValueException(
                    "illegal.run.curvesTooLong", curves.checkpoint().update(), updates);
        }
        Checkpoints.View checkpoints = Checkpoints.View.from(experiment.initialWeights(), curves.checkpoint());
        long start = nanoTime.getAsLong();
        Recording past = new Recording(experiment.upTo(updates), points, checkpoints, updates);
        Run run = goOn(past, curves, checkpoints, new MissingPast());
        run.spend(nanoTime.getAsLong() - start);
        List<Edit> edits = experiment.edits();
        for (Edit edit : edits.subList(experiment.editsBefore(updates), edits.size())) {
            if (edit.update() != updates) {
                throw new IllegalValueException("illegal.run.editAfterEnd", edit.update(), updates);
            }
            run.apply(edit.change(), edit.continued());
        }
        run.publish();
        return run;
    }

    private static Run goOn(Recording past, SavedCurves curves, Checkpoints.View checkpoints, MissingPast missing) {
        History history = new History(curves, checkpoints, Checkpoints.CAPACITY, missing);
        Replay replay = new Replay(past);
        replay.forEach(curves.checkpoint().update() + 1, past.updates(), new UpdateVisitor<RuntimeException>() {
            @Override
            public void visit(Trainer trainer) {
                history.append(trainer);
            }

            @Override
            public void epochEnded(Trainer trainer) {
                history.endEpoch(trainer);
            }

            @Override
            public int most() {
                return history.most();
            }
        });
        return new Run(past, replay.release(), history);
    }

    /**
     * A run at update 0 whose experiment has its edits already, all of which are still to be made by
     * {@link #repeatEdits}: each when so many updates are done as it is stamped with.
     */
    static Run toBeRepeated(Experiment recorded, Points points, BlockRunner blocks) {
        Run run = new Run(recorded.withoutEdits(), points, Checkpoints.CAPACITY, blocks);
        run.experiment = recorded;
        return run;
    }

    /**
     * Whether there is an update to make. Only a question, so that the numbers do not depend on how often it is asked
     * between edits. Worker only.
     */
    public boolean canStep() {
        return trainer.canStep();
    }

    /**
     * Makes one update and appends it to the history. Where the epoch under way has too few rows for it, be it that
     * edits removed them, that epoch ends first and the update is one of a later one. Worker only.
     *
     * @throws IllegalStateException if {@link #canStep} would say that there is no update to make
     */
    public void step() {
        steps(1);
    }

    /**
     * Makes several updates: the same as so many calls of {@link #step}, sooner. It stops behind the last one of an
     * epoch, before one that would make the weights infinite or NaN, and where it has taken some microseconds. Worker
     * only.
     *
     * @param most how many at most, at least 1
     * @return how many were made, whose figures are {@link Trainer#made()}; 0 only if the trainer has diverged, or
     *     stops with the epoch that it had to end before
     * @throws IllegalStateException if {@link #canStep} would say that there is no update to make
     */
    public int steps(int most) {
        if (!trainer.canStep()) {
            throw new IllegalStateException("there is no update to make");
        }
        while (settle()) {
            // each epoch that ends before the update is in the history
        }
        if (!trainer.canStep()) {
            epochEnded = false;
            return 0; // stopped by what the rest of the epoch came to
        }
        int made = trainer.steps(Math.min(Math.min(most, mostAtATime(trainer)), history.most()));
        epochEnded = trainer.endedEpoch();
        if (made > 0) {
            history.append(trainer);
        }
        if (epochEnded) {
            history.endEpoch(trainer);
        }
        return made;
    }

    /**
     * Ends an epoch without an update, if there is one to end directly before the next update, as
     * {@link Trainer#settle}; its figures are then the trainer's. {@link #steps} does this itself, again and again: it
     * is for whoever wants the figures of each epoch. Not before all edits made meanwhile are in. Worker only.
     */
    public boolean settle() {
        boolean settled = trainer.canStep() && trainer.settle();
        if (settled) {
            history.endEpoch(trainer);
        }
        return settled;
    }

    /** How many updates are made in one go, at most: of large batches few. */
    static int mostAtATime(Trainer trainer) {
        return Math.max(1, ROWS_PER_LOOK / trainer.settings().batchSize().rows());
    }

    /**
     * After how many updates with batches as large as the last one the worker reads its clock: so many that this takes
     * next to no time beside them. Worker only.
     */
    public int updatesPerLook() {
        return Math.max(
                1, ROWS_PER_LOOK / (ROWS_PER_UPDATE + trainer.lastBatch().size()));
    }

    /**
     * Notes how long the updates took that were made since the last call: by a clock that the worker reads now and
     * then, without pauses, drawing and waiting. It decides nothing. To be called before {@link #publish}. Worker only.
     */
    public void spend(long nanos) {
        history.spend(nanos / NANOS_PER_SECOND);
    }

    /**
     * Takes it that the updates which this has in common with the run that it branched off from took as long as they
     * took there: made again from a file, both would have times of their own. Worker only.
     *
     * @param updates the number of updates in common
     */
    public void shareSeconds(Run parent, long updates) {
        history.shareSeconds(parent.history, updates);
    }

    /** Whether the last update was the last of its epoch, whose figures {@link #trainer} has. Worker only. */
    public boolean epochEnded() {
        return epochEnded;
    }

    /** Makes a change, stamped with the number of updates done. Worker only. */
    public void apply(Change change) {
        apply(change, false);
    }

    /**
     * Makes a change, stamped with the number of updates done. Worker only.
     *
     * @param continued whether the gesture that made the change before it made this one too
     */
    public void apply(Change change, boolean continued) {
        Experiment changed = gestures.add(experiment, new Edit(trainer.update(), change, continued));
        change.applyTo(trainer); // unless one of both refuses it
        experiment = changed;
        if (trainer.update() == 0 && change instanceof Change.SetWeights) { // now the setup's
            history.startFrom(changed.initialWeights());
        }
    }

    /** Makes the edits of an experiment to be repeated that come before the next update. Worker only. */
    void repeatEdits() {
        training.makeDue(experiment);
    }

    /** How many updates there are before an edit is to be repeated again, about two billion at most. Worker only. */
    int updatesToNextEdit() {
        return training.updatesToNextEdit(experiment);
    }

    /** How many edits have been made by {@link #repeatEdits}. Worker only. */
    int repeatedEdits() {
        return training.applied();
    }

    /** Leaves out the edits that are still to be repeated. Worker only. */
    void cutEdits() {
        experiment = experiment.first(training.applied());
    }

    /**
     * Makes everything since the last publication visible to other threads: the history first, so that whoever sees the
     * run completed sees all its updates. Worker only.
     */
    public void publish() {
        FeatureMap fitted = trainer.features();
        if (!fitted.equals(features)) {
            features = fitted;
        }
        history.publish();
        Average learned = trainer.average().orElse(null);
        if (!Objects.equals(learned, average)) { // most often there is none
            average = learned;
        }
        Outcome now = present();
        if (now != outcome) { // most often it is, and a volatile write takes long
            outcome = now;
        }
    }

    /** Shows the rows of the last batch to other threads too: for speeds at which one can see it. Worker only. */
    public void publishBatch() {
        batchRows = trainer.update() == 0 ? null : trainer.lastBatch().rows();
    }

    private Outcome present() {
        if (trainer.hasDiverged()) {
            return Outcome.DIVERGED;
        }
        if (trainer.isComplete()) {
            return Outcome.COMPLETED;
        }
        Optional<Stopping.Rule> rule = trainer.stoppedBy();
        if (rule.isPresent()) {
            stoppedBy = rule.get();
            return Outcome.STOPPED;
        }
        if (!trainer.rows().hasBothClasses()) {
            return Outcome.NEEDS_CLASSES;
        }
        return trainer.needsRows() ? Outcome.NEEDS_ROWS : Outcome.UNDER_WAY;
    }

    /**
     * Notes that a worker could not do what it had begun: an update may be half appended, so what is published stays,
     * and nobody goes on with it. Worker only.
     */
    public void fail() {
        failed = true;
    }

    /** Whether a worker has {@linkplain #fail failed}: the run is not to be gone on with. Any thread. */
    public boolean hasFailed() {
        return failed;
    }

    /** The trainer. Worker only. */
    public Trainer trainer() {
        return trainer;
    }

    /** The experiment with all edits so far; changes with every edit. */
    public Experiment experiment() {
        return experiment;
    }

    /** The points that the experiment's source gives, with the role of each, before any edit. */
    public Points points() {
        return points;
    }

    /**
     * The latest published update, with the weights from which the next one starts: its own, unless they have been set
     * since. Any thread.
     */
    public Update latest() {
        Update computed = history.latest();
        if (computed.number() == 0) {
            return computed; // weights that were set are those of the start
        }
        Weights inForce = experiment.weightsAfter(computed);
        return inForce.equals(computed.weights()) ? computed : computed.withWeights(inForce);
    }

    /** What is kept of the updates. */
    public History history() {
        return history;
    }

    /**
     * Takes over the checkpoints of a run that has come out the same, so that updates before the one from which this
     * was resumed are near too, and what this does not know of them. Callable from any thread.
     */
    void adopt(Run same) {
        history.adopt(same.history.checkpoints());
        history.learn(same.history);
    }

    /**
     * Gives up all that is kept of the past and can be computed again, but for the curves. The run can be continued as
     * if nothing had happened; what is looked at of its past is computed from farther away. Only while no worker has
     * it. One that has failed gives up nothing.
     */
    public void slim() {
        if (!failed) {
            trainer.slim();
            history.slim();
        }
    }

    /**
     * Makes the curves coarser as well: as fine as a chart as wide as a screen needs them, and still of all updates.
     * Only while no worker has it. One that has failed gives up nothing.
     */
    public void coarsen() {
        if (!failed) {
            history.coarsen();
        }
    }

    /**
     * Whether it goes on from a checkpoint of a file that {@link ResumedRun#verify} has found wrong: its updates up to
     * the last one that it branched off with are not those of its experiment. Any thread.
     */
    public boolean isRefuted() {
        return history.isWithoutCheckpoints();
    }

    /**
     * Whether it goes on from the same checkpoint as another, which branched off it or which it branched off: what is
     * believed of one is believed of both. Any thread.
     */
    public boolean goesOnLike(Run other) {
        return history.goesOnLike(other.history);
    }

    /** About how many bytes it takes, the points from which it began not counted. Any thread. */
    public long bytes() {
        return history.bytes() + ownBytes() + trainer.slimmableBytes();
    }

    private long ownBytes() {
        return BYTES_ANYWAY
                + (long) BYTES_PER_FEATURE * experiment.features().count()
                + (long) BYTES_PER_ROW * points.size()
                + (long) BYTES_PER_EDIT * experiment.edits().size();
    }

    /**
     * About the most that such a run takes after {@link #slim} and {@link #coarsen}, however long it is. Any thread.
     */
    public long mostBytesAtRest() {
        return failed ? bytes() : history.mostBytesAtRest() + ownBytes();
    }

    /** The updates published so far, to be computed again by a {@link Replay}. */
    public Recording recording() {
        long updates = history.size(); // first: the edits before these updates are then in, whatever is added meanwhile
        return new Recording(experiment, points, history.checkpoints(), updates);
    }

    /**
     * What of a point the weights are for, with the scaling, if any, as it was at the last publication: as the present
     * rows have it before the first update, and from then on the same for good.
     */
    public FeatureMap features() {
        return features;
    }

    /**
     * The average of the weights, where the optimizer makes one, as of the last publication; else null. The history has
     * its update. Any thread.
     */
    public @Nullable Average average() {
        return average;
    }

    /** How the run stood at the last publication. */
    public Outcome outcome() {
        return outcome;
    }

    /** By which rule it was stopped; null if it never was. It is known before the {@link #outcome} is. Any thread. */
    public Stopping.@Nullable Rule stoppedBy() {
        return stoppedBy;
    }

    /** The row numbers of the last published batch, not to be changed; null if none was. */
    public int @Nullable [] batchRows() {
        return batchRows;
    }
}
