package org.sgdviz.run;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/**
 * The figures of the last {@value #CAPACITY} updates, one by one. It takes no more room than the updates need.
 *
 * <p>One thread appends. Any thread may read updates whose number it has learnt through a volatile variable that was
 * written after they were appended.
 */
final class UpdateRing {

    /** How many of the latest updates are kept; a power of two. */
    static final int CAPACITY = 1 << 16;

    /** How many there is room for at first, and in a ring that is to take little. */
    static final int FIRST_ROOM = 1 << 10;

    /** The number of the last update before the first that was appended. */
    private final long before;

    /** How many weights each update has. */
    private final int weights;

    private Columns columns;
    private long appended;
    private volatile long overwritten;

    /** A ring whose first update will have the number after the given one; so many weights each. */
    UpdateRing(long before, int weights) {
        this(before, weights, FIRST_ROOM);
    }

    private UpdateRing(long before, int weights, int room) {
        this.before = before;
        this.weights = weights;
        this.columns = new Columns(weights, room);
    }

    /**
     * Some updates in a row; none is written again before the room is as large as it gets.
     *
     * @param weights those of one update after those of another, as they are written and read together
     */
    private record Columns(
            double[] weights,
            double[] squaredError,
            double[] loss,
            int[] misclassified,
            int[] batchSize,
            int[] batch,
            long[] epoch) {

        Columns(int weights, int room) {
            this(
                    new double[weights * room],
                    new double[room],
                    new double[room],
                    new int[room],
                    new int[room],
                    new int[room],
                    new long[room]);
        }

        int room() {
            return loss.length;
        }

        Columns withDoubleRoom() {
            int room = 2 * room();
            return new Columns(
                    Arrays.copyOf(weights, 2 * weights.length),
                    Arrays.copyOf(squaredError, room),
                    Arrays.copyOf(loss, room),
                    Arrays.copyOf(misclassified, room),
                    Arrays.copyOf(batchSize, room),
                    Arrays.copyOf(batch, room),
                    Arrays.copyOf(epoch, room));
        }
    }

    /**
     * A ring that keeps nothing but the last update, of which there is one, and to which more are appended. Writer
     * only.
     */
    UpdateRing ofLast() {
        UpdateRing next = new UpdateRing(before + appended - 1, weights, 1);
        int i = (int) ((appended - 1) & (columns.room() - 1));
        System.arraycopy(columns.weights, i * weights, next.columns.weights, 0, weights);
        next.columns.squaredError[0] = columns.squaredError[i];
        next.columns.loss[0] = columns.loss[i];
        next.columns.misclassified[0] = columns.misclassified[i];
        next.columns.batchSize[0] = columns.batchSize[i];
        next.columns.batch[0] = columns.batch[i];
        next.columns.epoch[0] = columns.epoch[i];
        next.appended = 1;
        return next;
    }

    /** Whether it has room for no more than a few updates. Any thread. */
    boolean isSmall() {
        return columns.room() <= FIRST_ROOM;
    }

    /** Appends the trainer's last update. Writer only. */
    void append(Trainer trainer) {
        Columns to = columns;
        if (appended == to.room() && appended < CAPACITY) {
            to = to.withDoubleRoom();
            columns = to;
        }
        if (appended >= CAPACITY) {
            overwritten = appended - CAPACITY + 1;
            VarHandle.storeStoreFence();
        }
        int i = (int) (appended & (to.room() - 1));
        trainer.copyWeights(to.weights, i * weights);
        to.squaredError[i] = trainer.lastSquaredError();
        to.loss[i] = loss(trainer);
        to.misclassified[i] = trainer.lastMisclassified();
        to.batchSize[i] = trainer.lastBatchSize();
        to.batch[i] = trainer.batchInEpoch();
        to.epoch[i] = trainer.epochOfLastUpdate();
        appended++;
    }

    /** The sum of the last batch's objective, which is never negative; of one that overflows the mean, negative. */
    private static double loss(Trainer trainer) {
        double sum = trainer.lastObjective();
        return Double.isInfinite(sum) ? -trainer.lastObjectiveMean() : sum;
    }

    /** How many bytes an update takes that has so many weights. */
    static long bytesPerUpdate(int weights) {
        return (long) weights * Double.BYTES + 2 * Double.BYTES + 3 * Integer.BYTES + Long.BYTES;
    }

    /** How many bytes it keeps. */
    long bytes() {
        return bytesPerUpdate(weights) * columns.room();
    }

    /** An update that was appended and published; null where it is kept no longer, or never was. */
    @Nullable
    Update at(long number) {
        long k = number - before - 1;
        if (k < 0) {
            return null;
        }
        Columns from = columns;
        int i = (int) (k & (from.room() - 1));
        double loss = from.loss[i];
        Update update = new Update(
                number,
                from.epoch[i],
                from.batch[i],
                from.batchSize[i],
                from.squaredError[i],
                loss < 0 ? Double.POSITIVE_INFINITY : loss,
                loss < 0 ? -loss : loss / from.batchSize[i],
                from.misclassified[i],
                new Weights(from.weights, i * weights, weights));
        VarHandle.loadLoadFence();
        return k >= overwritten ? update : null;
    }
}
