package org.sgdviz.sgd;

/**
 * The settings of training, all of which may change while it goes on.
 *
 * @param learningRate alpha, a finite number &gt; 0
 * @param batchSize rows per update
 * @param objective what is minimized
 * @param shuffling the order of an epoch
 * @param epochs passes over the data until the run is complete, at least 0
 */
public record Hyperparameters(
        double learningRate, BatchSize batchSize, Objective objective, Shuffling shuffling, int epochs) {

    /** The tutorial's: alpha 0.01, batches of 32, cross-entropy's update, no shuffling, 100 epochs. */
    public static final Hyperparameters TUTORIAL =
            new Hyperparameters(0.01, new BatchSize(32), Objective.CROSS_ENTROPY, Shuffling.NONE, 100);

    public Hyperparameters {
        requireLearningRate(learningRate);
        requireEpochs(epochs);
    }

    /** Throws an IllegalArgumentException that says what is right, unless alpha is a finite number &gt; 0. */
    public static void requireLearningRate(double alpha) {
        if (!(alpha > 0 && Double.isFinite(alpha))) {
            throw new IllegalArgumentException(
                    "the learning rate alpha must be a finite number greater than 0, but is " + alpha);
        }
    }

    /** Throws an IllegalArgumentException that says what is right, unless the number is at least 0. */
    public static void requireEpochs(int epochs) {
        if (epochs < 0) {
            throw new IllegalArgumentException("the number of epochs must be at least 0, but is " + epochs);
        }
    }

    public Hyperparameters withLearningRate(double newLearningRate) {
        return new Hyperparameters(newLearningRate, batchSize, objective, shuffling, epochs);
    }

    public Hyperparameters withBatchSize(BatchSize newBatchSize) {
        return new Hyperparameters(learningRate, newBatchSize, objective, shuffling, epochs);
    }

    public Hyperparameters withObjective(Objective newObjective) {
        return new Hyperparameters(learningRate, batchSize, newObjective, shuffling, epochs);
    }

    public Hyperparameters withShuffling(Shuffling newShuffling) {
        return new Hyperparameters(learningRate, batchSize, objective, newShuffling, epochs);
    }

    public Hyperparameters withEpochs(int newEpochs) {
        return new Hyperparameters(learningRate, batchSize, objective, shuffling, newEpochs);
    }
}
