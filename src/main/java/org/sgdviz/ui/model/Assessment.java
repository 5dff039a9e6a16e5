package org.sgdviz.ui.model;

import org.sgdviz.run.Run;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Weights;

/**
 * How a run's recent weights do on recent points, and whether training is unstable.
 *
 * @param run the run whose weights were assessed
 * @param weights the weights that were assessed
 * @param evaluation their figures on all points
 * @param unstable whether the whole data's objective exceeded its value at the start at three successive ends of epochs
 */
public record Assessment(Run run, Weights weights, Evaluation evaluation, boolean unstable) {}
