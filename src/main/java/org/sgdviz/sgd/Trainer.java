package org.sgdviz.sgd;

import java.util.Arrays;
import java.util.Optional;
import org.sgdviz.data.Role;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.optimizer.Optimizer;

/**
 * Mini-batch stochastic gradient descent of a linear classifier, update by update: {@code w ← w − α·g/b} with the
 * sum g of the gradients of the batch's b rows, as in the tutorial that the reference numbers come from, or what
 * another {@link Method} makes of that gradient.
 *
 * <p>Updates, epochs and batches count from 1; update 0 is the start. An epoch is one {@link Pass} over the rows
 * present when it began. The figures of an update are taken at the weights before it. Settings and rows may change
 * between updates, by the verbs of this class and of {@link #rows()}. The same calls in the same order give the same
 * bits.
 *
 * <p>Belongs to one thread. No update allocates memory, except where the rows or the batches have become more than ever
 * before.
 */
public final class Trainer {

    private final RowList rows;
    private final Pass pass;
    private final BatchGradient gradient;
    private final Descent descent;
    private final EpochSums sums = new EpochSums();
    private final Remainder remainder;
    private final LastBatch lastBatch;
    private final FittedFeatures features;
    private final Numerics numerics;
    private final LearningRate rates = new LearningRate();
    private final StoppingState stopping = new StoppingState();

    /** What {@link #stopping} would be. */
    private final StoppingState foreseen = new StoppingState();

    private final HeldOut test;
    private Hyperparameters settings;
    private final ValidationAccuracy validation;
    private long update;
    private long epochsDone;
    private long epochStart;
    private boolean diverged;
    private boolean isRateConstant;

    /** Whether the settings have rules that remember something. */
    private boolean hasRules;

    /** Whether anything is remembered for rules by which training stops, or is to be. */
    private boolean mayStop;

    /** That of the last update. */
    private double rate;

    private double momentum = Double.NaN;

    private int batchInEpoch;
    private long epochOfLastUpdate;
    private boolean endedEpoch;
    private final UpdateTrace made;

    /** Whether what was made last is in it. */
    private boolean isTraced = true;

    /** A trainer of the plane before its first update, whose batches are all summed by the caller. */
    public Trainer(RowList rows, Weights initial, Hyperparameters settings, int shuffleSeed) {
        this(rows, initial, settings, shuffleSeed, BlockRunner.CALLER);
    }

    /** A trainer of the plane before its first update. */
    public Trainer(RowList rows, Weights initial, Hyperparameters settings, int shuffleSeed, BlockRunner runner) {
        this(rows, FeatureMap.PLANE, initial, settings, shuffleSeed, runner);
    }

    /** A trainer before its first update, by the latest numerics. */
    public Trainer(
            RowList rows,
            FeatureMap features,
            Weights initial,
            Hyperparameters settings,
            int shuffleSeed,
            BlockRunner runner) {
        this(rows, features, initial, settings, shuffleSeed, Numerics.latest(), runner);
    }

    /**
     * A trainer before its first update.
     *
     * @param rows the data; the trainer's own from now on, to be changed only between updates and by its thread
     * @param features what of a row the weights are for
     * @param initial the weights to start from
     * @param settings the settings to start with
     * @param shuffleSeed seed of the order of shuffled epochs, 0 … 2147483647
     * @param numerics which arithmetic computes its numbers
     * @param runner who sums large batches; shows in the speed only
     * @throws IllegalArgumentException if the weights are not as many as the features need
     */
    public Trainer(
            RowList rows,
            FeatureMap features,
            Weights initial,
            Hyperparameters settings,
            int shuffleSeed,
            Numerics numerics,
            BlockRunner runner) {
        this.rows = rows;
        this.features = new FittedFeatures(rows, features);
        this.numerics = numerics;
        this.pass = new Pass(rows, shuffleSeed);
        this.gradient = new BatchGradient(rows, features, numerics, runner);
        this.remainder = new Remainder(rows, pass, gradient);
        this.lastBatch = new LastBatch(pass, gradient, remainder);
        this.test = new HeldOut(rows, Role.TEST);
        this.settings = settings;
        this.descent = new Descent(rows, gradient);
        this.validation = new ValidationAccuracy(rows, gradient);
        this.made = new UpdateTrace(weightCount());
        set(initial);
        set(settings);
    }

