package org.sgdviz.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.UpdateTrace;
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
    static final int FIRST_ROOM = 1 << 7;

    private static final VarHandle OVERWRITTEN = overwritten();

    /** The number of the last update before the first that was appended. */
    private final long before;

    /** How many weights each update has. */
    private final int weights;

    private Columns columns;
    private long appended;
    private volatile long overwritten;

    /** A ring whose first update will have the number after the given one; so many weights each. */
    UpdateRing(long before, int weights) {
        this(before, weights, new Columns(weights, FIRST_ROOM));
    }

    private UpdateRing(long before, int weights, Columns columns) {
        this.before = before;
        this.weights = weights;
        this.columns = columns;
    }

    private static VarHandle overwritten() {
        try {
            return MethodHandles.lookup().findVarHandle(UpdateRing.class, "overwritten", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * Some updates in a row; none is written again before the room is as large as it gets. Sums and rows are as in an
     * {@link UpdateTrace}.
     *
     * @param weights those of one update after those of another, as they are written and read together
     */
    record Columns(
            double[] weights,
            double[] squaredError,
            double[] loss,
            double[] rate,
            int[] misclassified,
            int[] batchSize,
            int[] batch,
            long[] epoch) {

        Columns(int weights, int room) {
            this(
                    new double[weights * room],
                    new double[room],
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

        /** A copy of those from a place on, with so much room; what is beyond these columns is empty. */
        Columns copy(int from, int room) {
            int each = weights.length / room();
            int to = from + room;
            return new Columns(
                    Arrays.copyOfRange(weights, from * each, to * each),
                    Arrays.copyOfRange(squaredError, from, to),
                    Arrays.copyOfRange(loss, from, to),
                    Arrays.copyOfRange(rate, from, to),
                    Arrays.copyOfRange(misclassified, from, to),
                    Arrays.copyOfRange(batchSize, from, to),
                    Arrays.copyOfRange(batch, from, to),
                    Arrays.copyOfRange(epoch, from, to));
        }

        /** Takes n updates of a trace, from one on, to a place and behind it. */
        void take(UpdateTrace made, int from, int place, int n) {
            int each = made.weightCount();
            System.arraycopy(made.weights(), from * each, weights, place * each, n * each);
            System.arraycopy(made.squaredErrors(), from, squaredError, place, n);
            System.arraycopy(made.objectives(), from, loss, place, n);
            System.arraycopy(made.rates(), from, rate, place, n);
            System.arraycopy(made.misclassified(), from, misclassified, place, n);
            System.arraycopy(made.batchSizes(), from, batchSize, place, n);
            for (int k = 0; k < n; k++) {
                batch[place + k] = made.firstBatch() + from + k;
            }
            Arrays.fill(epoch, place, place + n, made.epoch());
        }

        /**
         * Takes the only update of a trace: apart, as the calls that many are worth take longer than all else of it.
         */
        void takeOne(UpdateTrace made, int place) {
            int each = made.weightCount();
            double[] values = made.weights();
            for (int j = 0; j < each; j++) {
                weights[place * each + j] = values[j];
            }
            squaredError[place] = made.squaredErrors()[0];
            loss[place] = made.objectives()[0];
            rate[place] = made.rates()[0];
            misclassified[place] = made.misclassified()[0];
            batchSize[place] = made.batchSizes()[0];
            batch[place] = made.firstBatch();
            epoch[place] = made.epoch();
        }
    }

    /**
     * A ring that keeps nothing but the last update, of which there is one, and to which more are appended. Writer
     * only.
     */
    UpdateRing ofLast() {
        long last = before + appended;
        UpdateRing next = new UpdateRing(last - 1, weights, columns.copy(placeOf(last), 1));
        next.appended = 1;
        return next;
    }

    /** Whether it has room for no more than a few updates. Any thread. */
    boolean isSmall() {
        return columns.room() <= FIRST_ROOM;
    }

    /** Appends the updates of a trace. Writer only. */
    void append(UpdateTrace made) {
        int n = made.size();
        Columns to = columns;
        while (appended + n > to.room() && to.room() < CAPACITY) {
            to = to.copy(0, 2 * to.room());
            columns = to;
        }
        if (appended + n > CAPACITY) {
            OVERWRITTEN.setOpaque(this, appended + n - CAPACITY);
            VarHandle.storeStoreFence();
        }
        int i = (int) (appended & (to.room() - 1));
        if (n == 1) {
            to.takeOne(made, i);
        } else {
            int fitting = Math.min(n, to.room() - i);
            to.take(made, 0, i, fitting);
            if (fitting < n) {
                to.take(made, fitting, 0, n - fitting);
            }
        }
        appended += n;
    }

    /** The columns, in which the updates that are kept stand at {@linkplain #placeOf their places}. Writer only. */
    Columns columns() {
        return columns;
    }

    /** Where an update stands that is kept; the next one stands behind it, or at 0. Writer only. */
    int placeOf(long number) {
        return (int) ((number - before - 1) & (columns.room() - 1));
    }

    /** How many bytes an update takes that has so many weights. */
    static long bytesPerUpdate(int weights) {
        return (long) weights * Double.BYTES + 3 * Double.BYTES + 3 * Integer.BYTES + Long.BYTES;
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
                from.rate[i],
                new Weights(from.weights, i * weights, weights));
        VarHandle.loadLoadFence();
        return k >= overwritten ? update : null;
    }
}
