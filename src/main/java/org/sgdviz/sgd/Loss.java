package org.sgdviz.sgd;

/**
 * The arithmetic of an {@link Objective}: a value and a slope, each twice. Once of any score, one by one; and once from
 * what an {@link ExampleBlock} knows, for training, in loops of each loss's own, as only a loop in which all calls are
 * known becomes one of vector instructions. Both have the same bits. No state.
 */
abstract class Loss {

    /** The curvature of the log-loss, and what stands for that of losses that have corners instead. */
    static final double USUAL_CURVATURE = 0.25;

    /** The loss of one example of the given score and label (0 or 1); at least 0. */
    abstract double value(double score, int label);

    /** The derivative of {@link #value} by the score. */
    abstract double slope(double score, int label);

    /** {@link Objective#valueWithoutFeatures}. */
    abstract double valueWithoutFeatures(double share);

    /** {@link Objective#curvature}. */
    abstract double curvature();

    /**
     * The slope of one example whose score is calm.
     *
     * @param against {@link ExampleBlock#against}
     * @param odds {@link ExampleBlock#odds}
     * @param probability {@link ExampleBlock#probability}
     * @param error {@link ExampleBlock#error}
     * @param y the label
     */
    abstract double slope(double against, double odds, double probability, double error, double y);

    /**
     * The loss of one example whose score is calm.
     *
     * @param against {@link ExampleBlock#against}
     * @param odds {@link ExampleBlock#odds}
     * @param square the square of {@link ExampleBlock#error}
     */
    abstract double loss(double against, double odds, double square);

    /** The slopes of computed examples; an array of the block's, valid until it computes again. */
    abstract double[] slopes(ExampleBlock examples);

    /**
     * Adds the losses of computed examples.
     *
     * @param before the sum to which they are to be added
     * @param squares the sum of the squared errors so far, those of these examples included
     */
    abstract double addLosses(double before, double squares, ExampleBlock examples);

    /**
     * The second derivative by the score of one example; NaN where the objective is not convex or has jumps.
     *
     * @param against {@link ExampleBlock#against}
     * @param probability {@link ExampleBlock#probability}
     */
    double bend(double against, double probability) {
        return Double.NaN;
    }

    /** Whether {@link #addValues} looks at the odds, and not at the margins. */
    abstract boolean isOfOdds();

    /**
     * Adds the loss of one example at many scores to the sums of each.
     *
     * @param against {@link ExampleBlock#against} at each score
     * @param odds {@link ExampleBlock#odds} at each, where they are looked at
     */
    abstract void addValues(double[] against, double[] odds, double[] sums, int n);
}
