package org.sgdviz.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: trains in the terminal. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {

    private final StandardStreams streams;
    private final FigureWriter figures;

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Option(names = "--objective", paramLabel = "NAME", converter = Values.Minimized.class)
    private Objective objective = Hyperparameters.TUTORIAL.objective();

    @Option(names = "--shuffle", paramLabel = "WHEN", converter = Values.Order.class)
    private Shuffling shuffling = Hyperparameters.TUTORIAL.shuffling();

    @Option(names = "--shuffle-seed", paramLabel = "SEED", converter = Values.Seed.class)
    private int shuffleSeed = Experiment.DEFAULT_SHUFFLE_SEED;

    @Option(names = "--init-seed", paramLabel = "SEED", converter = Values.Seed.class)
    private int initSeed = Experiment.DEFAULT_INIT_SEED;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable String json;

    @Option(names = "--updates", paramLabel = "FILE.csv")
    private @Nullable String updates;

    @Option(names = "--figure", paramLabel = "FILE.png")
    private @Nullable String figure;

    @Option(names = "--session", paramLabel = "FILE.sgd.json")
    private @Nullable String session;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    TrainCommand(StandardStreams streams, FigureWriter figures) {
        this.streams = streams;
        this.figures = figures;
    }

    @Override
    public Integer call() throws IOException {
        Hyperparameters settings = training.settings().withObjective(objective).withShuffling(shuffling);
        OutputNames outputs = new OutputNames(json, updates, figure, session);
        Experiment experiment = Experiment.of(data.source(), initSeed, shuffleSeed, settings);
        return new TrainJob(experiment, training.epochs(), outputs, data.inputFile(), data.remark(), quiet)
                .run(streams, figures);
    }
}
