package org.sgdviz.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code train}: trains in the terminal. */
@Command(
        name = "train",
        description = {
            "Trains a linear classifier by mini-batch stochastic gradient descent and prints the result.",
            "",
            "Without options it repeats the tutorial's run. The losses of an epoch are averages over its batches, each"
                    + " taken just before the batch's update.%n"
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            ExitCode.OK_TEXT,
            ExitCode.INTERNAL_ERROR_TEXT,
            ExitCode.BAD_INPUT_TEXT,
            ExitCode.INTERRUPTED_TEXT
        })
final class TrainCommand implements Callable<Integer> {

    private final StandardStreams streams;
    private final FigureWriter figures;

    private final TrainingOptions training = TrainingOptions.all();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private final CommandSpec settings = training.mixin();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--shuffle-seed",
            paramLabel = "SEED",
            converter = Values.Seed.class,
            description = "Seed for --shuffle epoch, 0 to 2147483647 (default: ${DEFAULT-VALUE}).")
    private int shuffleSeed = Setup.DEFAULT_SHUFFLE_SEED;

    @Option(
            names = "--init-seed",
            paramLabel = "SEED",
            converter = Values.Seed.class,
            description = "Seed of the initial weights, 0 to 2147483647 (default: ${DEFAULT-VALUE}).")
    private int initSeed = Setup.DEFAULT_INIT_SEED;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write all results as JSON; numbers that are not finite become null.")
    private @Nullable String json;

    @Option(names = "--updates", paramLabel = "FILE.csv", description = "Write a table with one row per update.")
    private @Nullable String updates;

    @Option(
            names = "--figure",
            paramLabel = "FILE.png",
            description = "Draw the points with the decision boundary, and the loss of each epoch. FILE may be - for"
                    + " standard output, here and above; nothing else is printed then.")
    private @Nullable String figure;

    @Option(
            names = "--session",
            paramLabel = "FILE.sgd.json",
            description = "Save the run as a session, for the window and for \"replay\".")
    private @Nullable String session;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors.")
    private boolean quiet;

    TrainCommand(StandardStreams streams, FigureWriter figures) {
        this.streams = streams;
        this.figures = figures;
    }

    @Override
    public Integer call() throws IOException {
        ParseResult parsed = spec.commandLine().getParseResult();
        Epochs epochs = SettingOption.EPOCHS.asked(parsed);
        OutputNames outputs = new OutputNames(json, updates, figure, session);
        Setup setup = new Setup(data.source(), initSeed, shuffleSeed);
        Experiment experiment = new Experiment(setup, training.settings(parsed));
        return new TrainJob(experiment, epochs, outputs, data.inputFile(), data.remark(), quiet).run(streams, figures);
    }
}
