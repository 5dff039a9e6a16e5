package org.sgdviz.cli;

import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import picocli.CommandLine.Option;

/** The tutorial's three options, which the window takes as well. */
final class TrainingOptions {

    @Option(names = {"-e", "--epochs"}, paramLabel = "NUMBER", converter = Values.EpochCount.class)
    private Epochs epochs = Epochs.USUAL;

    @Option(names = {"-a", "--alpha"}, paramLabel = "NUMBER", converter = Values.LearningRate.class)
    private double alpha = Hyperparameters.TUTORIAL.learningRate();

    @Option(names = {"-b", "--batch-size"}, paramLabel = "ROWS", converter = Values.Batch.class)
    private BatchSize batchSize = Hyperparameters.TUTORIAL.batchSize();

    Epochs epochs() {
        return epochs;
    }

    /** The tutorial's settings with these options. */
    Hyperparameters settings() {
        return Hyperparameters.TUTORIAL
                .withEpochs(epochs.count())
                .withLearningRate(alpha)
                .withBatchSize(batchSize);
    }
}
