package org.sgdviz.cli;

import java.util.Arrays;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;

/** What a figure of a run shows: the points with the decision line, and the loss of each epoch. Immutable. */
public final class Figure {

    private final Points points;
    private final FeatureMap features;
    private final Weights weights;
    private final double[] epochs;
    private final double[] lossHistory;
    private final Objective objective;

    /**
     * A figure's contents.
     *
     * @param points the data
     * @param features what of the points the weights are for
     * @param weights the weights whose decision boundary is drawn; finite
     * @param epochs the numbers of the whole epochs whose loss is shown, from 1, ascending; copied
     * @param lossHistory the tutorial's loss of each of them: the mean over its batches of each batch's sum of squared
     *     errors; copied
     * @param objective what was minimized
     */
    public Figure(
            Points points,
            FeatureMap features,
            Weights weights,
            double[] epochs,
            double[] lossHistory,
            Objective objective) {
        this.points = points;
        this.features = features;
        this.weights = weights;
        this.epochs = epochs.clone();
        this.lossHistory = lossHistory.clone();
        this.objective = objective;
    }

    public Points points() {
        return points;
    }

    public FeatureMap features() {
        return features;
    }

    public Weights weights() {
        return weights;
    }

    /** The numbers of the epochs whose loss is shown, copied. */
    public double[] epochs() {
        return epochs.clone();
    }

    /** The tutorial's loss of each of these epochs, copied. */
    public double[] lossHistory() {
        return lossHistory.clone();
    }

    public Objective objective() {
        return objective;
    }

    @Override
    public String toString() {
        return "Figure[" + points + ", " + weights + ", losses " + Arrays.toString(lossHistory) + "]";
    }
}
