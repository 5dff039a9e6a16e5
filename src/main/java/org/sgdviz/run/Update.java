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
 * @param objective sum of the batch's objective, at the weights before the update
 * @param weights the weights after it
 */
public record Update(
        long number, long epoch, int batch, int batchSize, double squaredError, double objective, Weights weights) {

    /** Mean squared error per row of the batch. */
    public double squaredErrorMean() {
        return squaredError / batchSize;
    }

    /** Mean objective per row of the batch. */
    public double objectiveMean() {
        return objective / batchSize;
    }
}
