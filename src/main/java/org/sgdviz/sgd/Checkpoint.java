package org.sgdviz.sgd;

import org.sgdviz.data.IllegalValueException;

/**
 * Where a {@link Trainer} stood directly after an update, before anything was changed: with the data and the settings
 * of that moment it is enough to go on, bit for bit. An immutable value of about 150 bytes, however many rows there
 * are.
 *
 * <p>The pass's order is not in it, not even where shuffling or edits made it another than the list's: at a million
 * rows it would be 4 MB. It follows from what was in force when the epoch began, which {@code epochStart} finds again:
 * the rows present then, the shuffling, the seed and the number of epochs before it. Neither are the edits: those in
 * force are the ones stamped below {@code update}.
 *
 * @param update the number of updates done, at least 0; 0 is the start
 * @param epochsDone the number of whole epochs done
 * @param epochStart the number of updates done when the epoch under way, or else the last one, began
 * @param position how many places of the pass under way are behind it, those of removed rows included; 0 between epochs
 * @param squaredError sum of the squared errors of the epoch under way, or else of the last one
 * @param objective sum of the objective over the same epoch
 * @param hugeShare what {@link HugeLosses} keep of that sum, so that its mean is known where it is infinite; 0 where
 *     nothing is huge. No file has it
 * @param misclassified how many of the rows visited in the same epoch were classified wrongly; NaN where it is not
 *     known
 * @param batches batches of the same epoch so far
 * @param rows rows visited in the same epoch so far
 * @param weights the weights after the update
 */
public record Checkpoint(
        long update,
        long epochsDone,
        long epochStart,
        int position,
        double squaredError,
        double objective,
        double hugeShare,
        double misclassified,
        int batches,
        long rows,
        Weights weights) {

    public Checkpoint {
        requireAtLeastZero("illegal.checkpoint.update", update);
        requireAtLeastZero("illegal.checkpoint.epochs", epochsDone);
        requireAtLeastZero("illegal.checkpoint.position", position);
        requireAtLeastZero("illegal.checkpoint.batchCount", batches);
        requireAtLeastZero("illegal.checkpoint.rowCount", rows);
        // Each epoch, the one under way included, has made an update, and each update has seen a row.
        long lastStart = Math.max(0, update - 1);
        if (epochStart < 0 || epochStart > lastStart) {
            throw new IllegalValueException("illegal.checkpoint.epochStart", lastStart, epochStart);
        }
        requireEpochs(update, epochsDone, epochStart, position);
        if (batches != update - epochStart) {
            throw new IllegalValueException(
                    "illegal.checkpoint.batches", epochStart, update - epochStart, update, batches);
        }
        long mostRows = position > 0 ? position : update == 0 ? 0 : Long.MAX_VALUE;
        if (rows < batches || rows > mostRows) {
            throw position > 0
                    ? new IllegalValueException("illegal.checkpoint.rowsOfPlaces", batches, position, rows)
                    : new IllegalValueException("illegal.checkpoint.rows", batches, rows);
        }
        if (misclassified < 0 || misclassified > rows) {
            throw new IllegalValueException("illegal.checkpoint.misclassified", rows, Double.toString(misclassified));
        }
        if (squaredError < 0 || objective < 0 || hugeShare < 0) {
            throw new IllegalValueException(
                    "illegal.checkpoint.sums", Double.toString(squaredError), Double.toString(objective));
        }
    }

    private static void requireEpochs(long update, long epochsDone, long epochStart, int position) {
        if (update == 0 && position > 0) {
            throw new IllegalValueException("illegal.checkpoint.startPosition");
        }
        // The whole epochs before the one that began at epochStart: all that are done, or all but the last of them.
        long before = position > 0 ? epochsDone : Math.max(0, epochsDone - 1);
        boolean isFirst = before == 0;
        if (before > epochStart || isFirst != (epochStart == 0) || (update > 0 && position == 0 && epochsDone == 0)) {
            throw new IllegalValueException(
                    position > 0 ? "illegal.checkpoint.epochsWithin" : "illegal.checkpoint.epochsAtEnd",
                    update,
                    epochStart,
                    epochsDone);
        }
        if (update == 0 && epochsDone > 0) {
            throw new IllegalValueException("illegal.checkpoint.startEpochs");
        }
    }

    /** One of a file: what is huge of its sums is only about known, and exactly where nothing is. */
    public Checkpoint(
            long update,
            long epochsDone,
            long epochStart,
            int position,
            double squaredError,
            double objective,
            double misclassified,
            int batches,
            long rows,
            Weights weights) {
        this(
                update,
                epochsDone,
                epochStart,
                position,
                squaredError,
                objective,
                HugeLosses.shareOf(objective, rows),
                misclassified,
                batches,
                rows,
                weights);
    }

    /** One of a file of format 1: it is not known how many rows were classified wrongly. */
    public Checkpoint(
            long update,
            long epochsDone,
            long epochStart,
            int position,
            double squaredError,
            double objective,
            int batches,
            long rows,
            Weights weights) {
        this(update, epochsDone, epochStart, position, squaredError, objective, Double.NaN, batches, rows, weights);
    }

    private static void requireAtLeastZero(String key, long value) {
        if (value < 0) {
            throw new IllegalValueException(key, value);
        }
    }

    /** The start: no update done. */
    public static Checkpoint start(Weights initial) {
        return new Checkpoint(0, 0, 0, 0, 0, 0, 0, 0, 0, initial);
    }

    /** The same without what a file of format 1 does not have: the number of rows that were classified wrongly. */
    public Checkpoint withoutMisclassified() {
        return new Checkpoint(
                update, epochsDone, epochStart, position, squaredError, objective, batches, rows, weights);
    }

    /** The same without what no file has: what is huge of its sums. */
    public Checkpoint asInFile() {
        return new Checkpoint(
                update,
                epochsDone,
                epochStart,
                position,
                squaredError,
                objective,
                misclassified,
                batches,
                rows,
                weights);
    }

    /** Whether a file has enough of it to go on, bit for bit: sums of an epoch under way must not be huge. */
    public boolean isWholeInFile() {
        return !(isWithinEpoch() && HugeLosses.isHuge(objective));
    }

    /** Whether an epoch was under way; otherwise the update was the last of its epoch, or there was none. */
    public boolean isWithinEpoch() {
        return position > 0;
    }
}
