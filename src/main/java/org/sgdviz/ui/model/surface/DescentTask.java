package org.sgdviz.ui.model.surface;

import java.util.Arrays;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.BlockRunner;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.penalty.Penalty;

/**
 * A descent by two of the weights, the others staying where they are: what is asked of somebody who is to be the
 * optimizer, and of optimizers beside. Gradients and steps are those of a {@link Trainer}. Immutable; any thread.
 *
 * @param points the training rows
 * @param features what of a row the weights are for, with values
 * @param settings of which the objective, the learning rate, the batch size, the order of the rows and the penalty
 *     count
 * @param shuffleSeed of the order
 * @param start all weights where it starts
 * @param axes the two weights that are changed
 * @param ofBatch whether each step sees one mini-batch only, the same for all who take that step; else all rows
 * @param penalized whether the penalty is part of the objective
 */
record DescentTask(
        Points points,
        FeatureMap features,
        Hyperparameters settings,
        int shuffleSeed,
        Weights start,
        Surface.Axes axes,
        boolean ofBatch,
        boolean penalized) {

    /** Whether there is anything to descend: both classes are present. */
    boolean isPossible() {
        return points.hasBothClasses();
    }

    /**
     * The gradient that a step sees, by the two weights.
     *
     * @param step the number of the step, from 1
     * @param across value of the weight across
     * @param up value of the other one
     * @return two numbers, NaN where a score overflows
     * @throws IllegalStateException if it is not {@linkplain #isPossible possible}
     */
    double[] gradient(int step, double across, double up) {
        Weights at = at(across, up);
        Trainer trainer = trainer(Method.PLAIN.optimizer(), 1);
        for (int k = 1; k < step; k++) {
            trainer.set(start); // all batches before go by, whatever their gradient
            oneStep(trainer);
        }
        trainer.set(at);
        oneStep(trainer);
        if (trainer.hasDiverged()) {
            return new double[] {Double.NaN, Double.NaN};
        }
        return new double[] {across - trainer.weight(axes.across()), up - trainer.weight(axes.up())};
    }

    /**
     * The way of an optimizer, at the learning rate of the settings.
     *
     * @param steps how many
     * @return its places, the start first; fewer where it diverges
     */
    Trail way(Optimizer optimizer, int steps) {
        Trainer trainer = trainer(optimizer, settings.learningRate());
        double[] across = new double[steps + 1];
        double[] up = new double[steps + 1];
        across[0] = start.get(axes.across());
        up[0] = start.get(axes.up());
        for (int k = 1; k <= steps; k++) {
            oneStep(trainer);
            if (trainer.hasDiverged()) {
                return new Trail(Arrays.copyOf(across, k), Arrays.copyOf(up, k));
            }
            across[k] = trainer.weight(axes.across());
            up[k] = trainer.weight(axes.up());
            trainer.set(at(across[k], up[k]));
        }
        return new Trail(across, up);
    }

    /** The objective of all rows at a place. */
    double loss(double across, double up) {
        Weights at = at(across, up);
        double loss = Evaluation.of(points, features, at, settings.objective()).meanObjective();
        Penalty penalty = penalty();
        for (int j = 0; j < at.count(); j++) {
            loss += penalty.cost(j, at.get(j));
        }
        return loss;
    }

    private Weights at(double across, double up) {
        double[] weights = start.toArray();
        weights[axes.across()] = across;
        weights[axes.up()] = up;
        return new Weights(weights);
    }

    private Penalty penalty() {
        return penalized ? settings.method().penalty() : Penalty.NONE;
    }

    private Trainer trainer(Optimizer optimizer, double rate) {
        Hyperparameters descent = settings.withMethod(
                        Method.PLAIN.withOptimizer(optimizer).withPenalty(penalty()))
                .withLearningRate(rate)
                .withBatchSize(ofBatch ? settings.batchSize() : BatchSize.ALL)
                .withoutEnd();
        return new Trainer(new RowList(points), features, start, descent, shuffleSeed, BlockRunner.CALLER);
    }

    private static void oneStep(Trainer trainer) {
        while (trainer.settle()) {
            // an epoch has ended
        }
        trainer.step();
    }
}
