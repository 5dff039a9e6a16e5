package org.sgdviz.sgd;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.RandomState;
import org.sgdviz.data.RepeatedPermutation;
import org.sgdviz.data.Role;
import org.sgdviz.data.RowList;

/**
 * One pass over the rows that were present when it began, or over as many draws of them: an epoch's order and how far
 * it has come. Rows removed meanwhile are skipped, rows added meanwhile wait for the next pass, moved ones are met
 * where they are now. Test rows are not in it; validation rows have a place in it and are skipped, but where rows are
 * drawn they are not among them.
 */
final class Pass {

    private final RowList rows;
    private final int shuffleSeed;
    private final int[] epochSeed = new int[2];
    private final RandomState random = new RandomState(0);
    private @Nullable RepeatedPermutation repeated;
    private int[] order = new int[0];
    private int[] shuffled = new int[0];
    private int[] gathered = new int[0];
    private int @Nullable [] batch;
    private boolean inListOrder;
    private int size;
    private int position;
    private int batchStart;
    private int batchEnd;
    private boolean underWay;

    Pass(RowList rows, int shuffleSeed) {
        this.rows = rows;
        this.shuffleSeed = shuffleSeed;
    }

    /** Begins a pass over all present rows that are no test rows; {@code epochsDone} counts the passes before it. */
    void begin(Shuffling shuffling, long epochsDone) {
        boolean drawn = shuffling == Shuffling.REPLACEMENT;
        size = drawn ? rows.count(Role.TRAINING) : rows.passCount();
        inListOrder = shuffling == Shuffling.NONE && rows.isPassAsListed();
        if (!inListOrder) {
            if (order.length < size) {
                order = new int[size];
            }
            if (drawn) {
                rows.copyTrained(order);
            } else {
                rows.copyPass(order);
            }
        }
        if (shuffling != Shuffling.NONE) {
            shuffle(shuffling, epochsDone);
        }
        position = 0;
        underWay = true;
    }

    /**
     * Stands where a pass stood that began with the same rows present, the same shuffling and so many passes before it.
     *
     * @throws IllegalArgumentException if the pass would have ended by then
     */
    void resume(Shuffling shuffling, long epochsDone, int places) {
        begin(shuffling, epochsDone);
        if (places >= size) {
            throw new IllegalValueException("illegal.pass.places", size, places);
        }
        position = places;
    }

    /** How many places are behind it, those of rows that were absent included. */
    int position() {
        return position;
    }

    /** The number of places in the pass. */
    int places() {
        return size;
    }

    /** The row that is visited as number k of the pass, from 0. */
    private int row(int k) {
        return inListOrder ? k : order[k];
    }

    private void shuffle(Shuffling shuffling, long epochsDone) {
        if (shuffled.length < size) {
            shuffled = new int[size];
        }
        if (shuffling == Shuffling.SCIKIT_LEARN) {
            if (repeated == null) {
                repeated = new RepeatedPermutation(shuffleSeed);
            }
            repeated.orderInto(shuffled, size, epochsDone + 1);
        } else {
            epochSeed[0] = shuffleSeed;
            epochSeed[1] = (int) (epochsDone & Integer.MAX_VALUE); // no seed is larger
            random.reseed(epochSeed);
            if (shuffling == Shuffling.EACH_EPOCH) {
                random.permutationInto(shuffled, size);
            } else {
                random.drawsInto(shuffled, size);
            }
        }
        for (int k = 0; k < size; k++) {
            shuffled[k] = order[shuffled[k]];
        }
        int[] swap = order;
        order = shuffled;
        shuffled = swap;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /**
     * Whether fewer rows than so many, at least 1, are trained on of those still to be visited. Only a question: a
     * restored row is still visited.
     */
    boolean hasFewerThan(int wanted) {
        if (rows.isPassTrained()) {
            return size - position < wanted;
        }
        int found = 0;
        for (int next = position; next < size && found < wanted; next++) {
            found += rows.isTrained(row(next)) ? 1 : 0;
        }
        return found < wanted;
    }

    /** How many of the rows still to be visited are trained on. */
    int remaining() {
        int found = 0;
        for (int next = position; next < size; next++) {
            found += rows.isTrained(row(next)) ? 1 : 0;
        }
        return found;
    }

    /** Notes the rows still to be visited that are trained on, and says how many they are. */
    int copyRest(CarriedRows to) {
        int before = to.count();
        to.reserve(before + size - position);
        for (int next = position; next < size; next++) {
            if (rows.isTrained(row(next))) {
                to.note(row(next));
            }
        }
        return to.count() - before;
    }

    void end() {
        underWay = false;
    }

    /** Takes so many of the next rows of the pass that are trained on, or what there is; at least one is. */
    void nextBatch(int wanted) {
        if (rows.isPassTrained()) {
            batch = inListOrder ? null : order;
            batchStart = position;
            batchEnd = position + Math.min(wanted, size - position);
            position = batchEnd;
            return;
        }
        int most = Math.min(wanted, size - position);
        if (gathered.length < most) {
            gathered = new int[most];
        }
        int n = 0;
        for (; position < size && n < wanted; position++) {
            if (rows.isTrained(row(position))) {
                gathered[n++] = row(position);
            }
        }
        batch = gathered;
        batchStart = 0;
        batchEnd = n;
    }

    /**
     * Takes the next rows of the pass, each of which is a batch, where all rows are trained on: then the array that
     * holds them is {@link #batchRows}, and they begin at {@link #position}.
     *
     * @param most how many at most
     * @return how many there are to be taken, each by {@link #nextRows}; 0 if they are to be taken one by one
     */
    int upcomingRows(int most) {
        if (!rows.isPassTrained()) {
            return 0;
        }
        batch = inListOrder ? null : order;
        return Math.min(most, size - position);
    }

    /** Takes so many rows, the last of which is the batch now. */
    void nextRows(int rows) {
        position += rows;
        batchStart = position - 1;
        batchEnd = position;
    }

    /**
     * The array that holds the batch's rows, from {@link #batchStart} up to {@link #batchEnd}; null if they are just
     * those numbers.
     */
    int @Nullable [] batchRows() {
        return batch;
    }

    /** The batch's rows, copied. */
    int[] copyBatchRows() {
        return batch == null
                ? IntStream.range(batchStart, batchEnd).toArray()
                : Arrays.copyOfRange(batch, batchStart, batchEnd);
    }

    int batchStart() {
        return batchStart;
    }

    int batchEnd() {
        return batchEnd;
    }
}
