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
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

    private final StandardStreams streams;
    private final FigureWriter figures;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--run", paramLabel = "NUMBER|NAME")
    private @Nullable String name;

    @Option(names = "--at", paramLabel = "UPDATE", converter = Values.UpdateNumber.class)
    private @Nullable Long at;

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable String json;

    @Option(names = "--updates", paramLabel = "FILE.csv")
    private @Nullable String updates;

    @Option(names = "--figure", paramLabel = "FILE.png")
    private @Nullable String figure;

    @Option(names = {"-q", "--quiet"})
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
