package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.file.CsvPoints;
import org.sgdviz.golden.Golden;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;

/** What {@code train} runs, and what it writes. */
class TrainCommandTest {

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    private JsonNode train(String... options) throws IOException {
        String[] args = new String[options.length + 3];
        args[0] = "train";
        args[1] = "--json";
        args[2] = "-";
        System.arraycopy(options, 0, args, 3, options.length);
        assertThat(shell.run(args)).as(shell.err()).isZero();
        assertThat(shell.err()).isEmpty();
        return shell.json();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.0,0", "0.1,1", "1,1", "2.5,3", "1e1,10", "3.0,3"})
    void aBrokenNumberOfEpochsIsRoundedUp(String asked, int run) throws IOException {
        JsonNode json = train("-e", asked);

        assertThat(json.get("loss_history")).hasSize(run);
        assertThat(json.get("objective_history")).hasSize(run);
        assertThat(json.get("updates").intValue()).isEqualTo(13 * run);
        assertThat(json.get("examples").intValue()).isEqualTo(400 * run);
        assertThat(json.get("epochs").doubleValue()).isEqualTo(Double.parseDouble(asked));
        assertThat(json.get("epochs").isInt()).isEqualTo(!asked.contains(".") || asked.endsWith(".0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zeros|0|0|0",
                "normal|0.4967141530112327|-0.13826430117118466|0.6476885381006925",
                "uniform|0.3745401188473625|0.9507143064099162|0.7319939418114051",
                "-1,2.5,.125|-1|2.5|0.125"
            })
    void initialWeightsAreDrawnOrTyped(String init, double w0, double w1, double w2) throws IOException {
        JsonNode json = train("-e", "0", "--init", init);

        assertThat(Golden.doubles(Golden.at(json, "w0"))).containsExactly(w0, w1, w2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2|there must be 3 weights, of the bias and of x1, x2, but there are 2",
                "1,2,|must be uniform, zeros, normal, playground or as many finite numbers as there are weights",
                "1,NaN,2|must be uniform, zeros, normal, playground or",
                "any|must be uniform, zeros, normal, playground or",
            })
    void otherInitialWeightsAreRefused(String init, String why) {
        assertThat(shell.run("train", "--init", init)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).startsWith("sgd-visualizer: --init").contains(why);
    }

    @Test
    void withNoEpochTheWeightsStayAsTheyWere() throws IOException {
        JsonNode json = train("-e", "0");

        assertThat(json.get("w_final")).isEqualTo(json.get("w0"));
        assertThat(json.get("final")).isEqualTo(json.get("initial"));
        assertThat(json.get("outcome").textValue()).isEqualTo("completed");
        assertThat(json.get("seconds").doubleValue()).isBetween(0.0, 1.0);
    }

    @Test
    void anEarlierVersionOfTheNumericsCanBeAskedFor() throws IOException {
        assertThat(train("-e", "1").get("numerics").intValue())
                .isEqualTo(Numerics.latest().version());
        Shell earlier = new Shell();
        assertThat(earlier.run("train", "-e", "1", "--numerics", "1")).isZero();
        assertThat(earlier.out()).contains("minimizing cross-entropy, by version 1 of the numerics\n");
        Shell present = new Shell();
        assertThat(present.run("train", "-e", "1", "--numerics", "2")).isZero();
        assertThat(present.out()).contains("minimizing cross-entropy\n");
        Shell json = new Shell();
        assertThat(json.run("train", "-e", "1", "--numerics", "1", "--json", "-"))
                .isZero();
        assertThat(json.json().get("numerics").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3", "1.5", "x", "2147483648", ""})
    void aVersionOfTheNumericsThatThereIsNotIsRefused(String version) {
        assertThat(shell.run("train", "--numerics=" + version)).isEqualTo(2);
        assertThat(shell.err())
                .contains("--numerics must be a whole number from 1 to 2, but is \"" + version + "\"")
                .hasLineCount(1);
    }

    @Test
    void theJsonHasTheNamesOfTheReferenceFilesAndThoseAddedToThem() throws IOException {
        JsonNode json = train("-e", "1");

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "w0",
                        "epochs",
                        "alpha",
                        "batch_size",
                        "loss_history",
                        "w_final",
                        "features",
                        "weights",
                        "initial",
                        "final",
                        "objective",
                        "numerics",
                        "objective_history",
                        "updates",
                        "examples",
                        "seconds",
                        "outcome");
        assertThat(json.get("final").fieldNames())
                .toIterable()
                .containsExactly(
                        "accuracy",
                        "misclassified",
                        "mean_log_loss",
                        "mean_squared_error",
                        "line_slope",
                        "line_intercept");
    }

    @Test
    void theJsonsNumbersReadBackExactly() throws IOException {
        JsonNode json = train("-e", "7", "--data", "moons");

        Points points = new Synthetic(Shape.MOONS, 400, 0.1, 0.5, 95).points();
        double[] w = Golden.doubles(json, "w_final");
        Evaluation figures = Evaluation.of(points, new Weights(w[0], w[1], w[2]), Objective.CROSS_ENTROPY);
        assertThat(Golden.number(json, "final", "mean_log_loss")).isEqualTo(figures.meanLogLoss());
        assertThat(Golden.number(json, "final", "mean_squared_error")).isEqualTo(figures.meanSquaredError());
        assertThat(Golden.number(json, "final", "line_slope")).isEqualTo(-w[1] / w[2]);
        assertThat(Golden.number(json, "final", "line_intercept")).isEqualTo(-w[0] / w[2]);
    }

    @Test
    void oneBatchOfAllIsNamedSoAndIsTheSameAsOneOfAllPoints() throws IOException {
        JsonNode all = train("-b", "all", "-e", "3");
        Shell other = new Shell();
        other.run("train", "--json", "-", "-b", "400", "-e", "3");

        assertThat(all.get("batch_size").textValue()).isEqualTo("all");
        assertThat(all.get("updates").intValue()).isEqualTo(3);
        assertThat(other.json().get("w_final")).isEqualTo(all.get("w_final"));
        assertThat(other.json().get("batch_size").intValue()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-entropy", "squared-error", "hinge"})
    void theObjectiveAskedForIsMinimized(String objective) throws IOException {
        JsonNode json = train("--objective", objective, "-b", "all", "--data", "moons", "-a", "0.1");

        assertThat(json.get("objective").textValue()).isEqualTo(objective);
        double[] history = Golden.doubles(json, "objective_history");
        assertThat(history).hasSize(100).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @ParameterizedTest
    @CsvSource({"moons,0.1", "circles,0.1", "xor,0", "spiral,0.1"})
    void theNoiseDefaultsToTheShapesOwn(String shape, String noise) throws IOException {
        JsonNode byDefault = train("--data", shape, "-e", "2");
        Shell other = new Shell();
        other.run("train", "--json", "-", "--data", shape, "-e", "2", "--noise", noise);

        assertThat(other.json().get("w_final")).isEqualTo(byDefault.get("w_final"));
    }

    @Test
    void differentShufflingGivesADifferentRun() throws IOException {
        JsonNode plain = train("-e", "3");
        Shell shuffled = new Shell();
        shuffled.run("train", "--json", "-", "-e", "3", "--shuffle", "epoch");

        assertThat(shuffled.json().get("w_final")).isNotEqualTo(plain.get("w_final"));
    }

    @Test
    void aDivergedRunEndsWellWithTheLastFiniteWeights() throws IOException {
        JsonNode json = train("-a", "1e200", "--std", "1e150");

        assertThat(json.get("outcome").textValue()).isEqualTo("diverged");
        assertThat(json.get("updates").intValue()).isZero();
        assertThat(json.get("loss_history")).isEmpty();
        assertThat(json.get("w_final")).isEqualTo(json.get("w0"));
    }

    @Test
    void numbersThatAreNotFiniteAreNullInTheJson() throws IOException {
        JsonNode json = train("-a", "1e308", "--data", "moons", "-b", "4", "-e", "2");

        assertThat(json.get("outcome").textValue()).isEqualTo("completed");
        assertThat(json.get("objective_history").get(1).isNull()).isTrue();
    }

    @Test
    void aMeanOfLossesIsFiniteThoughTheirSumIsNot() throws IOException {
        Path updates = folder.resolve("updates.csv");
        JsonNode json = train("-a", "1e308", "--data", "moons", "-e", "2", "--updates", updates.toString());

        assertThat(json.get("objective_history").get(1).doubleValue()).isBetween(1e306, 1e307);
        assertThat(Files.readString(updates)).doesNotContain("Infinity").contains("E307");
    }

    @Test
    void allOutputsAreWrittenAndAgree() throws IOException {
        Path json = folder.resolve("run.json");
        Path updates = folder.resolve("updates.csv");
        Path figure = folder.resolve("figure.png");

        int code = shell.run(
                "train",
                "-e",
                "3",
                "--json",
                json.toString(),
                "--updates",
                updates.toString(),
                "--figure",
                figure.toString());

        assertThat(code).as(shell.err()).isZero();
        JsonNode result = new JsonMapper().readTree(json.toFile());
        assertThat(Files.readAllLines(updates)).hasSize(1 + 39);
        assertThat(figure).hasContent("picture");
        Figure drawn = shell.figures.get(0);
        assertThat(drawn.points()).isEqualTo(Synthetic.TUTORIAL.points());
        assertThat(drawn.lossHistory()).isEqualTo(Golden.doubles(result, "loss_history"));
        assertThat(drawn.weights().w2()).isEqualTo(result.get("w_final").get(2).doubleValue());
        assertThat(folder.toFile().list()).hasSize(3);
    }

    @Test
    void aFileThatWasThereIsReplaced() throws IOException {
        Path json = Files.writeString(folder.resolve("run.json"), "old");

        assertThat(shell.run("train", "-e", "1", "--json", json.toString())).isZero();

        assertThat(json).content().startsWith("{").endsWith("}\n");
    }

    @Test
    void aFigureGoesToStandardOutputAlone() {
        assertThat(shell.run("train", "--figure", "-")).isZero();

        assertThat(shell.out()).isEqualTo("picture");
    }

    @Test
    void labelsOfAFileMayBeAnyText() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.csv"), "height,width,kind\n1,2,pear\n-1,-2,apple\n2,1,pear\n-2,-1,apple\n");

        JsonNode json = train("--data", file.toString(), "-b", "all");

        assertThat(json.get("final").get("misclassified").intValue()).isZero();
        assertThat(json.get("final").get("accuracy").doubleValue()).isEqualTo(1);
    }

    @Test
    void theDataCommandsPointsGiveTheSameRun() throws IOException {
        for (Shape shape : Shape.values()) {
            String name = DataOptions.name(shape);
            Path file = folder.resolve(name + ".csv");
            Shell data = new Shell();
            assertThat(data.run("data", "--data", name, "-n", "101", "--data-seed", "3"))
                    .isZero();
            Files.writeString(file, data.out());
            Shell generated = new Shell();
            generated.run("train", "--json", "-", "-e", "5", "--data", name, "-n", "101", "--data-seed", "3");
            Shell read = new Shell();
            read.run("train", "--json", "-", "-e", "5", "--data", file.toString());

            assertThat(data.out()).startsWith("x1,x2,label\n").hasLineCount(102);
            assertThat(read.json().get("w_final")).isEqualTo(generated.json().get("w_final"));
        }
    }

    @Test
    void theDataCommandWritesAFile() throws IOException {
        Path file = folder.resolve("points.csv");

        assertThat(shell.run("data", "--out", file.toString())).isZero();

        assertThat(shell.out()).isEmpty();
        assertThat(CsvPoints.read(file)).isEqualTo(Synthetic.TUTORIAL.points());
    }

    @Test
    void anExperimentCanBeTrainedWithoutArguments() {
        Path figure = folder.resolve("figure.png");

        int code = shell.terminal().train(Experiment.TUTORIAL, figure);

        assertThat(code).isZero();
        assertThat(shell.out()).contains("Training on blobs (400 points").contains("x2 = -1.16936 * x1 - 0.422995");
        assertThat(figure).hasContent("picture");
    }
}
