package org.sgdviz.sgd;

/**
 * The figures of updates of one epoch that a {@link Trainer} has made one after another, in columns: what a history
 * takes of them at a time. The arrays are the trainer's, are read up to {@link #size}, and are not to be changed; they
 * are good until the trainer makes the next updates. One thread.
 */
public final class UpdateTrace {

    /** Updates at most. */
    public static final int CAPACITY = 256;

    private final int weightCount;

    /** The weights after each update, the bias first, those of one update after those of another. */
    final double[] weights;

    /** Sums of the batches' squared errors, at the weights before each update. */
    final double[] squaredError = new double[CAPACITY];

    /** Sums of the batches' objectives there, never negative; of one that overflows its mean, negative. */
    final double[] objective = new double[CAPACITY];

    /** How many rows of each batch those weights classified wrongly. */
    final int[] misclassified = new int[CAPACITY];

    /** Rows of each batch. */
    final int[] batchSize = new int[CAPACITY];

    /** The learning rate of each update. */
    final double[] rate = new double[CAPACITY];

    /** How many places of the epoch were behind each update. */
    final int[] position = new int[CAPACITY];

    private int size;
    private int firstBatch;
    private long epochsBefore;
    private int places;

    /** One without updates, of so many weights. */
    UpdateTrace(int weightCount) {
        this.weightCount = weightCount;
        this.weights = new double[weightCount * CAPACITY];
    }

    /** Forgets all, for updates of an epoch with so many places before which there were so many epochs. */
    void begin(int batch, long epochs, int epochPlaces) {
        size = 0;
        firstBatch = batch;
        epochsBefore = epochs;
        places = epochPlaces;
    }

    /** Adds the trainer's last update. */
    void add(Trainer trainer) {
        trainer.copyWeights(weights, size * weightCount);
        squaredError[size] = trainer.lastSquaredError();
        objective[size] = objective(trainer);
        misclassified[size] = trainer.lastMisclassified();
        batchSize[size] = trainer.lastBatchSize();
        rate[size] = trainer.settings().learningRate();
        position[size] = trainer.position();
        size++;
    }

    /** Takes it that so many updates were added to the arrays. */
    void grow(int updates) {
        size += updates;
    }

    private static double objective(Trainer trainer) {
        double sum = trainer.lastObjective();
        return Double.isInfinite(sum) ? -trainer.lastObjectiveMean() : sum;
    }

    /** How many updates there are. */
    public int size() {
        return size;
    }

    /** How many weights each has. */
    public int weightCount() {
        return weightCount;
    }

    /** The number of the first update's batch in its epoch, from 1; those of the others follow. */
    public int firstBatch() {
        return firstBatch;
    }

    /** The number of their epoch, from 1. */
    public long epoch() {
        return epochsBefore + 1;
    }

    /**
     * The epochs done after update number i of these, from 0, with the share of the one under way; after the last one
     * of an epoch of which rows were removed it is {@link Trainer#epochs}.
     */
    public double epochs(int i) {
        return epochsBefore + position[i] / (double) places;
    }

    /** The weights after each update, the bias first, those of one update after those of another. */
    public double[] weights() {
        return weights;
    }

    /** Sums of the batches' squared errors, at the weights before each update. */
    public double[] squaredErrors() {
        return squaredError;
    }

    /** Sums of the batches' objectives there, never negative; of one that overflows its mean, negative. */
    public double[] objectives() {
        return objective;
    }

    /** How many rows of each batch those weights classified wrongly. */
    public int[] misclassified() {
        return misclassified;
    }

    /** Rows of each batch. */
    public int[] batchSizes() {
        return batchSize;
    }

    /** The learning rate of each update. */
    public double[] rates() {
        return rate;
    }
}
