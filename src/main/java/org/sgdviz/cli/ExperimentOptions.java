package org.sgdviz.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
import org.sgdviz.data.Points;
import org.sgdviz.data.Split;
import org.sgdviz.file.link.PlaygroundLink;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Stopping;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options that say what is trained on what, mixed into a command. */
final class ExperimentOptions {

    private final TrainingOptions training = TrainingOptions.all();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private final CommandSpec settings = training.mixin();

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

    /**
     * What was asked for.
     *
     * @param experiment what is to be trained
     * @param epochs its epochs as they were asked for
     * @param input the file that the data come from, which must not be an output; null if they are generated
     * @param remark what is to be said of that; null if nothing
     */
    record Asked(
            Experiment experiment,
            Epochs epochs,
            @Nullable Path input,
            @Nullable Message remark) {

        /**
         * The points, from which training can begin.
         *
         * @throws BadInput if they cannot be used
         */
        Points points() throws IOException {
            return TrainablePoints.of(experiment, remark);
        }
    }

    /**
     * What was asked for.
     *
     * @throws BadInput if options contradict each other
     * @throws IOException if the data cannot be read, in one sentence
     */
    Asked asked(ParseResult parsed) throws IOException {
        Experiment usual = tools.experiment();
        Epochs epochs = SettingOption.epochs(parsed, usual.settings());
        Hyperparameters wanted = training.settings(usual.settings(), parsed, tools.tool());
        Setup setup = setup(usual.setup());
        Stopping stopping = wanted.method().stopping();
        if (stopping.earlyStopping() && stopping.tol().isEmpty()) {
            throw new BadInput("terminal.early.noTol");
        }
        if (stopping.earlyStopping() && setup.split().validationFraction() == 0) {
            setup = setup.withSplit(setup.split().withValidationFraction(Split.USUAL_VALIDATION_FRACTION));
        }
        Message remark = tools.remark() != null ? tools.remark() : data.remark();
        return new Asked(new Experiment(setup, wanted.withEpochs(epochs.end())), epochs, data.inputFile(), remark);
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
