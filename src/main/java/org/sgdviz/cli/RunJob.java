package org.sgdviz.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.sgdviz.data.Message;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.StoredSession;
import org.sgdviz.run.Diagnosis;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;

/**
 * Carries a run out in the terminal, from its start to its printed and written results. The outputs are opened before
 * the first update; each is committed as soon as it is whole.
 *
 * @param course the run
 * @param outputs where the results go
 * @param quiet whether to print nothing
 */
record RunJob(Course course, OutputNames outputs, boolean quiet) {

    /** How many epochs' losses a figure is given, which has far fewer pixels. */
    private static final int MOST_LOSSES = 1 << 16;

    /**
     * Carries it out.
     *
     * @param atEnd is given the text output when all is written, unless the run was stopped
     * @return the exit code
     * @throws BadInput if the outputs cannot be used, or the figure cannot be drawn
     * @throws IOException if something cannot be written, in one sentence
     */
    int run(StandardStreams streams, FigureWriter figures, Consumer<PrintStream> atEnd) throws IOException {
        boolean silent = quiet || outputs.takeStandardOutput();
        PrintStream text = silent
                ? new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : streams.text();
        try (StopRequest stop = StopRequest.listen(streams);
                Results results = Results.open(outputs, streams);
                EpochLosses losses = new EpochLosses(outputs.json() != null || outputs.figure() != null)) {
            stop.sayIfEnded(() -> Message.of("terminal.stopped", results.written()));
            if (results.figure() != null) {
                figures.prepare();
            }
            Report report = new Report(text);
            report.start(course);
            // Who reads only the beginning of what is printed, and wants no file, has all that there is to have.
            BooleanSupplier ends =
                    () -> stop.getAsBoolean() || (streams.isAbandoned() && outputs.equals(OutputNames.NONE));
            TrainResult result = train(losses, results, text, !silent && streams.isTerminalOutput(), ends);
            report.end(result);
            writeSession(results);
            writeJson(result, results);
            if (!draw(result, results, figures, stop)) {
                PlainErrors.remark(Message.of("terminal.stopped.figure", results.written()), streams);
                return stop.exitCode();
            }
            if (result.isStopped()) {
                return stop.getAsBoolean() ? stop.exitCode() : ExitCode.OK;
            }
            atEnd.accept(text);
            return ExitCode.OK;
        }
    }

    private void writeSession(Results results) throws IOException {
        Output session = results.session();
        if (session != null) {
            SavedRun saved = SavedRun.of(null, 0, course.run(), null);
            SessionFile.write(StoredSession.of(Session.of(saved), List.of(course.run())), session.stream());
            results.commit(session);
        }
    }

    private void writeJson(TrainResult result, Results results) throws IOException {
        Output json = results.json();
        if (json != null) {
            ResultJson.write(result, course.epochs(), json.stream());
            results.commit(json);
        }
    }

    /** Draws the figure, if there is to be one; only then is it written. Says whether it is there, if it should be. */
    private static boolean draw(TrainResult result, Results results, FigureWriter figures, StopRequest stop)
            throws IOException {
        Output output = results.figure();
        if (output == null) {
            return true;
        }
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            Figure figure = figure(result);
            stop.unlessStopped(() -> figures.write(figure, picture));
        } catch (InterruptedIOException e) {
            return false;
        } catch (IOException e) {
            throw notDrawn(BadFileException.reason(e), results, e);
        } catch (OutOfMemoryError e) {
            throw notDrawn(PlainErrors.memory("terminal.memory.figure"), results, e);
        }
        picture.writeTo(output.stream());
        results.commit(output);
        return true;
    }

    private static BadInput notDrawn(Message why, Results results, Throwable cause) {
        return new BadInput(Message.of("terminal.figure.undrawn", why, results.written()), cause);
    }

    private TrainResult train(
            EpochLosses losses, Results results, PrintStream text, boolean hasBar, BooleanSupplier stop)
            throws IOException {
        Output updatesOutput = results.updates();
        Run run = course.run();
        FeatureMap features = run.features();
        Evaluation initial = Evaluation.of(
                course.points().only(Role.TRAINING),
                features,
                course.experiment().initialWeights(),
                course.experiment().settings().objective());
        UpdatesCsv updates =
                updatesOutput == null ? null : new UpdatesCsv(updatesOutput.stream(), features.count() + 1);
        Progress progress = new Progress(text, hasBar, course, System::nanoTime);
        TrainLoop loop = new TrainLoop(course, losses, updates, progress, stop, System::nanoTime);
        Outcome outcome = outcome(loop);
        if (updatesOutput != null && updates != null) {
            updates.finish();
            results.commit(updatesOutput);
        }
        Weights last = run.trainer().weights();
        Average average = run.trainer().average().orElse(null);
        Weights learned = average == null ? last : average.weights();
        Hyperparameters settings = run.trainer().settings();
        Points points =
                course.experiment().hasEditedRows() ? run.trainer().rows().toPoints() : course.points();
        Points training = points.only(Role.TRAINING);
        Points test = points.only(Role.TEST);
        run.publish();
        Evaluation end = Evaluation.of(training, run.features(), learned, settings.objective());
        return new TrainResult(
                course.experiment(),
                settings,
                points,
                run.features(),
                losses,
                last,
                average,
                initial,
                end,
                test.size() == 0 ? null : Evaluation.of(test, run.features(), learned, settings.objective()),
                Diagnosis.of(run, training, end, settings),
                run.trainer().update(),
                loop.examples(),
                loop.seconds(),
                outcome,
                outcome == Outcome.STOPPED ? run.stoppedBy() : null,
                loop.isStopped());
    }

    /** A run without an end is complete when it is as long as it was recorded. */
    private Outcome outcome(TrainLoop loop) throws IOException {
        Outcome outcome = loop.train();
        boolean isWhole = course.end().isEmpty() && !loop.isStopped();
        return outcome == Outcome.INTERRUPTED && isWhole ? Outcome.COMPLETED : outcome;
    }

    private static Figure figure(TrainResult result) throws IOException {
        LossLog.Thinned losses = result.losses().tutorial().thinned(MOST_LOSSES);
        return new Figure(
                result.points(),
                result.features(),
                result.weights(),
                losses.places(),
                losses.values(),
                result.settings().objective());
    }
}
