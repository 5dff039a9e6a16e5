package org.sgdviz.sgd;

/**
 * What a loop over batches of one row of the plane begins with and leaves: weights and sums, as numbers, which it reads
 * and writes sooner than an array. One thread.
 */
abstract class SingleRowLoop {

    /** The weights: to be set before updates, and changed by them. */
    double w0;

    double w1;
    double w2;

    /** Sums of the squared errors, of the losses and of the counts: to be set before updates, and added to by them. */
    double squaredError;

    double loss;
    int misclassified;

    /** The slope of the last update's row, at the weights before it. */
    double slope;

    /** Begins with some weights and with the sums of an epoch, but that it counts from 0. */
    final void begin(double bias, double first, double second, EpochSums sums) {
        w0 = bias;
        w1 = first;
        w2 = second;
        squaredError = sums.squaredError();
        loss = sums.objective();
        misclassified = 0;
    }
}
