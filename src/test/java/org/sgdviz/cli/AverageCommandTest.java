package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Weights;

/** The average of the weights in what {@code train} and {@code replay} print and write. */
class AverageCommandTest {

    private static final String FIRST = "\"average\": \\[[^,]*";

    @TempDir
    Path folder;

    private SessionShell shell;

    @BeforeEach
    void begin() {
        shell = new SessionShell(folder);
    }

    private static JsonNode train(String... options) throws IOException {
        String[] all = new String[options.length + 5];
        System.arraycopy(new String[] {"train", "--json", "-", "-e", "2"}, 0, all, 0, 5);
        System.arraycopy(options, 0, all, 5, options.length);
        return new ObjectMapper().readTree(SessionShell.ran(0, all).out());
    }

    private String changed(String from, String to) throws IOException {
        String text = Files.readString(shell.file);
        assertThat(text).containsPattern(from);
        return Files.writeString(shell.file, text.replaceFirst(from, to)).toString();
    }

    @Test
    void theFiguresAreItsAndSayIt() throws IOException {
        JsonNode json = train("--optimizer", "asgd", "--average-from", "5");
        JsonNode average = json.get("average");
        Weights mean = new Weights(
                average.get("bias").asDouble(),
                average.get("x1").asDouble(),
                average.get("x2").asDouble());
        Evaluation figures = Evaluation.of(
                Experiment.TUTORIAL.data().points(),
                mean,
                Experiment.TUTORIAL.settings().objective());

        assertThat(average).isNotEqualTo(json.get("weights"));
        assertThat(json.get("average_since").asInt()).isEqualTo(5);
        assertThat(json.get("final").get("of").asText()).isEqualTo("average");
        assertThat(json.get("final").get("mean_log_loss").asDouble()).isEqualTo(figures.meanLogLoss());
        assertThat(json.get("final").get("misclassified").asInt()).isEqualTo(figures.misclassified());
        assertThat(json.get("final").get("line_slope").asDouble()).isEqualTo(mean.lineSlope());
        assertThat(json.get("initial").has("of")).isFalse();
    }

    @Test
    void standardizedItIsGivenInOriginalUnitsToo() throws IOException {
        JsonNode json = train("--optimizer", "asgd", "--standardize", "--test-fraction", "0.25");
        double scale = json.get("standardization").get("x1").get("scale").asDouble();
        assertThat(json.get("average_in_original_units").get("x1").asDouble())
                .isCloseTo(json.get("average").get("x1").asDouble() / scale, offset(1e-12));
        assertThat(json.get("test").get("of").asText()).isEqualTo("average");
    }

    @Test
    void withoutAveragingThereIsNone() throws IOException {
        JsonNode json = train("--optimizer", "adam");
        assertThat(json.fieldNames()).toIterable().noneMatch(name -> name.contains("average"));
        assertThat(json.get("final").has("of")).isFalse();
        assertThat(SessionShell.ran(0, "train", "-e", "2").out()).doesNotContainIgnoringCase("average");
    }

    @Test
    void theReportNamesItAndWhoseFiguresFollow() {
        assertThat(SessionShell.ran(0, "train", "-e", "2", "--optimizer", "asgd")
                        .out())
                .containsSubsequence(
                        "Weights: ",
                        "Average of the weights since update 1:",
                        "Line: ",
                        "Weights: ",
                        "The figures that follow are those of this average:",
                        "Accuracy: ");
    }

    @Test
    void aReplayComparesIt() throws IOException {
        String session = shell.trained("-e", "2", "--optimizer", "asgd");
        assertThat(SessionShell.ran(0, "replay", session).out()).contains("same 26 updates");
        SessionShell.ran(0, "replay", session, "--at", "26");

        changed(FIRST, "\"average\": [0.5");
        for (String[] at : new String[][] {{}, {"--at", "26"}}) {
            String[] args = new String[2 + at.length];
            args[0] = "replay";
            args[1] = session;
            System.arraycopy(at, 0, args, 2, at.length);
            assertThat(SessionShell.ran(3, args).err())
                    .contains("after update 26 the average of its weights is ", "but in the file it is 0.5, ")
                    .hasLineCount(1);
        }
        SessionShell.ran(0, "replay", session, "--at", "25");
    }

    @Test
    void anAverageThatTheRunDoesNotMakeIsSaid() throws IOException {
        shell.trained("-e", "2", "--optimizer", "adam");
        String session = changed("\"weights\"", "\"average\": [1, 2, 3], \"weights\"");
        assertThat(SessionShell.ran(3, "replay", session).err())
                .contains("after update 26 there is no average of its weights, but in the file there is one");
    }

    @Test
    void anUpdateIsShownWithIt() throws IOException {
        String session = shell.trained("-e", "2", "--optimizer", "asgd");
        assertThat(SessionShell.ran(0, "replay", session, "--at", "10").out())
                .contains("Average of the weights since update 1:");
        String json = SessionShell.ran(0, "replay", session, "--at", "10", "--json", "-")
                .out();
        assertThat(new ObjectMapper().readTree(json).get("average").size()).isEqualTo(3);
    }
}
