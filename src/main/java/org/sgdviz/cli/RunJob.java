package org.sgdviz.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.StoredSession;
import org.sgdviz.run.Diagnosis;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedRun;
import org.sgdviz.run.Session;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;

/**
 * Carries a run out in the terminal, from its start to its printed and written results. The outputs are opened before the
 * first update; each is committed as soon as it is whole.
 *
 * @param course the run
 * @param outputs where the results go
 * @param quiet whether to print nothing
 */
record RunJob(Course course, OutputNames outputs, boolean quiet) {

    /**
     * Carries it out.
     *
     * @param atEnd is given the text output when all is written, unless the run was stopped
     * @return the exit code
     * @throws BadInput if the outputs cannot be used
     * @throws IOException if something cannot be written, in one sentence
     */
    int run(StandardStreams streams, FigureWriter figures, Consumer<PrintStream> atEnd) throws IOException {
        boolean silent = quiet || outputs.takeStandardOutput();
        PrintStream text = silent
                ? new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : streams.text();
        try (StopRequest stop = StopRequest.listen();
                Output json = Output.openIfNamed("--json", outputs.json(), streams);
                Output updates = Output.openIfNamed("--updates", outputs.updates(), streams);
                Output figure = Output.openIfNamed("--figure", outputs.figure(), streams);
                Output session = Output.openIfNamed("--session", outputs.session(), streams)) {
            if (figure != null) {
                figures.prepare();
            }
            Report report = new Report(text);
            report.start(course);
            TrainResult result = train(updates, text, !silent && streams.isTerminalOutput(), stop);
            report.end(result);
            if (session != null) {
                SavedRun saved = SavedRun.of(null, 0, course.run(), null);
                SessionFile.write(StoredSession.of(Session.of(saved), List.of(course.run())), session.stream());
                session.commit();
            }
            if (json != null) {
                ResultJson.write(result, course.epochs(), json.stream());
                json.commit();
            }
            if (figure != null) {
                draw(figure(result), figures, figure.stream());
                figure.commit();
            }
            if (result.isStopped()) {
                return stop.exitCode();
            }
            atEnd.accept(text);
            return ExitCode.OK;
        }
    }

    private TrainResult train(@Nullable Output updatesOutput, PrintStream text, boolean hasBar, StopRequest stop)
            throws IOException {
        Run run = course.run();
        Evaluation initial = Evaluation.of(
                course.points(),
                course.experiment().initialWeights(),
                course.experiment().settings().objective());
        EpochLosses losses = new EpochLosses(outputs.json() != null || outputs.figure() != null);
        UpdatesCsv updates = updatesOutput == null ? null : new UpdatesCsv(updatesOutput.stream());
        Progress progress = new Progress(text, hasBar, course, System::nanoTime);
        TrainLoop loop = new TrainLoop(course, losses, updates, progress, stop, System::nanoTime);
        Outcome outcome = outcome(loop);
        if (updatesOutput != null && updates != null) {
            updates.finish();
            updatesOutput.commit();
        }
        Weights last = run.trainer().weights();
        Hyperparameters settings = run.trainer().settings();
        Points points =
                course.experiment().hasEditedRows() ? run.trainer().rows().toPoints() : course.points();
        Evaluation end = Evaluation.of(points, last, settings.objective());
        return new TrainResult(
                course.experiment(),
                settings,
                points,
                losses,
                last,
                initial,
                end,
                Diagnosis.of(run, points, end, settings),
                run.trainer().update(),
                loop.examples(),
                loop.seconds(),
                outcome,
                loop.isStopped());
    }

    /** A run without an end is complete when it is as long as it was recorded. */
    private Outcome outcome(TrainLoop loop) throws IOException {
        Outcome outcome = loop.train();
        boolean isWhole = course.end().isEmpty() && !loop.isStopped();
        return outcome == Outcome.INTERRUPTED && isWhole ? Outcome.COMPLETED : outcome;
    }

    private static void draw(Figure figure, FigureWriter figures, OutputStream to) throws IOException {
        try {
            figures.write(figure, to);
        } catch (BadFileException e) {
            throw e;
        } catch (IOException e) {
            throw new BadInput("the figure cannot be drawn: " + BadFileException.reason(e), e);
        }
    }

    private static Figure figure(TrainResult result) {
        return new Figure(
                result.points(),
                result.weights(),
                result.losses().tutorial().toArray(),
                result.settings().objective());
    }
}
