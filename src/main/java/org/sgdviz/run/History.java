package org.sgdviz.run;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;
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

    /** How many of the latest updates are kept one by one; a power of two. */
    public static final int RING = 1 << 16;

    private static final int MASK = RING - 1;

    /** The published updates must not all be overwritten before the next publication, or readers would wait for it. */
    private static final int PUBLISHED_AT_LEAST_EVERY = RING / 4;

    private final Weights initial;
    private final double[] w0 = new double[RING];
    private final double[] w1 = new double[RING];
    private final double[] w2 = new double[RING];
    private final double[] squaredError = new double[RING];
    private final double[] objective = new double[RING];
    private final int[] batchSize = new int[RING];
    private final int[] batch = new int[RING];
    private final long[] epoch = new long[RING];
    private final LossPyramid objectiveCurve = new LossPyramid();
    private final LossPyramid squaredErrorCurve = new LossPyramid();
    private final EpochLog epochs = new EpochLog();
    private final Checkpoints checkpoints;
    private long appended;
    private volatile long overwritten;
    private volatile long size;

    History(Weights initial) {
        this(initial, Checkpoints.CAPACITY);
    }

    /** A history with another number of checkpoints, at least 2. */
    History(Weights initial, int checkpointCapacity) {
        this.initial = initial;
        this.checkpoints = new Checkpoints(initial, checkpointCapacity);
    }

    /** Appends the trainer's last update. Writer only; visible to others after {@link #publish} at the latest. */
    void append(Trainer trainer) {
        int i = (int) (appended & MASK);
        if (appended >= RING) {
            overwritten = appended - RING + 1;
            VarHandle.storeStoreFence();
        }
        w0[i] = trainer.w0();
        w1[i] = trainer.w1();
        w2[i] = trainer.w2();
        int b = trainer.lastBatchSize();
        squaredError[i] = trainer.lastSquaredError();
        objective[i] = trainer.lastObjective();
        batchSize[i] = b;
        batch[i] = trainer.batchInEpoch();
        epoch[i] = trainer.epochOfLastUpdate();
        appended++;
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
        int i = (int) ((n - 1) & MASK);
        Update update = new Update(
                n, epoch[i], batch[i], batchSize[i], squaredError[i], objective[i], new Weights(w0[i], w1[i], w2[i]));
        VarHandle.loadLoadFence();
        return n - 1 >= overwritten ? update : null;
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
