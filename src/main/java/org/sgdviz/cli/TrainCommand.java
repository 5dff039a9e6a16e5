package org.sgdviz.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Numerics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code train}: trains in the terminal. */
@Command(name = "train")
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

    @Option(names = "--shuffle-seed", paramLabel = "SEED", converter = Values.Seed.class)
    private int shuffleSeed = Setup.DEFAULT_SHUFFLE_SEED;

    @Option(names = "--init-seed", paramLabel = "SEED", converter = Values.Seed.class)
    private int initSeed = Setup.DEFAULT_INIT_SEED;

    @Option(names = "--init", paramLabel = "NAME|W0,W1,...", converter = Values.Start.class)
    private InitialWeights init = InitialWeights.USUAL;

    @Option(names = "--numerics", paramLabel = "VERSION", converter = Values.NumericsVersion.class)
    private Numerics numerics = Numerics.latest();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final FeatureOptions features = new FeatureOptions();

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
        ParseResult parsed = spec.commandLine().getParseResult();
        Epochs epochs = SettingOption.EPOCHS.asked(parsed);
        OutputNames outputs = new OutputNames(json, updates, figure, session);
        Setup plain = new Setup(data.source(), initSeed, shuffleSeed).withFeatures(features.features());
        Setup setup = init.in(plain).withNumerics(numerics);
        Experiment experiment = new Experiment(setup, training.settings(parsed));
        return new TrainJob(experiment, epochs, outputs, data.inputFile(), data.remark(), quiet).run(streams, figures);
    }
}
