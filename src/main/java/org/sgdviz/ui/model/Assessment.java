package org.sgdviz.ui.model;

import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Diagnosis;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Weights;

/**
 * How a run's recent weights do on recent points, and what is wrong with the run.
 *
 * @param run the run whose weights were assessed
 * @param weights the weights that were assessed
 * @param evaluation their figures on all training points
 * @param test their figures on all test points; null where there are none
 * @param diagnosis what is wrong, if anything
 */
public record Assessment(
        Run run,
        Weights weights,
        Evaluation evaluation,
        @Nullable Evaluation test,
        Diagnosis diagnosis) {}
