package org.sgdviz.sgd;

import java.util.Arrays;

/**
 * The figures of updates of one epoch that a {@link Trainer} has made one after another, in columns: what a history
 * takes of them at a time. The arrays are the trainer's, are read up to {@link #size}, and are not to be changed; they
 * are good until the trainer makes the next updates. One thread.
 */
public final class UpdateTrace {

    /** Updates at most: so many that each has next to no part in what is to be done once for all of them. */
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

    /** How many places of the epoch were visited by each update and those before it here. */
    private final int[] places = new int[CAPACITY];

    private int size;
    private int firstBatch;
    private long epochsBefore;

    /** How many places the epoch has, and how many were behind before all updates here. */
    private int allPlaces;

    private int behindAll;

    /** How many of the first entries are what updates by one row each of the usual rate have, whatever the size. */
    private int usual;

    private double usualRate;

    /** One without updates, of so many weights. */
    UpdateTrace(int weightCount) {
        this.weightCount = weightCount;
        this.weights = new double[weightCount * CAPACITY];
    }

    /**
     * Forgets all, for updates of an epoch.
     *
     * @param batch the number of the first one's batch
     * @param epochs how many epochs were done before
     * @param behind how many of the epoch's places are behind
     * @param all how many it has
     */
    void begin(int batch, long epochs, int behind, int all) {
        size = 0;
        firstBatch = batch;
        epochsBefore = epochs;
        behindAll = behind;
        allPlaces = all;
    }

    /**
     * Adds an update, whose weights are those from {@link #nextWeights} on.
     *
     * @param behind how many places of the epoch are behind it
     */
    void add(double squaredErrorSum, double objectiveSum, int wrong, int rows, double learningRate, int behind) {
        int i = size;
        usual = Math.min(usual, i);
        squaredError[i] = squaredErrorSum;
        objective[i] = objectiveSum;
        misclassified[i] = wrong;
        batchSize[i] = rows;
        rate[i] = learningRate;
        places[i] = behind - behindAll;
        size = i + 1;
    }

    /** Where in the array the weights of the update begin that is added next. */
    int nextWeights() {
        return size * weightCount;
    }

    /**
     * Takes in updates by one row each whose weights, losses and counts are in the arrays already.
     *
     * @param learningRate that of all
     * @param behind how many places of the epoch were behind before the first of them
     */
    void growBySingleRows(int updates, double learningRate, int behind) {
        int visited = behind - behindAll;
        int end = size + updates;
        if (size == 0 && learningRate != usualRate) {
            usual = 0;
            usualRate = learningRate;
        }
        boolean goesOn = learningRate == usualRate && visited == size && size <= usual;
        int from = goesOn ? Math.min(usual, end) : size;
        Arrays.fill(batchSize, from, end, 1);
        Arrays.fill(rate, from, end, learningRate);
        for (int i = from; i < end; i++) {
            places[i] = visited + i - size + 1;
        }
        usual = goesOn ? Math.max(usual, end) : Math.min(usual, size);
        size = end;
    }

    /** The same, where their rates are in the arrays as well. */
    void growBySingleRows(int updates, int behind) {
        int visited = behind - behindAll;
        int end = size + updates;
        Arrays.fill(batchSize, size, end, 1);
        for (int i = size; i < end; i++) {
            places[i] = visited + i - size + 1;
        }
        usual = Math.min(usual, size);
        size = end;
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
     * The epochs done after update number i of these, from 0, with the share of the one under way: that of its places
     * which are behind. An epoch whose last places are those of removed rows ends before these are behind; after its
     * last update {@link Trainer#epochs} says that it is done.
     */
    public double epochs(int i) {
        return epochsBefore + (behindAll + places[i]) / (double) allPlaces;
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
