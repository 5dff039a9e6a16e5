package org.sgdviz.sgd;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.optimizer.Optimizer;

/**
 * Where a {@link Trainer} stood directly after an update, before anything was changed: with the data and the settings
 * of that moment it is enough to go on, bit for bit. An immutable value of about 150 bytes and 8 for each number of
 * weights and memory beyond three, however many rows there are.
 *
 * <p>The pass's order is not in it, not even where shuffling or edits made it another than the list's: at a million
 * rows it would be 4 MB. It follows from what was in force when the epoch began, which {@code epochStart} finds again:
 * the rows present then, the shuffling, the seed and the number of epochs before it. Neither are the edits: those in
 * force are the ones stamped below {@code update}.
 *
 * <p>Equal to another where every bit is, but for those of a figure that is not known. The weights are kept as bare
 * numbers, as there are thousands of checkpoints.
 */
public final class Checkpoint {

    private final long update;
    private final long epochsDone;
    private final long epochStart;
    private final int position;
    private final double squaredError;
    private final double objective;
    private final double hugeShare;
    private final double misclassified;
    private final int batches;
    private final long rows;
    private final double[] weights;
    private final Memory memory;

    /**
     * A checkpoint.
     *
     * @param update the number of updates done, at least 0; 0 is the start
     * @param epochsDone the number of whole epochs done
     * @param epochStart the number of updates done when the epoch under way, or else the last one, began
     * @param position how many places of the pass under way are behind it, those of removed rows included; 0 between
     *     epochs
     * @param squaredError sum of the squared errors of the epoch under way, or else of the last one
     * @param objective sum of the objective over the same epoch
     * @param hugeShare what {@link HugeLosses} keep of that sum, so that its mean is known where it is infinite; 0
     *     where nothing is huge. No file has it
     * @param misclassified how many of the rows visited in the same epoch were classified wrongly; NaN where it is
     *     not known
     * @param batches batches of the same epoch so far
     * @param rows rows visited in the same epoch so far
     * @param weights the weights after the update
     * @param memory what the method remembers from update to update
     * @throws IllegalArgumentException if training cannot have stood so
     */
    public Checkpoint(
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
            Weights weights,
            Memory memory) {
        this(
                update,
                epochsDone,
                epochStart,
                position,
                squaredError,
                objective,
                hugeShare,
                misclassified,
                batches,
                rows,
                weights.toArray(),
                memory);
    }

    /** The same, which owns the array of the weights from now on. */
    Checkpoint(
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
            double[] weights,
            Memory memory) {
        memory.requireFitting(weights.length);
        requireAtLeastZero("illegal.checkpoint.update", update);
        requireAtLeastZero("illegal.checkpoint.epochs", epochsDone);
        requireAtLeastZero("illegal.checkpoint.position", position);
        requireAtLeastZero("illegal.checkpoint.batchCount", batches);
        requireAtLeastZero("illegal.checkpoint.rowCount", rows);
        // The epoch under way, or else the last one, has made an update, and each update has seen a row of it.
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
        this.update = update;
        this.epochsDone = epochsDone;
        this.epochStart = epochStart;
        this.position = position;
        this.squaredError = squaredError;
        this.objective = objective;
        this.hugeShare = hugeShare;
        this.misclassified = misclassified;
        this.batches = batches;
        this.rows = rows;
        this.weights = weights;
        this.memory = memory;
    }