    /**
     * Whether {@link #step} can be called, once all is {@link #settle settled}: not complete, not diverged, not
     * {@linkplain #stoppedBy stopped}, both classes are present, and enough rows for a batch.
     */
    public boolean canStep() {
        return !diverged && rows.hasBothClasses() && !isComplete() && !needsRows() && !isStopped();
    }

    private boolean isStopped() {
        return mayStop && stoppedBy().isPresent();
    }

    /**
     * By which of its rules training has stopped, or will have as soon as the epoch under way is settled; none if it
     * goes on.
     */
    public Optional<Stopping.Rule> stoppedBy() {
        if (!pass.isUnderWay()) {
            return stopping.stoppedBy(settings, sums);
        }
        if (!mayStop || !pass.hasFewerThan(1)) {
            return Optional.empty();
        }
        foreseen.take(stopping);
        foreseen.endEpoch(settings, sums, validation.at(descent, settings));
        return foreseen.stoppedBy(settings, sums);
    }

    /**
     * Whether there is an end, and no update is left to make before it: all epochs are done, or will be as soon as the
     * one under way is settled, or those left have too few rows for a batch that goes on from one to the next.
     */
    public boolean isComplete() {
        boolean underWay = pass.isUnderWay();
        if (underWay && !remainder.isAtEnd()) {
            return false;
        }
        return settings.isEndAfter(underWay ? epochsDone + 1 : epochsDone) || (update > 0 && isOutOfRows());
    }

    /** Whether all epochs left have too few rows for a batch that goes on from one to the next. */
    private boolean isOutOfRows() {
        long begun = pass.isUnderWay() ? epochsDone + 1 : epochsDone;
        return settings.epochs().isPresent()
                && rows.hasBothClasses()
                && remainder.needsMoreThan(settings.epochs().getAsInt() - begun);
    }

    /**
     * Whether no update can be made as the present rows are too few for a batch, which {@link Batching#MERGE} and
     * {@link Batching#DROP} never make smaller, or, before the first update, those of all epochs together.
     */
    public boolean needsRows() {
        return remainder.needsRows() || (update == 0 && !settings.isEndAfter(epochsDone) && isOutOfRows());
    }

    /**
     * Ends the epoch under way if the rows that it has still to visit are too few for an update, or passes a whole one
     * whose rows are too few and are carried on; and says whether it did: the figures of that epoch are then
     * {@link #sums()}. To be called directly before {@link #step}, again and again until there is nothing to settle,
     * and not before all edits made meanwhile are in: a row that returns in time is still visited. An epoch whose last
     * rows are carried on here does not stop training: an update is about to be made.
     */
    public boolean settle() {
        if (!pass.isUnderWay() && remainder.needsSeveralPasses() && canStep()) {
            beginPass();
        }
        if (!pass.isUnderWay() || !remainder.isAtEnd()) {
            return false;
        }
        endPass(pass.hasFewerThan(1));
        return true;
    }

    /** Ends the epoch of the last update, if that has left too few rows for another one. */
    private boolean endIfAtEnd() {
        boolean isAtEnd = pass.isUnderWay() && remainder.isAtEnd();
        if (isAtEnd) {
            endPass(true);
        }
        return isAtEnd;
    }

    private void endPass(boolean mayStopIt) {
        remainder.end(descent, sums);
        pass.end();
        epochsDone++;
        if (mayStop && mayStopIt) {
            stopping.endEpoch(settings, sums, validation.at(descent, settings));
        } else if (mayStop) {
            stopping.update(settings);
            watch();
        }
    }

    private void beginPass() {
        fit(features());
        pass.begin(settings.shuffling(), epochsDone);
        sums.clear();
        epochStart = update;
        batchInEpoch = 0;
    }

