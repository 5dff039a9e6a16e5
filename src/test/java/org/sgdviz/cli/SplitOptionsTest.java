package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.data.Split;
import org.sgdviz.data.Synthetic;
import org.sgdviz.file.SessionFile;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;

/** Test and validation points in the terminal. */
class SplitOptionsTest {

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    @Test
    void theTestPointsAreEvaluatedBesideTheTrainingPoints() throws IOException {
        assertThat(shell.run(
                        "train",
                        "-e",
                        "3",
                        "--std",
                        "6",
                        "--test-fraction",
                        "0.25",
                        "--split-seed",
                        "7",
                        "--stratify",
                        "--json",
                        "-"))
                .isZero();
        JsonNode json = shell.json();
        double[] w = new double[3];
        for (int i = 0; i < 3; i++) {
            w[i] = json.get("w_final").get(i).doubleValue();
        }
        Synthetic data = new Synthetic(Synthetic.TUTORIAL.shape(), 400, 6, 0.5, 95);
        Points points = Split.of(new Holdout.Drawn(0.25, 7, true)).of(data.points(), 0);
        for (Role role : new Role[] {Role.TRAINING, Role.TEST}) {
            Evaluation expected = Evaluation.of(points.only(role), new Weights(w), Objective.CROSS_ENTROPY);
            JsonNode block = json.get(role == Role.TEST ? "test" : "final");
            assertThat(block.get("accuracy").doubleValue()).isEqualTo(expected.accuracy());
            assertThat(block.get("misclassified").intValue()).isEqualTo(expected.misclassified());
            assertThat(block.get("mean_log_loss").doubleValue()).isEqualTo(expected.meanLogLoss());
        }
        assertThat(json.get("test").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> json.get("final").fieldNames());
        assertThat(json.get("examples").intValue()).isEqualTo(900);
    }

    @Test
    void theReportHasBothAccuraciesAndLosses() throws IOException {
        Path session = folder.resolve("x.sgd.json");
        shell.run(
                "train",
                "-e",
                "3",
                "--test-fraction",
                "0.25",
                "--validation-fraction",
                "0.1",
                "--session",
                session.toString());

        assertThat(shell.out())
                .contains("(400 points, std 2.5, seed 95), of which 100 are test points, and 30 are held out for"
                        + " validation: 3 epochs")
                .contains(" of 270 misclassified; ")
                .containsPattern("Test accuracy: [\\d.]+ % \\(\\d+ of 100 misclassified\\)")
                .contains("Test mean log loss: ");
        assertThat(SessionFile.read(session).runs().get(0).experiment().setup().split())
                .isEqualTo(Split.of(new Holdout.Drawn(0.25, 0, false)).withValidationFraction(0.1));
        Shell replay = new Shell();
        assertThat(replay.run("replay", session.toString())).isZero();
        assertThat(replay.out()).contains("Test accuracy: ");
    }

    @Test
    void withoutTestPointsNothingIsSaidOfThem() {
        shell.run("train", "-e", "1");
        assertThat(shell.out()).doesNotContainIgnoringCase("test");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--test-fraction 0 | --test-fraction must be a number greater than 0 and less than 1, but is \"0\"",
                "--test-fraction 1 | --test-fraction must be a number greater than 0 and less than 1",
                "--validation-fraction NaN | --validation-fraction must be a number greater than 0",
                "--test-fraction 0.5 --split-seed -1 | --split-seed must be",
                "--split-seed 3 | --split-seed applies to test points: add --test-fraction",
                "--stratify | --stratify applies to test points: add --test-fraction",
                "--test-fraction 0.9 -n 4 | leaves none to train on",
                "--test-fraction 0.7 -n 4 | of only one class",
                "--test-fraction 0.9 -n 10 --stratify | needs a row of each class in both parts",
            })
    void anIllegalSplitIsOneSentence(String options, String sentence) {
        String[] all = ("train " + options).split(" ");
        assertThat(shell.run(all)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains(sentence);
        assertThat(shell.err().strip().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(Files.exists(folder.resolve("x"))).isFalse();
    }
}
