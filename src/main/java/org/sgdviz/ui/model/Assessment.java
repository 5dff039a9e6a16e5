package org.sgdviz.ui.model;

import org.sgdviz.data.Points;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Weights;

/**
 * How a run's present weights do on the present points, and whether training is unstable.
 *
 * @param points the points on which they were assessed
 * @param weights the weights that were assessed
 * @param evaluation their figures on all points
 * @param misclassified indices of the points that they classify wrongly; empty where there are too many points to mark
 * @param unstable whether the whole data's objective exceeded its value at the start at three successive ends of epochs
 */
public record Assessment(
        Points points, Weights weights, Evaluation evaluation, int[] misclassified, boolean unstable) {}
