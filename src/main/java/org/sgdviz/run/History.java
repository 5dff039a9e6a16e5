package org.sgdviz.run;

import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/**
 * What is kept of a run's updates, in memory that is bounded however long the run: the last {@value #RING} updates, the
 * curves of the losses as pyramids, the epochs' figures, thinned out when there are many, and {@link Checkpoints} from
 * which a {@link Replay} computes everything else again.
 *
 * <p>One thread appends and publishes. Readers on other threads read the published size first; they never wait and never
 * make the writer wait.
 */
public final class History {

    /** How many of the latest updates are kept one by one. */
    public static final int RING = UpdateRing.CAPACITY;

    /** The published updates must not all be overwritten before the next publication, or readers would wait for it. */
    private static final int PUBLISHED_AT_LEAST_EVERY = RING / 4;

    /** How many checkpoints a history keeps that is to take little room. */
    private static final int CHECKPOINTS_AT_REST = 256;

    private final Weights initial;
    private volatile UpdateRing ring;
    private final LossPyramid objectiveCurve;
    private final LossPyramid squaredErrorCurve;
    private final EpochLog epochs;
    private final Checkpoints checkpoints;
    private long appended;
    private volatile long size;

    /** A history without updates that keeps so many checkpoints, at least 2. */
    History(Weights initial, int checkpointCapacity) {
        this(PastCurves.none(initial), Checkpoints.View.ofStart(initial), checkpointCapacity);
    }

    /**
     * A history that goes on from another run's, or from the same run's in a file. At least one update is to be appended
     * before it is read.
     */
    History(PastCurves past, Checkpoints.View checkpoints, int checkpointCapacity) {
        this.initial = checkpoints.atOrBefore(0).weights();
        this.ring = new UpdateRing(past.checkpoint().update());
        this.objectiveCurve = new LossPyramid(past.objective());
        this.squaredErrorCurve = new LossPyramid(past.squaredError());
        this.epochs = new EpochLog(past.epochs());
        this.checkpoints = new Checkpoints(checkpoints, checkpointCapacity);
        this.appended = past.checkpoint().update();
        this.size = appended;
    }

    /** Appends the trainer's last update. Writer only; visible to others after {@link #publish} at the latest. */
    void append(Trainer trainer) {
        ring.append(trainer);
        appended++;
        int b = trainer.lastBatchSize();
        objectiveCurve.append(trainer.lastObjective() / b);
        squaredErrorCurve.append(trainer.lastSquaredError() / b);
        if (checkpoints.isDue(appended)) {
            checkpoints.append(trainer.checkpoint());
        }
        if (appended % PUBLISHED_AT_LEAST_EVERY == 0) {
            publish();
        }
    }

    /** Notes the figures of the epoch that has just ended. Writer only. */
    void endEpoch(Trainer trainer) {
        epochs.append(
                trainer.epochsDone(),
                trainer.update(),
                trainer.sums().objectiveMean(),
                trainer.sums().squaredErrorMean(),
                trainer.w0(),
                trainer.w1(),
                trainer.w2());
    }

    /** Makes what was appended visible to readers. Writer only. */
    void publish() {
        objectiveCurve.publish();
        squaredErrorCurve.publish();
        epochs.publish();
        checkpoints.publish();
        size = appended;
    }

    /** The number of updates published: the number of the last one. */
    public long size() {
        return size;
    }

    /** The weights of update 0. */
    public Weights initialWeights() {
        return initial;
    }

    /**
     * Update number n, 0 ≤ n ≤ {@link #size()}; update 0 is the start. Null where it is kept no longer, which may also
     * happen while it is being read.
     */
    public @Nullable Update at(long n) {
        if (n == 0) {
            return new Update(0, 0, 0, 0, Double.NaN, Double.NaN, initial);
        }
        if (n < 0 || n > size) {
            throw new IllegalArgumentException("update " + n + " is not among the " + size + " updates made");
        }
        return ring.at(n);
    }

    /** The latest published update, or the start. */
    public Update latest() {
        while (true) {
            Update update = at(size);
            if (update != null) {
                return update;
            }
        }
    }

    /**
     * The curves up to a published update shortly before the given one, published too, that has a checkpoint. At least
     * {@value EpochLog#RECENT} epochs end between the two, or it is the start: whoever goes on from there and passes the
     * given update knows as much as this history did.
     */
    PastCurves before(long update) {
        LossPyramid.View objective = objectiveCurve();
        LossPyramid.View squaredError = squaredErrorCurve();
        Checkpoints.View known = checkpoints();
        Checkpoint at = known.atOrBefore(Math.max(0, update - 1));
        long enough = Math.max(0, at.epochsDone() - EpochLog.RECENT);
        while (at.epochsDone() > enough) {
            at = known.atOrBefore(at.epochStart());
        }
        // Of a run that was gone on with, a checkpoint may lie where no bucket ends.
        long width = Math.max(objective.bucketWidth(), squaredError.bucketWidth());
        while (at.update() % width != 0) {
            at = known.atOrBefore(at.update() - at.update() % width);
        }
        return new PastCurves(
                at, objective.upTo(at.update()), squaredError.upTo(at.update()), epochs().upTo(at.epochsDone()));
    }

    /**
     * Gives up what can be computed again, but for the curves: the latest updates, the last of them excepted, and most
     * checkpoints. Writer only, or whoever knows that there is no writer now.
     */
    void slim() {
        if (size > 0 && !ring.isSmall()) {
            ring = ring.ofLast();
        }
        checkpoints.thinTo(CHECKPOINTS_AT_REST);
    }

    /** About how many bytes it takes. Any thread. */
    long bytes() {
        return ring.bytes()
                + objectiveCurve().bytes()
                + squaredErrorCurve().bytes()
                + epochs().bytes()
                + checkpoints.bytes();
    }

    /** Takes over checkpoints of the same run, of updates before the first that it has itself. Callable from any thread. */
    void adopt(Checkpoints.View earlier) {
        checkpoints.adopt(earlier);
    }

    /** Each update's objective, mean per example of its batch. */
    public LossPyramid.View objectiveCurve() {
        return objectiveCurve.view();
    }

    /** Each update's squared error, mean per example of its batch. */
    public LossPyramid.View squaredErrorCurve() {
        return squaredErrorCurve.view();
    }

    /** From where any update can be computed again. */
    public Checkpoints.View checkpoints() {
        return checkpoints.view();
    }

    /** The epochs' figures. */
    public EpochLog.View epochs() {
        return epochs.view();
    }
}
