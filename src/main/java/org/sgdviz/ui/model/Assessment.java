package org.sgdviz.ui.model;

import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Diagnosis;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Weights;

/**
 * How a run's recent weights, or their average where it makes one, do on recent points, and what is wrong with the run.
 *
 * @param run the run whose weights were assessed
 * @param weights its weights
 * @param average their average, whose figures these are; null where there is none, and the figures are the weights'
 * @param evaluation their figures on all training points
 * @param test their figures on all test points; null where there are none
 * @param diagnosis what is wrong, if anything
 */
public record Assessment(
        Run run,
        Weights weights,
        @Nullable Average average,
        Evaluation evaluation,
        @Nullable Evaluation test,
        Diagnosis diagnosis) {}
