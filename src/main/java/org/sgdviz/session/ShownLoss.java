package org.sgdviz.session;

import org.sgdviz.sgd.Evaluation;

/** Which loss the window shows, mean per example. What is minimized is another matter. */
public enum ShownLoss {
    /** The objective: what is minimized. */
    OBJECTIVE,
    /** The squared error of the probability: what the tutorial reports. */
    SQUARED_ERROR,
    /** The 0/1 error: the share of the examples that are classified wrongly. */
    ZERO_ONE,
    /** The cross-entropy, which of a run that minimizes something else is computed beside the window. */
    CROSS_ENTROPY;

    /** What it is on whole data. */
    public double of(Evaluation evaluation) {
        return switch (this) {
            case OBJECTIVE -> evaluation.meanObjective();
            case SQUARED_ERROR -> evaluation.meanSquaredError();
            case ZERO_ONE -> 1 - evaluation.accuracy();
            case CROSS_ENTROPY -> evaluation.meanLogLoss();
        };
    }
}
