package org.sgdviz.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.StoredSession;
import org.sgdviz.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: repeats a run of a session. */
@Command(
        name = "replay",
        description = {
            "Repeats a run from a session file, with all its edits, and compares the final weights with those in the"
                    + " file, bit for bit.%n"
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            ExitCode.OK_TEXT,
            ExitCode.INTERNAL_ERROR_TEXT,
            ExitCode.BAD_INPUT_TEXT,
            ExitCode.DIFFERENT_TEXT,
            ExitCode.INTERRUPTED_TEXT
        })
final class ReplayCommand implements Callable<Integer> {

    private final StandardStreams streams;
    private final FigureWriter figures;

    @Parameters(paramLabel = "FILE", description = "Session file, saved by the window or by \"train --session\".")
    private String file = "";

    @Option(
            names = "--run",
            paramLabel = "NUMBER|NAME",
            description =
                    "The run to repeat, by its number, from 1, or its name (default: the one in front). Without it,"
                            + " the runs are listed if there are several.")
    private @Nullable String name;

    @Option(
            names = "--at",
            paramLabel = "UPDATE",
            converter = Values.UpdateNumber.class,
            description = "Show this update (0 is the start) with the rows of its batch and its gradient. The run is"
                    + " repeated only up to it, and not compared.")
    private @Nullable Long at;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write all results as JSON; with --at, those of that update.")
    private @Nullable String json;

    @Option(
            names = "--updates",
            paramLabel = "FILE.csv",
            description = "Write a table with one row per update; with --at, up to that update.")
    private @Nullable String updates;

    @Option(
            names = "--figure",
            paramLabel = "FILE.png",
            description =
                    "Draw the points with the decision boundary, and the loss of each epoch; not with --at. FILE may"
                            + " be - for standard output, here and above; nothing else is printed then.")
    private @Nullable String figure;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors.")
    private boolean quiet;

    ReplayCommand(StandardStreams streams, FigureWriter figures) {
        this.streams = streams;
        this.figures = figures;
    }

    @Override
    public Integer call() throws IOException {
        Path path = OutputNames.path("FILE", file);
        StoredSession stored = SessionFile.readAll(path);
        Session session = stored.session();
        SessionRuns runs = new SessionRuns(stored);
        int run = name == null ? session.front() : runs.find(name);
        OutputNames outputs = new OutputNames(json, updates, figure, null);
        if (name == null && !quiet && !outputs.takeStandardOutput()) {
            runs.print(streams.text(), run);
        }
        RunName called = new RunName(run + 1, stored.givenNameOf(run));
        ReplayJob job = new ReplayJob(path, session, run, called, outputs, quiet);
        return at == null ? job.run(streams, figures) : job.showUpdate(at, streams);
    }
}
