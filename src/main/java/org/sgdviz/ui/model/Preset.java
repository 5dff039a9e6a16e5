package org.sgdviz.ui.model;

import java.util.List;
import java.util.OptionalDouble;
import org.sgdviz.data.Given;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;

/**
 * A ready-made experiment.
 *
 * @param key its name among the messages, {@code preset.KEY}
 * @param experiment what to run
 * @param shown the loss to show with it
 * @param updatesPerSecond the speed to show it at; empty: automatic
 */
public record Preset(String key, Experiment experiment, ShownLoss shown, OptionalDouble updatesPerSecond) {

    /** Fast enough for batches of one point to get somewhere while one watches. */
    private static final OptionalDouble BRISK = OptionalDouble.of(1000);

    Preset(String key, Experiment experiment, ShownLoss shown) {
        this(key, experiment, shown, OptionalDouble.empty());
    }

    /** They go on until they are paused; only the tutorial's has an end. */
    private static final Hyperparameters USUAL = Hyperparameters.TUTORIAL.withoutEnd();

    /** Initial weights whose line crosses the overlapping blobs almost upright: in view, and wrong. */
    private static final int CROSSING_LINE_SEED = 342;

    /** The tutorial's own experiment. */
    public static final Preset TUTORIAL = new Preset("tutorial", Experiment.TUTORIAL, ShownLoss.SQUARED_ERROR);

    /** The first screen: two clusters that overlap, and a line that is visibly wrong. */
    public static final Preset OVERLAP = new Preset(
            "overlap",
            Experiment.of(
                    overlapping(), CROSSING_LINE_SEED, Experiment.DEFAULT_SHUFFLE_SEED, USUAL.withLearningRate(0.03)),
            ShownLoss.OBJECTIVE);

    /** All presets, in the order in which they are offered. */
    public static final List<Preset> ALL = List.of(
            TUTORIAL,
            OVERLAP,
            new Preset(
                    "noisy",
                    experiment(
                            Shape.BLOBS,
                            1.0,
                            0,
                            USUAL.withBatchSize(new BatchSize(1)).withLearningRate(0.3)),
                    ShownLoss.OBJECTIVE,
                    BRISK),
            new Preset(
                    "vanilla",
                    experiment(
                            Shape.BLOBS,
                            1.0,
                            0,
                            USUAL.withBatchSize(BatchSize.ALL).withLearningRate(0.1)),
                    ShownLoss.OBJECTIVE),
            new Preset(
                    "tooLarge",
                    Experiment.of(
                            overlapping(),
                            CROSSING_LINE_SEED,
                            Experiment.DEFAULT_SHUFFLE_SEED,
                            USUAL.withBatchSize(new BatchSize(1)).withLearningRate(10)),
                    ShownLoss.OBJECTIVE,
                    BRISK),
            new Preset("moons", experiment(Shape.MOONS, 0.1, 95, USUAL.withLearningRate(0.1)), ShownLoss.OBJECTIVE),
            new Preset("xor", experiment(Shape.XOR, 0, 95, USUAL.withLearningRate(0.1)), ShownLoss.OBJECTIVE),
            new Preset(
                    "drawn",
                    Experiment.of(
                            Given.DRAWN,
                            Experiment.DEFAULT_INIT_SEED,
                            Experiment.DEFAULT_SHUFFLE_SEED,
                            USUAL.withLearningRate(0.1).withBatchSize(new BatchSize(4))),
                    ShownLoss.OBJECTIVE));

    private static Synthetic overlapping() {
        return new Synthetic(Shape.BLOBS, 400, 1.0, Synthetic.DEFAULT_FACTOR, 0);
    }

    private static Experiment experiment(Shape shape, double spread, int seed, Hyperparameters settings) {
        return Experiment.of(
                new Synthetic(shape, 400, spread, Synthetic.DEFAULT_FACTOR, seed),
                Experiment.DEFAULT_INIT_SEED,
                Experiment.DEFAULT_SHUFFLE_SEED,
                settings);
    }
}