    /**
     * Makes one update: the next batch of the epoch, or the first of the next one. If it would make the weights
     * infinite or NaN, they and the memory stay as they are, the update does not count, and the trainer
     * {@link #hasDiverged()}.
     *
     * @return whether the update was the last of its epoch, whose figures are then {@link #sums()}
     * @throws IllegalStateException if there is something to {@link #settle} or {@link #canStep()} is false
     */
    public boolean step() {
        begin();
        isTraced = false;
        endedEpoch = oneMore() && endIfAtEnd();
        return endedEpoch;
    }

    /**
     * Makes several updates: the same as so many calls of {@link #step}, sooner. It stops behind the last one of an
     * epoch, before one that would make the weights infinite or NaN, and at the latest behind
     * {@value UpdateTrace#CAPACITY}.
     *
     * @param most how many at most, at least 1
     * @return how many were made, whose figures are now {@link #made()}; 0 only if the trainer {@link #hasDiverged()}
     * @throws IllegalStateException if there is something to {@link #settle} or {@link #canStep()} is false
     */
    public int steps(int most) {
        begin();
        isTraced = true;
        made.begin(batchInEpoch + 1, epochsDone, pass.position(), pass.places());
        endedEpoch = false;
        int atMost = Math.min(most, UpdateTrace.CAPACITY);
        while (made.size() < atMost && !endedEpoch) {
            if (!severalMore(atMost)) {
                if (!oneMore()) {
                    break;
                }
                trace();
            }
            endedEpoch = endIfAtEnd();
        }
        return made.size();
    }

    /** Begins an epoch, unless one is under way. */
    private void begin() {
        boolean underWay = pass.isUnderWay();
        boolean none = underWay
                ? remainder.isAtEnd()
                : settings.isEndAfter(epochsDone) || needsRows() || remainder.needsSeveralPasses();
        if (none || diverged || !rows.hasBothClasses() || isStopped()) {
            throw new IllegalStateException("there is no update to make");
        }
        if (!underWay) {
            beginPass();
        }
    }

    private void trace() {
        GradientSums batch = gradient.sums();
        double loss = Double.isInfinite(batch.objective) ? -lastBatch.objectiveMean() : batch.objective;
        copyWeights(made.weights, made.nextWeights());
        made.add(batch.squaredError, loss, batch.misclassified, lastBatch.size(), rate, pass.position());
    }

    /** Makes updates by one row each of the pass that is under way, or says that they are to be made one by one. */
    private boolean severalMore(int atMost) {
        boolean single = settings.batchSize().rows() == 1 && remainder.isEmpty();
        if (!single) {
            return false;
        }
        int n = descent.bySingleRows(settings, pass, atMost, sums, made);
        if (n == 0) {
            n = severalMoreAtRates(atMost);
        }
        if (n > 0) {
            remainder.begin();
            rate = made.rate[made.size() - 1];
            count(n);
        }
        return n > 0;
    }

    private int severalMoreAtRates(int atMost) {
        int upcoming = descent.upcomingSingleRows(pass, atMost, made);
        if (upcoming == 0) {
            return 0;
        }
        if (isRateConstant) {
            Arrays.fill(made.rate, made.size(), made.size() + upcoming, settings.learningRate());
        } else {
            double factor = stopping.factor(settings);
            for (int i = 0; i < upcoming; i++) {
                rates.set(settings, update + i, epochsAt(pass.position() + i), factor);
                made.rate[made.size() + i] = rates.rate();
            }
        }
        return descent.stepBySingleRows(settings, pass, upcoming, sums, made);
    }

