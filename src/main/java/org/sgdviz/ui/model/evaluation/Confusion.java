package org.sgdviz.ui.model.evaluation;

/**
 * How many points of which class are predicted to be of which; class 1 is the positive one.
 *
 * @param truePositives of class 1, and predicted to be
 * @param falseNegatives of class 1, and predicted to be of class 0
 * @param falsePositives of class 0, and predicted to be of class 1
 * @param trueNegatives of class 0, and predicted to be
 */
public record Confusion(int truePositives, int falseNegatives, int falsePositives, int trueNegatives) {

    /** Share of the points that are predicted rightly; NaN without points. */
    public double accuracy() {
        return (truePositives + trueNegatives)
                / (double) (truePositives + falseNegatives + falsePositives + trueNegatives);
    }

    /** Share of those predicted to be of class 1 that are; NaN where there are none. */
    public double precision() {
        return truePositives / (double) (truePositives + falsePositives);
    }

    /** Share of class 1 that is predicted to be, also called true positive rate; NaN where it has no points. */
    public double recall() {
        return truePositives / (double) (truePositives + falseNegatives);
    }

    /** Share of class 0 that is predicted to be of class 1: the false positive rate; NaN where it has no points. */
    public double fallOut() {
        return falsePositives / (double) (falsePositives + trueNegatives);
    }

    /** The harmonic mean of precision and recall; NaN where no point is of class 1 or predicted to be. */
    public double f1() {
        return 2.0 * truePositives / (2.0 * truePositives + falsePositives + falseNegatives);
    }
}
