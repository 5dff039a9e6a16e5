package org.sgdviz.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
import org.sgdviz.data.Split;
import org.sgdviz.file.link.PlaygroundLink;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Stopping;
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
    private @Nullable Integer initSeed;

    @Option(names = "--init", paramLabel = "NAME|W0,W1,...", converter = Values.Start.class)
    private @Nullable InitialWeights init;

    @Option(names = "--numerics", paramLabel = "VERSION", converter = Values.NumericsVersion.class)
    private Numerics numerics = Numerics.latest();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final SplitOptions split = new SplitOptions();

    @Mixin
    private final FeatureOptions features = new FeatureOptions();

    @Mixin
    private final ToolOptions tools = new ToolOptions();

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
        Experiment usual = tools.experiment();
        OutputNames outputs = new OutputNames(json, updates, figure, session);
        Epochs epochs = SettingOption.epochs(parsed, usual.settings());
        Hyperparameters settings = training.settings(usual.settings(), parsed, tools.tool());
        Setup setup = setup(usual.setup());
        Stopping stopping = settings.method().stopping();
        if (stopping.earlyStopping() && stopping.tol().isEmpty()) {
            throw new BadInput("terminal.early.noTol");
        }
        if (stopping.earlyStopping() && setup.split().validationFraction() == 0) {
            setup = setup.withSplit(setup.split().withValidationFraction(Split.USUAL_VALIDATION_FRACTION));
        }
        Experiment experiment = new Experiment(setup, settings.withEpochs(epochs.end()));
        Message remark = tools.remark() != null ? tools.remark() : data.remark();
        return new TrainJob(experiment, epochs, outputs, data.inputFile(), remark, quiet).run(streams, figures);
    }

    /** The setup with what was asked for. */
    private Setup setup(Setup usual) throws IOException {
        PlaygroundLink link = tools.link();
        Setup setup = usual.withData(link == null ? data.source() : data.source(link.data()))
                .withSplit(split.split(usual.split()))
                .withFeatures(features.features(usual.features()))
                .withSeeds(initSeed == null ? usual.initSeed() : initSeed, shuffleSeed)
                .withNumerics(numerics);
        if (init == null) {
            return setup;
        }
        // The link's own, whatever else was asked for.
        return link != null && init.by().equals(Initialization.PLAYGROUND)
                ? setup.withInitialization(Initialization.of(link.data()))
                : init.in(setup);
    }
}
