package org.sgdviz.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.run.Checkpoints;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.run.Recording;
import org.sgdviz.run.Replay;
import org.sgdviz.session.SavedRun;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Gradient;
import org.sgdviz.sgd.Weights;

/** Shows one update of a saved run, with all that was in force. Used once. */
final class PastJob {

    private final SavedRun saved;
    private final RunName name;
    private final Points points;
    private final OutputNames outputs;
    private final boolean quiet;
    private Weights weights;
    private @Nullable Average average;

    PastJob(RunName name, SavedRun saved, Points points, OutputNames outputs, boolean quiet) {
        this.saved = saved;
        this.name = name;
        this.points = points;
        this.outputs = outputs;
        this.quiet = quiet;
        this.weights = saved.experiment().initialWeights();
    }

    /**
     * Computes and shows update n, 0 being the start.
     *
     * @return the exit code
     * @throws DifferentReplay if the run does not come so far, though it had
     */
    int show(long n, StandardStreams streams) throws IOException {
        Experiment experiment = saved.experiment();
        Checkpoints.View start = Checkpoints.View.ofStart(experiment.initialWeights());
        Recording recording = new Recording(experiment, points, start, saved.updates());
        try (StopRequest stop = StopRequest.listen(streams);
                Output json = Output.openIfNamed("--json", outputs.json(), streams);
                Output updates = Output.openIfNamed("--updates", outputs.updates(), streams)) {
            Replay replay = new Replay(recording, stop);
            try {
                writeUpdates(replay, n, experiment.features().count() + 1, updates);
                PastUpdate past = replay.at(n);
                weights = past.update().weights();
                average = past.average();
                if (!quiet && !outputs.takeStandardOutput()) {
                    print(past, streams.text());
                }
                if (json != null) {
                    PastJson.write(past, json.stream());
                    json.commit();
                }
                return ExitCode.OK;
            } catch (CancellationException e) {
                return stop.exitCode();
            } catch (IllegalStateException e) {
                throw new DifferentReplay("terminal.differs.unreached", name.theRun(), n, saved.updates());
            }
        }
    }

    private static void writeUpdates(Replay replay, long n, int weights, @Nullable Output output) throws IOException {
        if (output != null) {
            UpdatesCsv csv = new UpdatesCsv(output.stream(), weights);
            replay.forEach(1, n, csv::append);
            csv.finish();
            output.commit();
        }
    }

    /** The weights after the update that was shown. */
    Weights weights() {
        return weights;
    }

    /** Their average, if there is one. */
    @Nullable
    Average average() {
        return average;
    }

    private void print(PastUpdate past, PrintStream text) {
        long n = past.update().number();
        Weights w = past.update().weights();
        if (n == 0) {
            text.println(Plain.text(
                    "terminal.past.start", name.alone(), Plain.count(saved.updates(), Plain.Counted.UPDATE)));
        } else {
            Gradient gradient = past.gradient();
            text.println(Plain.text(
                    "terminal.past.update",
                    n,
                    saved.updates(),
                    name.alone(),
                    past.update().epoch(),
                    past.update().batch(),
                    Plain.count(past.update().batchSize(), Plain.Counted.POINT),
                    past.settings().learningRate()));
            text.println(Plain.text(
                    "terminal.past.loss",
                    Plain.number(past.update().squaredErrorMean()),
                    past.settings().objective().id(),
                    Plain.number(past.update().objectiveMean())));
            text.println(Plain.text(
                    "terminal.past.gradient",
                    Arrays.stream(gradient.toArray()).mapToObj(Plain::number).collect(Collectors.joining(", "))));
        }
        WeightWords.weights(past.features(), w).forEach(text::println);
        text.println(WeightWords.boundary(past.features(), w));
        Report.average(past.features(), past.average(), text);
    }
}
