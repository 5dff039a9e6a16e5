package org.sgdviz.run;

import org.sgdviz.sgd.Weights;

/**
 * One update, as kept by the history.
 *
 * @param number its number, from 1; 0 is the start, whose batch is 0 of 0 rows and whose losses are NaN
 * @param epoch the number of its epoch, from 1
 * @param batch the number of its batch in the epoch, from 1
 * @param batchSize rows in its batch
 * @param squaredError sum of the batch's squared errors, at the weights before the update: the tutorial's loss
 * @param objective sum of the batch's objective, at the weights before the update; infinite where it overflows
 * @param objectiveMean mean of the batch's objective, finite where that of each row is
 * @param misclassified how many rows of the batch the weights before the update classified wrongly
 * @param rate the learning rate in force when it was made; NaN at the start
 * @param weights the weights after it
 */
public record Update(
        long number,
        long epoch,
        int batch,
        int batchSize,
        double squaredError,
        double objective,
        double objectiveMean,
        int misclassified,
        double rate,
        Weights weights) {

    /** The start, with the given weights. */
    public static Update start(Weights initial) {
        return new Update(0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN, initial);
    }

    /** The same with other weights, which were set after it. */
    Update withWeights(Weights others) {
        return new Update(
                number, epoch, batch, batchSize, squaredError, objective, objectiveMean, misclassified, rate, others);
    }

    /** Mean squared error per row of the batch. */
    public double squaredErrorMean() {
        return squaredError / batchSize;
    }

    /** Share of the batch's rows that were classified wrongly, 0 … 1. */
    public double misclassifiedMean() {
        return misclassified / (double) batchSize;
    }
}
