package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.file.CsvPoints;
import org.sgdviz.golden.Golden;
import org.sgdviz.golden.GoldenRun;

/** The reference runs of NumPy, carried out by {@code train} and read from its JSON. */
class GoldenTerminalTest {

    /** A figure amplifies the weights' last bits: a log-loss of score s by about s. */
    private static final double FIGURES = 1e-9;

    @TempDir
    private Path folder;

    static Stream<GoldenRun> runs() {
        return Golden.RUNS.stream().map(GoldenRun::read).filter(run -> !run.isChaotic());
    }

    static Stream<GoldenRun> generated() {
        return runs().filter(run -> !run.json().has("feature_scale"));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void theReferencesOptionsGiveTheReferencesNumbers(GoldenRun golden) throws IOException {
        List<String> options = new ArrayList<>();
        JsonNode set = Golden.at(golden.json(), "dataset");
        boolean isBlobs = Golden.at(set, "kind").asText().equals("blobs");
        options.addAll(List.of("--data", Golden.at(set, "kind").asText()));
        options.addAll(List.of("-n", Golden.at(set, "params", "n_samples").asText()));
        options.addAll(List.of(
                isBlobs ? "--std" : "--noise",
                Golden.at(set, "params", isBlobs ? "cluster_std" : "noise").asText()));
        options.addAll(
                List.of("--data-seed", Golden.at(set, "params", "random_state").asText()));

        check(golden, options);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theReferencesDataFromAFileGiveTheReferencesNumbers(GoldenRun golden) throws IOException {
        Path file = folder.resolve("points.csv");
        CsvPoints.write(golden.points(), file);

        check(golden, List.of("--data", file.toString()));
    }

    private static void check(GoldenRun golden, List<String> data) throws IOException {
        JsonNode expected = golden.json();
        List<String> args = new ArrayList<>(List.of("train", "--json", "-"));
        args.addAll(data);
        args.addAll(List.of("--epochs", Golden.at(expected, "epochs").asText()));
        args.addAll(List.of("--alpha", Golden.at(expected, "alpha").asText()));
        args.addAll(List.of("--batch-size", Golden.at(expected, "batch_size").asText()));
        args.addAll(List.of("--init-seed", Golden.at(expected, "w0_seed").asText()));
        if (expected.has("shuffle_each_epoch")) {
            args.addAll(List.of("--shuffle", "epoch", "--shuffle-seed"));
            args.add(Golden.at(expected, "shuffle_each_epoch", "shuffle_seed").asText());
        }
        Shell shell = new Shell();

        assertThat(shell.run(args.toArray(String[]::new))).as(shell.err()).isZero();

        JsonNode actual = shell.json();
        for (String field : List.of("epochs", "alpha", "batch_size")) {
            assertThat(Golden.number(actual, field)).isEqualTo(Golden.number(expected, field));
        }
        assertThat(Golden.doubles(actual, "w0")).isEqualTo(Golden.doubles(expected, "w0"));
        compare(Golden.doubles(actual, "loss_history"), Golden.doubles(expected, "loss_history"));
        assertThat(GoldenRun.distance(
                        GoldenRun.weights(Golden.doubles(actual, "w_final")),
                        GoldenRun.weights(Golden.doubles(expected, "w_final"))))
                .isLessThanOrEqualTo(1e-12);
        for (String when : List.of("initial", "final")) {
            assertThat(Golden.integer(actual, when, "misclassified"))
                    .isEqualTo(Golden.integer(expected, when, "misclassified"));
            for (String figure :
                    List.of("accuracy", "mean_log_loss", "mean_squared_error", "line_slope", "line_intercept")) {
                assertThat(GoldenRun.distance(
                                Golden.number(actual, when, figure), Golden.number(expected, when, figure)))
                        .as("%s of the %s weights", figure, when)
                        .isLessThanOrEqualTo(FIGURES);
            }
        }
        int n = Golden.integer(expected, "dataset", "n");
        int epochs = Golden.integer(expected, "epochs");
        assertThat(Golden.integer(actual, "examples")).isEqualTo(n * epochs);
        assertThat(Golden.integer(actual, "updates")).isEqualTo(Golden.integer(expected, "batches_per_epoch") * epochs);
        assertThat(Golden.at(actual, "outcome").asText()).isEqualTo("completed");
        assertThat(Golden.at(actual, "objective").asText()).isEqualTo("cross-entropy");
        assertThat(Golden.at(actual, "objective_history")).hasSize(epochs);
    }

    private static void compare(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int e = 0; e < actual.length; e++) {
            assertThat(GoldenRun.distance(actual[e], expected[e]))
                    .as("loss of epoch %d", e + 1)
                    .isLessThanOrEqualTo(1e-12);
        }
    }
}
