package org.sgdviz.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.file.BadFileException;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;

/**
 * One training in the terminal, from an experiment to its printed and written results. The outputs are opened before
 * training; each is committed as soon as it is whole.
 *
 * @param experiment what to run
 * @param epochs its epochs as they were asked for
 * @param outputs where the results go
 * @param input the file that the data come from, which must not be an output; null if they are generated
 * @param quiet whether to print nothing
 */
record TrainJob(
        Experiment experiment,
        Epochs epochs,
        OutputNames outputs,
        @Nullable Path input,
        boolean quiet) {

    /**
     * Runs it.
     *
     * @return the exit code
     * @throws BadInput if the data or the outputs cannot be used
     * @throws IOException if something cannot be read or written, in one sentence
     */
    int run(StandardStreams streams, FigureWriter figures) throws IOException {
        outputs.requireDifferent(input);
        Points points = DataOptions.points(experiment.data());
        requireBothClasses(points);
        // Before anything is said: there may not be the memory for it.
        Run run = new Run(experiment, points);
        boolean silent = quiet || outputs.takeStandardOutput();
        PrintStream text = silent
                ? new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : streams.text();
        try (StopRequest stop = StopRequest.listen();
                Output json = Output.openIfNamed("--json", outputs.json(), streams);
                Output updates = Output.openIfNamed("--updates", outputs.updates(), streams);
                Output figure = Output.openIfNamed("--figure", outputs.figure(), streams)) {
            if (figure != null) {
                figures.prepare();
            }
            Report report = new Report(text);
            report.start(experiment, points, epochs);
            TrainResult result = train(run, points, updates, text, !silent && streams.isTerminalOutput(), stop);
            report.end(result);
            if (json != null) {
                ResultJson.write(result, epochs, json.stream());
                json.commit();
            }
            if (figure != null) {
                draw(figure(result), figures, figure.stream());
                figure.commit();
            }
            return result.outcome() == Outcome.INTERRUPTED ? stop.exitCode() : ExitCode.OK;
        }
    }

    private TrainResult train(
            Run run, Points points, @Nullable Output updatesOutput, PrintStream text, boolean hasBar, StopRequest stop)
            throws IOException {
        Objective objective = experiment.settings().objective();
        Evaluation initial = Evaluation.of(points, experiment.initialWeights(), objective);
        EpochLosses losses = new EpochLosses(outputs.json() != null || outputs.figure() != null);
        UpdatesCsv updates = updatesOutput == null ? null : new UpdatesCsv(updatesOutput.stream());
        Progress progress = new Progress(text, hasBar, experiment.settings(), points.size(), System::nanoTime);
        TrainLoop loop = new TrainLoop(run, losses, updates, progress, stop);
        Outcome outcome = loop.train();
        if (updatesOutput != null && updates != null) {
            updates.finish();
            updatesOutput.commit();
        }
        Weights last = run.trainer().weights();
        return new TrainResult(
                experiment,
                points,
                losses,
                last,
                initial,
                Evaluation.of(points, last, objective),
                run.trainer().update(),
                loop.examples(),
                loop.seconds(),
                outcome);
    }

    private static void draw(Figure figure, FigureWriter figures, OutputStream to) throws IOException {
        try {
            figures.write(figure, to);
        } catch (BadFileException e) {
            throw e;
        } catch (IOException e) {
            throw new BadInput("the figure cannot be drawn: " + e.getMessage(), e);
        }
    }

    private static Figure figure(TrainResult result) {
        return new Figure(
                result.points(),
                result.weights(),
                result.losses().tutorial().toArray(),
                result.experiment().settings().objective());
    }

    private void requireBothClasses(Points points) {
        if (!points.hasBothClasses()) {
            String data = experiment.data() instanceof Given given ? Plain.visible(given.name()) : "this data set";
            throw new BadInput("training needs points of two classes, but " + data + " has "
                    + Plain.count(points.size(), "point") + ", of one class only");
        }
    }
}
