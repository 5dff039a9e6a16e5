package org.sgdviz.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.StoredSession;
import org.sgdviz.run.Session;
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
            paramLabel = "NAME",
            description = "Name of the run to repeat (default: the one in front).")
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
        int run = name == null ? session.front() : named(name, stored);
        OutputNames outputs = new OutputNames(json, updates, figure, null);
        ReplayJob job = new ReplayJob(path, session, run, stored.nameOf(run), outputs, quiet);
        return at == null ? job.run(streams, figures) : job.showUpdate(at, streams);
    }

    /** The run that the file calls so or, where it calls none so, the one that is called so by its place. */
    private static int named(String name, StoredSession stored) {
        List<Integer> fitting = called(name, stored, stored::nameOf);
        if (fitting.isEmpty()) {
            fitting = called(name, stored, stored.session()::nameOf);
        } else if (fitting.size() > 1) { // perhaps the name of one, and the place of another that has no name
            List<Integer> named = called(
                    name,
                    stored,
                    run -> String.valueOf(stored.session().runs().get(run).name()));
            fitting = named.size() == 1 ? named : fitting;
        }
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        List<String> names = indices(stored)
                .map(run -> Plain.quote(stored.nameOf(run)))
                .distinct()
                .toList();
        throw new BadInput("--run must be " + Plain.choice(names) + ", but "
                + (fitting.isEmpty() ? "is " : fitting.size() + " runs are called ") + Plain.quote(name));
    }

    private static List<Integer> called(String name, StoredSession stored, IntFunction<String> names) {
        return indices(stored).filter(run -> names.apply(run).equals(name)).toList();
    }

    private static Stream<Integer> indices(StoredSession stored) {
        return IntStream.range(0, stored.session().runs().size()).boxed();
    }
}
