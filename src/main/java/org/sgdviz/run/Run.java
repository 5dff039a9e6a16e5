package org.sgdviz.run;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/**
 * One {@link Experiment}, carried out: its trainer and its {@link History}.
 *
 * <p>One thread at a time, the worker, calls {@link #prepare}, {@link #step}, {@link #apply} and {@link #publish}. Any
 * thread may call {@link #experiment}, {@link #history}, {@link #recording}, {@link #outcome} and {@link #batchRows},
 * which show what was last published.
 */
public final class Run {

    private final Points points;
    private final Trainer trainer;
    private final History history;
    private volatile Experiment experiment;
    private volatile Outcome outcome;
    private volatile int @Nullable [] batchRows;
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
        this.points = points;
        Experiment plain = Experiment.of(
                experiment.data(), experiment.initSeed(), experiment.shuffleSeed(), experiment.settings());
        this.experiment = plain;
        Weights initial = plain.initialWeights();
        this.trainer =
                new Trainer(new RowList(points), initial, plain.settings(), plain.shuffleSeed(), new ParallelBlocks());
        this.history = new History(initial, checkpointCapacity);
        for (Edit edit : experiment.edits()) {
            if (edit.update() != 0) {
                throw new IllegalArgumentException("an edit of update " + edit.update() + " lies ahead of the start");
            }
            apply(edit.change());
        }
        this.outcome = present();
    }

    /**
     * A run at update 0 whose experiment has its edits already, all of which are still to be made by {@link #repeat}: each
     * when so many updates are done as it is stamped with.
     */
    static Run toBeRepeated(Experiment recorded, Points points) {
        Run run = new Run(
                Experiment.of(recorded.data(), recorded.initSeed(), recorded.shuffleSeed(), recorded.settings()),
                points);
        run.experiment = recorded;
        return run;
    }

    /**
     * Whether there is an update to make. Only a question, so that the numbers do not depend on how often it is asked
     * between edits. Worker only.
     */
    public boolean prepare() {
        return trainer.canStep();
    }

    /**
     * Makes one update and appends it to the history. Where edits removed all rows that the epoch under way had still to
     * visit, that epoch ends first and the update is the first of the next one. Worker only.
     *
     * @throws IllegalStateException if {@link #prepare} would say that there is no update to make
     */
    public void step() {
        if (!trainer.canStep()) {
            throw new IllegalStateException("there is no update to make");
        }
        if (trainer.settle()) {
            history.endEpoch(trainer);
        }
        epochEnded = trainer.step();
        if (trainer.hasDiverged()) {
            return;
        }
        history.append(trainer);
        if (epochEnded) {
            history.endEpoch(trainer);
        }
    }

    /** Whether the last update was the last of its epoch, whose figures {@link #trainer} has. Worker only. */
    public boolean epochEnded() {
        return epochEnded;
    }

    /** Makes a change, stamped with the number of updates done. Worker only. */
    public void apply(Change change) {
        repeat(change);
        experiment = experiment.withEdit(new Edit(trainer.update(), change));
    }

    /** Makes a change that the experiment has already. Worker only. */
    void repeat(Change change) {
        if (change instanceof Change.OfSetting setting) {
            Hyperparameters settings = setting.applyTo(trainer.settings());
            trainer.set(settings);
        } else if (change instanceof Change.OfRows rows) {
            rows.applyTo(trainer.rows());
        }
    }

    /** Leaves only the first edits in the experiment. Worker only. */
    void cutEdits(int count) {
        Experiment whole = experiment;
        experiment = new Experiment(
                whole.data(),
                whole.initSeed(),
                whole.shuffleSeed(),
                whole.settings(),
                whole.edits().subList(0, count));
    }

    /**
     * Makes everything since the last publication visible to other threads: the history first, so that whoever sees the
     * run completed sees all its updates. Worker only.
     */
    public void publish() {
        history.publish();
        outcome = present();
    }

    /** Shows the rows of the last batch to other threads too: for speeds at which one can see it. Worker only. */
    public void publishBatch() {
        batchRows = trainer.update() == 0 ? null : trainer.lastBatchRows();
    }

    private Outcome present() {
        if (trainer.hasDiverged()) {
            return Outcome.DIVERGED;
        }
        if (trainer.isComplete()) {
            return Outcome.COMPLETED;
        }
        return trainer.rows().hasBothClasses() ? Outcome.UNDER_WAY : Outcome.NEEDS_CLASSES;
    }

    /** The trainer. Worker only. */
    public Trainer trainer() {
        return trainer;
    }

    /** The experiment with all edits so far; changes with every edit. */
    public Experiment experiment() {
        return experiment;
    }

    /** What is kept of the updates. */
    public History history() {
        return history;
    }

    /** The updates published so far, to be computed again by a {@link Replay}. */
    public Recording recording() {
        long updates = history.size(); // first: the edits before these updates are then in, whatever is added meanwhile
        return new Recording(experiment, points, history.checkpoints(), updates);
    }

    /** How the run stood at the last publication. */
    public Outcome outcome() {
        return outcome;
    }

    /** The row numbers of the last published batch, not to be changed; null if none was. */
    public int @Nullable [] batchRows() {
        return batchRows;
    }
}
