package org.sgdviz.ui.model;

import java.util.List;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setup;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Shuffling;

/**
 * A ready-made experiment. Each shows what its name says within its first minute at the automatic pace; data, seeds and
 * learning rates were chosen by looking at that minute.
 *
 * @param key its name among the messages, {@code preset.KEY}
 * @param experiment what to run
 * @param shown the loss to show with it
 */
public record Preset(String key, Experiment experiment, ShownLoss shown) {

    /** They reshuffle each epoch and go on until they are paused; the tutorial's does neither. */
    private static final Hyperparameters USUAL =
            Hyperparameters.TUTORIAL.withShuffling(Shuffling.EACH_EPOCH).withoutEnd();

    /** Two clusters that overlap a little: lines of 92 % to 98 % accuracy, none of 100 %. */
    private static final Synthetic OVERLAPPING = blobs(1.0, 0);

    /**
     * Two clusters close to one another and far from the origin, where the bias has to follow the slopes: beyond a
     * learning rate of about 0.1 the line swings from one side of both to the other.
     */
    private static final Synthetic OFF_CENTRE = blobs(1.5, 65);

    /** The tutorial's own experiment: the reference, whose line separates the points before the first update. */
    public static final Preset TUTORIAL = new Preset("tutorial", Experiment.TUTORIAL, ShownLoss.SQUARED_ERROR);

    /**
     * The first screen. Seed 42 begins with a line below both clusters, so that half the points are wrong; it turns by
     * 80 degrees within the first five seconds, 10 of them in the first, and ends between the clusters.
     */
    public static final Preset OVERLAP = new Preset("overlap", OVERLAPPING, USUAL.withLearningRate(0.03));

    /** All presets, in the order in which they are offered. */
    public static final List<Preset> ALL = List.of(
            OVERLAP,
            // The line is there after ten updates, and trembles by up to 20 degrees ever after. Of so few points the
            // means of the first epochs are there within seconds.
            new Preset(
                    "noisy",
                    new Synthetic(Shape.BLOBS, 100, 1.0, Synthetic.DEFAULT_FACTOR, 0),
                    USUAL.withBatchSize(new BatchSize(1)).withLearningRate(0.3)),
            // The same way as on the first screen, with a loss that falls without a tremor.
            new Preset(
                    "vanilla", OVERLAPPING, USUAL.withBatchSize(BatchSize.ALL).withLearningRate(0.05)),
            // The loss jumps from 4 to 700 at once and stays far above its start: unstable from the third epoch.
            new Preset("tooLarge", OFF_CENTRE, USUAL.withLearningRate(30)),
            // 60 % right at first, 87 % after ten seconds, and never more than about 89 %.
            new Preset("moons", other(Shape.MOONS, 0.1), USUAL.withLearningRate(0.3)),
            // The loss comes down to ln 2, that of guessing, while the line wanders.
            new Preset("xor", other(Shape.XOR, 0), USUAL.withLearningRate(0.1)),
            new Preset("drawn", Given.DRAWN, USUAL.withLearningRate(0.1).withBatchSize(new BatchSize(4))),
            TUTORIAL);

    private Preset(String key, DataSource data, Hyperparameters settings) {
        this(key, new Experiment(Setup.of(data), settings), ShownLoss.OBJECTIVE);
    }

    private static Synthetic blobs(double spread, int seed) {
        return new Synthetic(Shape.BLOBS, 400, spread, Synthetic.DEFAULT_FACTOR, seed);
    }

    private static Synthetic other(Shape shape, double noise) {
        return new Synthetic(shape, 400, noise, Synthetic.DEFAULT_FACTOR, Synthetic.TUTORIAL.seed());
    }
}