    /** Makes one update of the pass that is under way, or says that it diverges. */
    private boolean oneMore() {
        rate = settings.learningRate();
        momentum = Double.NaN;
        if (!isRateConstant) {
            rates.set(settings, update, epochs(), stopping.factor(settings));
            rate = rates.rate();
            momentum = rates.momentum();
        }
        pass.nextBatch(remainder.wanted());
        CarriedRows used = remainder.begin();
        if (!descent.by(settings, pass, used, rate, momentum)) {
            remainder.undo();
            diverged = true;
            return false;
        }
        remainder.updated();
        count(1);
        int b = pass.batchEnd() - pass.batchStart();
        GradientSums batch = gradient.sums();
        sums.add(batch, b);
        if (HugeLosses.isHuge(batch.objective)) {
            sums.noteMean(lastBatch.ownObjectiveMean(), b);
        }
        if (!used.isEmpty()) {
            used.addTo(batch);
        }
        return true;
    }

    private void count(int updates) {
        update += updates;
        batchInEpoch += updates;
        epochOfLastUpdate = epochsDone + 1;
        if (mayStop) {
            stopping.update(settings);
            watch();
        }
    }

    private void watch() {
        mayStop = hasRules || !stopping.isEmpty();
    }

    /**
     * The figures of the updates that the last call of {@link #steps} or {@link #step} has made. To be called before
     * anything is changed.
     */
    public UpdateTrace made() {
        if (!isTraced) {
            isTraced = true;
            made.begin(batchInEpoch, epochOfLastUpdate - 1, 0, pass.places());
            if (!diverged) {
                trace();
            }
        }
        return made;
    }

    /** Whether the last update was the last of its epoch, whose figures are then {@link #sums()}. */
    public boolean endedEpoch() {
        return endedEpoch;
    }

    /**
     * Where training stands. To be called directly after {@link #step} or {@link #steps}, before anything is changed,
     * or at the start.
     */
    public Checkpoint checkpoint() {
        return new Checkpoint(
                update,
                epochsDone,
                epochStart,
                pass.isUnderWay() ? pass.position() : 0,
                sums.squaredError(),
                sums.objective(),
                sums.hugeShare(),
                sums.misclassified(),
                batchInEpoch,
                sums.rows(),
                descent.toWeights(),
                memory());
    }

    /** What the method remembers now. */
    public Memory memory() {
        Memory memory =
                new Memory(descent.optimizerMemory(), descent.penaltyMemory(), stopping.toPart(), remainder.memory());
        return memory.isEmpty() ? Memory.EMPTY : memory;
    }

    /**
     * The first half of going on from where another trainer of the same shuffle seed stood, forgetting its own updates:
     * stands at the same place of the same pass. The rows and settings must be those that the other had when it began
     * the epoch under way. Next, what was changed there until the checkpoint is to be changed here, and then, as
     * nothing that was changed may come after it, the rest is to be {@linkplain #restore restored}.
     *
     * @throws IllegalArgumentException if the epoch was longer than the rows allow; this trainer is not to be used then
     */
    public void resumePass(Checkpoint checkpoint) {
        if (checkpoint.isWithinEpoch()) {
            pass.resume(settings.shuffling(), checkpoint.epochsDone(), checkpoint.position());
        } else {
            pass.end();
        }
    }

    /**
     * The second half, after {@link #resumePass}: weights, memory, sums and counts. The figures of the last batch are
     * not those of the checkpoint.
     */
    public void restore(Checkpoint checkpoint) {
        features.requireFitting(checkpoint.weights());
        sums.resume(checkpoint);
        descent.restore(checkpoint);
        stopping.restore(checkpoint.memory().stopping());
        watch();
        remainder.restore(checkpoint.memory().carried());
        update = checkpoint.update();
        epochsDone = checkpoint.epochsDone();
        epochStart = checkpoint.epochStart();
        epochOfLastUpdate = checkpoint.isWithinEpoch() ? epochsDone + 1 : epochsDone;
        batchInEpoch = checkpoint.batches();
        diverged = false;
    }

    /**
     * Replaces the weights, from the next update on; the memory stays. Where training had diverged it stays so.
     *
     * @throws IllegalArgumentException if they are not as many as the features need
     */
    public void set(Weights weights) {
        features.requireFitting(weights);
        descent.set(weights);
    }

