package org.sgdviz.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: trains in the terminal. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {

    private final StandardStreams streams;
    private final FigureWriter figures;

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

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
        OutputNames outputs = new OutputNames(json, updates, figure, session);
        ExperimentOptions.Asked asked = options.asked(spec.commandLine().getParseResult());
        return new TrainJob(asked.experiment(), asked.epochs(), outputs, asked.input(), asked.remark(), quiet)
                .run(streams, figures);
    }
}
