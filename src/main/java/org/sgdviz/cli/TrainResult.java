package org.sgdviz.cli;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.run.Diagnosis;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Outcome;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.Weights;

/**
 * What came of a run.
 *
 * @param experiment what was run, with all edits
 * @param settings the settings at the end
 * @param points the data at the end
 * @param features what of the points the weights are for
 * @param losses what was kept of its epochs
 * @param weights the last weights; finite
 * @param average their average, where the optimizer makes one; else null
 * @param initial how the initial weights do on all training points at the start
 * @param last how the last weights, or their average where there is one, do on all training points at the end
 * @param test how the same do on all test points; null if there are none
 * @param diagnosis what is wrong with the run, if anything
 * @param updates number of updates made
 * @param examples number of rows visited by them, a row visited twice counting twice
 * @param seconds time that training took
 * @param outcome how the run stands; interrupted where there is more to do
 * @param stoppedBy which of its rules has stopped it; null if none has
 * @param isStopped whether it was stopped from outside
 */
record TrainResult(
        Experiment experiment,
        Hyperparameters settings,
        Points points,
        FeatureMap features,
        EpochLosses losses,
        Weights weights,
        @Nullable Average average,
        Evaluation initial,
        Evaluation last,
        @Nullable Evaluation test,
        Diagnosis diagnosis,
        long updates,
        long examples,
        double seconds,
        Outcome outcome,
        Stopping.@Nullable Rule stoppedBy,
        boolean isStopped) {

    /** What was learned: the average of the weights where there is one, else the last weights. */
    Weights learned() {
        return average == null ? weights : average.weights();
    }

    /** The points that were trained on at the end. */
    Points training() {
        return points.only(Role.TRAINING);
    }
}
