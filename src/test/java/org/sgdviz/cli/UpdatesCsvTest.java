package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Replay;
import org.sgdviz.run.Run;
import org.sgdviz.run.Update;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/** {@code --updates}, against the history of the same run. */
class UpdatesCsvTest {

    private static final String HEADER =
            "update,epoch,batch,batch_size,loss_sum,loss_mean,objective_mean,learning_rate,w0,w1,w2";

    private final Shell shell = new Shell();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 32, 400, 1000})
    void eachRowIsAnUpdateOfTheHistory(int batch) {
        shell.run(
                "train",
                "--updates",
                "-",
                "-e",
                "3",
                "-b",
                Integer.toString(batch),
                "--shuffle",
                "epoch",
                "--shuffle-seed",
                "5",
                "--objective",
                "hinge",
                "--init-seed",
                "1",
                "-a",
                "0.3");
        Hyperparameters settings =
                new Hyperparameters(0.3, new BatchSize(batch), Objective.HINGE, Shuffling.EACH_EPOCH, 3);
        Run run = new Run(Experiment.of(Synthetic.TUTORIAL, 1, 5, settings));
        while (run.canStep()) {
            run.step();
        }
        run.publish();

        String[] lines = shell.out().split("\n", -1);

        assertThat(lines[0]).isEqualTo(HEADER);
        assertThat(lines).hasSize((int) run.history().size() + 2);
        assertThat(lines[lines.length - 1]).isEmpty();
        for (int i = 1; i < lines.length - 1; i++) {
            assertThat(lines[i]).isEqualTo(row(run.history().at(i)));
        }
    }

    private static String row(Update update) {
        return String.join(
                ",",
                Long.toString(update.number()),
                Long.toString(update.epoch()),
                Integer.toString(update.batch()),
                Integer.toString(update.batchSize()),
                Double.toString(update.squaredError()),
                Double.toString(update.squaredErrorMean()),
                Double.toString(update.objectiveMean()),
                Double.toString(update.rate()),
                Double.toString(update.weights().w0()),
                Double.toString(update.weights().w1()),
                Double.toString(update.weights().w2()));
    }

    @Test
    void aReplayOfTheRunWritesTheSameBytes() throws IOException {
        shell.run("train", "--updates", "-", "-e", "9", "--shuffle", "epoch");
        Hyperparameters settings =
                Hyperparameters.TUTORIAL.withShuffling(Shuffling.EACH_EPOCH).withEpochs(9);
        Run run = new Run(Experiment.of(Synthetic.TUTORIAL, 42, 0, settings));
        while (run.canStep()) {
            run.step();
        }
        run.publish();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        UpdatesCsv csv = new UpdatesCsv(bytes, 3);

        new Replay(run.recording()).forEach(1, run.history().size(), csv::append);
        csv.finish();

        assertThat(bytes.toString(StandardCharsets.US_ASCII)).isEqualTo(shell.out());
    }

    @Test
    void withoutUpdatesThereIsTheHeaderAlone() {
        shell.run("train", "--updates", "-", "-e", "0");

        assertThat(shell.out()).isEqualTo(HEADER + "\n");
    }
}