    /** Replaces the settings; each acts from when its definition says: most at the next update. */
    public void set(Hyperparameters newSettings) {
        settings = newSettings;
        remainder.set(newSettings);
        descent.set(newSettings.method());
        isRateConstant = newSettings.method().hasConstantRate();
        hasRules = StoppingState.isNeeded(newSettings.method());
        watch();
    }

    /** The settings in force. */
    public Hyperparameters settings() {
        return settings;
    }

    /** Which arithmetic computes its numbers. */
    public Numerics numerics() {
        return numerics;
    }

    /** The data, live. */
    public RowList rows() {
        return rows;
    }

    /** The number of updates made. */
    public long update() {
        return update;
    }

    /** The number of the epoch that the last update belongs to; 0 before the first. */
    public long epochOfLastUpdate() {
        return epochOfLastUpdate;
    }

    /**
     * The epochs done, with the share of the places of the one under way that are behind it; never falls. A batch that
     * {@linkplain #hasDiverged diverged} is behind it too, though it made no update.
     */
    public double epochs() {
        return pass.isUnderWay() ? epochsAt(pass.position()) : epochsDone;
    }

    private double epochsAt(int position) {
        return epochsDone + position / (double) pass.places();
    }

    /** The number of whole epochs done. */
    public long epochsDone() {
        return epochsDone;
    }

    /** The sums of the epoch under way or, when none is, of the last one. */
    public EpochSums sums() {
        return sums;
    }

    /** Whether an update would have made the weights infinite or NaN. There is no way back. */
    public boolean hasDiverged() {
        return diverged;
    }

    /** Takes it as known that the next update would make the weights infinite or NaN, and does not try. */
    public void markDiverged() {
        diverged = true;
    }

    /** The number of the last update's batch within its epoch. */
    public int batchInEpoch() {
        return batchInEpoch;
    }

    /** The figures of the last update's batch. */
    public LastBatch lastBatch() {
        return lastBatch;
    }

    /** The learning rate of the last update, as the schedule had it; 0 before the first. */
    public double lastRate() {
        return rate;
    }

    /**
     * The momentum that the schedule set for the last update, if that was made by {@link #step} or alone; NaN: it set
     * none.
     */
    public double lastMomentum() {
        return momentum;
    }

    /** How the present weights, or their average where one is made, do on the present test rows. */
    public Evaluation testFigures() {
        return test.at(average().map(Average::weights).orElseGet(this::weights), features(), settings.objective());
    }

    /**
     * What of a row the weights are for, with values. Those that are to be standardized are fitted when the first
     * update is made, to the rows present then, and stay so; before that they are as the present rows would have them.
     */
    public FeatureMap features() {
        return features.present();
    }

    /**
     * Takes features that have been fitted: those of another trainer of the same experiment, which made its first
     * update. Without effect where they are fitted already.
     */
    public void fit(FeatureMap fitted) {
        if (!features.areFitted()) {
            features.set(fitted);
            gradient.set(fitted);
        }
    }

    /** Gives back memory that is as large as the rows are many and that the next update will need again. */
    public void slim() {
        gradient.forget();
    }

    /** About how much {@link #slim} gives back. Any thread. */
    public long slimmableBytes() {
        return gradient.forgettableBytes();
    }

    /** The number of weights: one more than there are features. */
    public int weightCount() {
        return gradient.weightCount();
    }

    /** The present weight number j: 0 is the bias, j that of feature j. */
    public double weight(int j) {
        return descent.weight(j);
    }

    /** Writes the present weights into an array, from an index on; allocates nothing. */
    public void copyWeights(double[] to, int start) {
        descent.copyWeights(to, start);
    }

    /** The present weights. */
    public Weights weights() {
        return Weights.owning(descent.toWeights());
    }

    /**
     * The average of the weights, where the optimizer in force makes one and an update has been made by its family:
     * what the method learns then. {@link #weights} go on without it.
     */
    public Optional<Average> average() {
        Optimizer optimizer = settings.method().optimizer();
        return optimizer.averageSlot() < 0
                ? Optional.empty()
                : Average.of(Memory.of(descent.optimizerMemory()), optimizer, update);
    }
}
