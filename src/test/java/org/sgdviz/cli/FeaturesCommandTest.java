package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --features} and {@code --standardize}. */
class FeaturesCommandTest {

    @TempDir
    Path folder;

    private final Shell shell = new Shell();

    private JsonNode train(String... options) throws IOException {
        String[] all = new String[options.length + 3];
        all[0] = "train";
        all[1] = "--json";
        all[2] = "-";
        System.arraycopy(options, 0, all, 3, options.length);
        assertThat(shell.run(all)).as(shell.err()).isZero();
        return new ObjectMapper().readTree(shell.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "circles | x1^2,x2^2          | 1",
                "moons   | x1,x2,x1^2,x2^2,x1*x2,sin(x1),sin(x2) | 0.99",
                "xor     | x1*x2              | 1",
            })
    void whatNoLineSeparatesFeaturesDo(String data, String features, double accuracy) throws IOException {
        JsonNode json = train(
                "--data", data, "--noise", "0.05", "--features", features, "--standardize", "-a", "2", "-e", "500");

        assertThat(json.get("final").get("accuracy").asDouble()).isGreaterThanOrEqualTo(accuracy - 0.01);
        assertThat(json.get("final").has("line_slope")).isFalse();
    }

    @Test
    void theOrderOfTheNamesDoesNotMatter() throws IOException {
        JsonNode one = train("--features", "sin(x2),x1,x1*x2", "-e", "3");
        JsonNode other = train("--features", "x1, x1*x2, sin(x2)", "-e", "3");

        assertThat(one.get("w_final")).isEqualTo(other.get("w_final"));
        assertThat(one.get("weights").fieldNames()).toIterable().containsExactly("bias", "x1", "x1*x2", "sin(x2)");
        assertThat(one.get("weights").get("sin(x2)"))
                .isEqualTo(one.get("w_final").get(3));
    }

    @Test
    void standardizedWeightsAreGivenInOriginalUnitsToo() throws IOException {
        JsonNode json = train("--standardize", "-e", "5");
        JsonNode w = json.get("weights");
        JsonNode original = json.get("weights_in_original_units");
        JsonNode scaling = json.get("standardization");
        double bias = w.get("bias").asDouble();
        for (String name : new String[] {"x1", "x2"}) {
            double weight =
                    w.get(name).asDouble() / scaling.get(name).get("scale").asDouble();
            assertThat(original.get(name).asDouble()).isCloseTo(weight, offset(1e-12));
            bias -= weight * scaling.get(name).get("mean").asDouble();
        }
        assertThat(original.get("bias").asDouble()).isCloseTo(bias, offset(1e-12));
        assertThat(json.get("final").get("line_slope").asDouble())
                .isCloseTo(-original.get("x1").asDouble() / original.get("x2").asDouble(), offset(1e-12));
    }

    @Test
    void theReportNamesBothUnits() {
        shell.run("train", "--standardize", "--features", "x1^2", "-e", "1");

        assertThat(shell.out())
                .contains("features x1^2, standardized")
                .contains("Boundary: 0 = ")
                .contains("Weights of the standardized features: w0 = ")
                .contains("Weights in original units: w0 = ")
                .contains("Standardized: x1^2 (mean ");
    }

    @Test
    void aSessionKeepsThemAndIsReplayedBitForBit() throws IOException {
        Path file = folder.resolve("a.sgd.json");
        shell.run("train", "--standardize", "--features", "x1,x2^2,sin(x1)", "-e", "4", "--session", file.toString());

        JsonNode run = new ObjectMapper().readTree(file.toFile()).get("runs").get(0);
        assertThat(run.get("features")).hasSize(3);
        assertThat(run.get("standardize").asBoolean()).isTrue();
        assertThat(shell.run("replay", file.toString())).isZero();
        assertThat(shell.out()).contains("bit for bit");

        String text = Files.readString(file).replace("\"x1\", \"x2^2\"", "\"x2^2\", \"x1\"");
        Files.writeString(file, text);
        assertThat(shell.run("replay", file.toString())).isEqualTo(2);
        assertThat(shell.err())
                .contains("features must stand in the order of their weights")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x1,x3 | must be names from x1, x2, x1^2, x2^2, x1*x2, sin(x1), sin(x2), with commas between, or none",
                "x1,x2,x1 | must be names of features, each once, but has \"x1\" twice",
                "x1,,x2 | but is \"\"",
            })
    void otherNamesAreRefusedInOneSentence(String names, String sentence) {
        assertThat(shell.run("train", "--features", names)).isEqualTo(2);
        assertThat(shell.err()).contains(sentence).hasLineCount(1);
    }

    @Test
    void updatesHaveAColumnForEachWeight() {
        shell.run("train", "--features", "x1^2,x2", "--updates", "-", "-e", "1", "-a", "0.25");

        String[] lines = shell.out().split("\n", -1);
        assertThat(lines[0]).endsWith("objective_mean,learning_rate,w0,w1,w2");
        assertThat(lines[1].split(",", -1)[7]).isEqualTo("0.25");
        Shell another = new Shell();
        another.run("train", "--features", "none", "--updates", "-", "-e", "1");
        assertThat(another.out().split("\n", -1)[0]).endsWith("learning_rate,w0");
    }
}
