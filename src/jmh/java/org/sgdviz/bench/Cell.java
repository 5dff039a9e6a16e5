package org.sgdviz.bench;

import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.ParallelBlocks;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/**
 * A cell of the trainer's benchmark: the tutorial's experiment with other numbers.
 *
 * @param points how many, as {@code make_blobs} scatters them
 * @param batch rows per update, at most {@code points}
 */
record Cell(int points, int batch) {

    static final double ALPHA = 0.01;

    private static final int INIT_SEED = 42;

    /** The points of a benchmark of that size. */
    static Points data(int points) {
        return new Synthetic(Shape.BLOBS, points, 2.5, 0.5, 95).points();
    }

    static Weights initialWeights() {
        return Weights.initial(INIT_SEED);
    }

    static Weights initialWeights(FeatureMap features) {
        return Weights.initial(INIT_SEED, features);
    }

    Experiment experiment(Shuffling shuffling) {
        return Experiment.of(new Synthetic(Shape.BLOBS, points, 2.5, 0.5, 95), INIT_SEED, 0, settings(shuffling));
    }

    /** A trainer as a run has it. */
    Trainer trainer(Shuffling shuffling) {
        return new Trainer(
                new RowList(data(points)), initialWeights(), settings(shuffling), 0, new ParallelBlocks());
    }

    private Hyperparameters settings(Shuffling shuffling) {
        BatchSize size = batch == points ? BatchSize.ALL : new BatchSize(batch);
        return new Hyperparameters(ALPHA, size, Objective.CROSS_ENTROPY, shuffling, Integer.MAX_VALUE);
    }
}