    private static void requireEpochs(long update, long epochsDone, long epochStart, int position) {
        if (update == 0 && position > 0) {
            throw new IllegalValueException("illegal.checkpoint.startPosition");
        }
        // The whole epochs before the one that began at epochStart: all that are done, or all but the last of them.
        // Those may have made no update, if their rows were carried on; but without any, nothing was made before.
        long before = position > 0 ? epochsDone : Math.max(0, epochsDone - 1);
        if ((before == 0 && epochStart > 0) || (update > 0 && position == 0 && epochsDone == 0)) {
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

    /** One of a method that remembers nothing. */
    public Checkpoint(
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
        this(
                update,
                epochsDone,
                epochStart,
                position,
                squaredError,
                objective,
                hugeShare,
                misclassified,
                batches,
                rows,
                weights,
                Memory.EMPTY);
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

    /** The same with what the method remembers. */
    public Checkpoint withMemory(Memory remembered) {
        return with(hugeShare, misclassified, remembered);
    }

    /** The same without what a file of format 1 does not have: the number of rows that were classified wrongly. */
    public Checkpoint withoutMisclassified() {
        return with(HugeLosses.shareOf(objective, rows), Double.NaN, memory);
    }

    /** The same without what no file has: what is huge of its sums. */
    public Checkpoint asInFile() {
        return with(HugeLosses.shareOf(objective, rows), misclassified, memory);
    }

    private Checkpoint with(double huge, double wrong, Memory remembered) {
        return new Checkpoint(
                update,
                epochsDone,
                epochStart,
                position,
                squaredError,
                objective,
                huge,
                wrong,
                batches,
                rows,
                weights,
                remembered);
    }

    /** Whether a file has enough of it to go on, bit for bit: sums of an epoch under way must not be huge. */
    public boolean isWholeInFile() {
        return !(isWithinEpoch() && HugeLosses.isHuge(objective))
                && memory.carried().isFinite();
    }

    /** Whether an epoch was under way; otherwise the update was the last of its epoch, or there was none. */
    public boolean isWithinEpoch() {
        return position > 0;
    }

    /** The number of updates done, at least 0; 0 is the start. */
    public long update() {
        return update;
    }

    /** The number of whole epochs done. */
    public long epochsDone() {
        return epochsDone;
    }

    /** The number of updates done when the epoch under way, or else the last one, began. */
    public long epochStart() {
        return epochStart;
    }

    /** How many places of the pass under way are behind it, those of removed rows included; 0 between epochs. */
    public int position() {
        return position;
    }

    /** Sum of the squared errors of the epoch under way, or else of the last one. */
    public double squaredError() {
        return squaredError;
    }

    /** Sum of the objective over the same epoch. */
    public double objective() {
        return objective;
    }

    /** What {@link HugeLosses} keep of that sum; no file has it. */
    public double hugeShare() {
        return hugeShare;
    }

    /** How many of the rows visited in the same epoch were classified wrongly; NaN where it is not known. */
    public double misclassified() {
        return misclassified;
    }

    /** Batches of the same epoch so far. */
    public int batches() {
        return batches;
    }

    /** Rows visited in the same epoch so far. */
    public long rows() {
        return rows;
    }

    /** The weights after the update. */
    public Weights weights() {
        return new Weights(weights);
    }

    /** What the method remembers from update to update. */
    public Memory memory() {
        return memory;
    }

    /** The weights, to be read only. */
    double[] values() {
        return weights;
    }

    /** How many weights there are. */
    public int weightCount() {
        return weights.length;
    }

    /** The average of the weights, where an optimizer makes one and the memory is its. */
    public Optional<Average> average(Optimizer by) {
        return Average.of(memory, by, update);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checkpoint at
                && update == at.update
                && epochsDone == at.epochsDone
                && epochStart == at.epochStart
                && position == at.position
                && batches == at.batches
                && rows == at.rows
                && Arrays.equals(sums(), at.sums())
                && Bits.areEqual(weights, at.weights)
                && memory.equals(at.memory);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(update) + Bits.hash(weights);
    }

    private double[] sums() {
        return new double[] {squaredError, objective, hugeShare, misclassified};
    }

    @Override
    public String toString() {
        return "Checkpoint[update=" + update + ", epochsDone=" + epochsDone + ", epochStart=" + epochStart
                + ", position=" + position + ", squaredError=" + squaredError + ", objective=" + objective
                + ", hugeShare=" + hugeShare + ", misclassified=" + misclassified + ", batches=" + batches + ", rows="
                + rows + ", weights=" + weights() + ", memory=" + memory + "]";
    }
}
