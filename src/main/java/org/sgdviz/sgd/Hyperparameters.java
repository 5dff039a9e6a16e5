package org.sgdviz.sgd;

import java.util.OptionalInt;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.optimizer.Optimizer;

/**
 * The settings of training, all of which may change while it goes on.
 *
 * @param learningRate alpha, a finite number &gt; 0
 * @param batchSize rows per update
 * @param objective what is minimized
 * @param shuffling the order of an epoch
 * @param epochs the end: passes over the data until the run is complete, at least 0; empty: it goes on until it is
 *     paused
 * @param method optimizer, schedule, penalties and the like
 */
public record Hyperparameters(
        double learningRate,
        BatchSize batchSize,
        Objective objective,
        Shuffling shuffling,
        OptionalInt epochs,
        Method method) {

    /** The tutorial's: alpha 0.01, batches of 32, cross-entropy's update, no shuffling, 100 epochs. */
    public static final Hyperparameters TUTORIAL =
            new Hyperparameters(0.01, new BatchSize(32), Objective.CROSS_ENTROPY, Shuffling.NONE, 100);

    public Hyperparameters {
        requireLearningRate(learningRate);
        requireEpochs(epochs);
    }

    /** Settings of plain SGD with an end after so many epochs, at least 0. */
    public Hyperparameters(
            double learningRate, BatchSize batchSize, Objective objective, Shuffling shuffling, int epochs) {
        this(learningRate, batchSize, objective, shuffling, OptionalInt.of(epochs), Method.PLAIN);
    }

    /** Throws an IllegalArgumentException that says what is right, unless alpha is a finite number &gt; 0. */
    public static void requireLearningRate(double alpha) {
        if (!(alpha > 0 && Double.isFinite(alpha))) {
            throw new IllegalValueException("illegal.alpha", alpha);
        }
    }

    /** Throws an IllegalArgumentException that says what is right, unless the number, if any, is at least 0. */
    public static void requireEpochs(OptionalInt epochs) {
        if (epochs.isPresent() && epochs.getAsInt() < 0) {
            throw new IllegalValueException("illegal.epochs", epochs.getAsInt());
        }
    }

    /** Whether there is an end, and so many epochs, or more, are all that it allows. */
    public boolean isEndAfter(long epochsDone) {
        return epochs.isPresent() && epochsDone >= epochs.getAsInt();
    }

    public Hyperparameters withLearningRate(double newLearningRate) {
        return new Hyperparameters(newLearningRate, batchSize, objective, shuffling, epochs, method);
    }

    public Hyperparameters withBatchSize(BatchSize newBatchSize) {
        return new Hyperparameters(learningRate, newBatchSize, objective, shuffling, epochs, method);
    }

    public Hyperparameters withObjective(Objective newObjective) {
        return new Hyperparameters(learningRate, batchSize, newObjective, shuffling, epochs, method);
    }

    public Hyperparameters withShuffling(Shuffling newShuffling) {
        return new Hyperparameters(learningRate, batchSize, objective, newShuffling, epochs, method);
    }

    /** With an end after so many epochs, at least 0. */
    public Hyperparameters withEpochs(int newEpochs) {
        return withEpochs(OptionalInt.of(newEpochs));
    }

    /** With another end, or with none. */
    public Hyperparameters withEpochs(OptionalInt newEpochs) {
        return new Hyperparameters(learningRate, batchSize, objective, shuffling, newEpochs, method);
    }

    public Hyperparameters withMethod(Method newMethod) {
        return new Hyperparameters(learningRate, batchSize, objective, shuffling, epochs, newMethod);
    }

    /** The same with another optimizer. */
    public Hyperparameters withOptimizer(Optimizer optimizer) {
        return withMethod(method.withOptimizer(optimizer));
    }

    /** Without an end. */
    public Hyperparameters withoutEnd() {
        return withEpochs(OptionalInt.empty());
    }
}
