package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Shape;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;

/** What a user reads in the terminal. */
class PrintedTextTest {

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    @Test
    void theTutorialsRunIsReportedFromStartToEnd() {
        assertThat(shell.run("train")).isZero();

        List<String> lines = shell.out().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("Training on blobs (400 points, std 2.5, seed 95): 100 epochs, alpha 0.01, batches of 32,"
                        + " not shuffled, initial weights from seed 42, minimizing cross-entropy");
        assertThat(lines.stream().filter(line -> line.matches(" +\\d+ +[\\d.e-]+ +[\\d.e-]+")))
                .hasSize(11);
        assertThat(shell.out())
                .contains("reported: squared error,")
                .contains("minimized: cross-entropy,")
                .contains("Completed 100 epochs.")
                .contains("Line: x2 = -1.16936 * x1 - 0.422995")
                .contains("Weights: w0 = 0.349472, w1 = 0.966106, w2 = 0.826185")
                .contains("Accuracy: 100.000 % (0 of 400 misclassified; 0 at the start)")
                .contains("Mean log loss: 0.00213472, mean squared error: 0.000243959")
                .contains("1300 updates, 40000 samples, ")
                .contains(" samples per second");
        assertThat(shell.out()).doesNotContain("\r");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void quietSaysNothing() {
        assertThat(shell.run("train", "--quiet")).isZero();

        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void aDivergedRunIsExplained() {
        assertThat(shell.run("train", "-a", "1e200", "--std", "1e150")).isZero();

        assertThat(shell.out())
                .contains("Diverged: update 1 ")
                .contains("alpha below 1e200")
                .doesNotContainPattern("[0-9]E|e\\+|e-?0");
    }

    @Test
    void aFilesNamesAreShownWithoutItsControlCharacters() throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), "a,b,kind\n1,2,\"x\u001b[2J\"\n3,4,y\n");

        shell.run("train", "--data", file.toString(), "-e", "1");

        assertThat(shell.out())
                .startsWith("Training on own.csv (2 points, x1 = \"a\", x2 = \"b\", class 0 = \"x\\u001b[2J\","
                        + " class 1 = \"y\"): 1 epoch,")
                .doesNotContain("\u001b");
    }

    @Test
    void theLineIsWrittenWhateverItsDirection() {
        assertThat(line(new Weights(1, 2, 4))).isEqualTo("Line: x2 = -0.500000 * x1 - 0.250000");
        assertThat(line(new Weights(-1, 2, 4))).isEqualTo("Line: x2 = -0.500000 * x1 + 0.250000");
        assertThat(line(new Weights(0, 0, 4))).isEqualTo("Line: x2 = 0.00000 * x1 + 0.00000");
        assertThat(line(new Weights(1, 2, 0))).isEqualTo("Line: x1 = -0.500000");
        assertThat(line(new Weights(1, 0, 0))).isEqualTo("Line: none, every point is classified as 1");
        assertThat(line(new Weights(0, 0, 0))).isEqualTo("Line: none, every point is classified as 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "train", "data"})
    void everyCommandHasHelpAndAVersion(String command) {
        String[] help = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
        String[] version = command.isEmpty() ? new String[] {"--version"} : new String[] {command, "--version"};
        Shell other = new Shell();

        assertThat(shell.run(help)).isZero();
        assertThat(other.run(version)).isZero();

        assertThat(shell.out())
                .startsWith("Usage: sgd-visualizer")
                .contains("Exit codes:")
                .contains("bad input");
        assertThat(other.out()).startsWith("sgd-visualizer ").hasLineCount(1);
        assertThat(shell.err() + other.err()).isEmpty();
    }

    @Test
    void helpNamesTheDefaults() {
        shell.run("train", "--help");

        String help = shell.out().replaceAll("\\s+", " ");
        for (String text : List.of(
                "2.5 is rounded up to 3 (default: 100)",
                "greater than 0 (default: 0.01)",
                "or all (default: 32)",
                "linear regression) (default: cross-entropy)",
                "for each epoch) (default: none)",
                "--shuffle epoch, replace and scikit-learn, 0 to 2147483647 (default: 0)",
                "initial weights, where they are drawn, 0 to 2147483647 (default: 42",
                "label in each row (default: blobs)",
                "generated points (default: 400)",
                "of the blobs (default: 2.5)",
                "outer one has radius 1 (default: 0.5)",
                "random points, 0 to 2147483647 (default: 95)",
                "(default: " + Plain.exact(Shape.MOONS.defaultSpread()) + " for moons, circles and spiral, "
                        + Plain.exact(Shape.XOR.defaultSpread()) + " for xor)",
                "130 stopped by Ctrl-C")) {
            assertThat(help).contains(text);
        }
        assertThat(Shape.CIRCLES.defaultSpread()).isEqualTo(Shape.MOONS.defaultSpread());
        assertThat(Shape.SPIRAL.defaultSpread()).isEqualTo(Shape.MOONS.defaultSpread());
    }

    @Test
    void withoutACommandTheWindowOpensOnItsFirstScreen() {
        assertThat(shell.run()).isEqualTo(7);

        assertThat(shell.windows).containsExactly((Experiment) null);
    }

    @Test
    void theTutorialsOptionsPresetTheWindow() {
        assertThat(shell.run("-e", "5", "-a", "0.1", "-b", "all")).isEqualTo(7);

        Experiment preset = shell.windows.get(0);
        assertThat(preset.data()).isEqualTo(Experiment.TUTORIAL.data());
        Hyperparameters settings = preset.settings();
        assertThat(settings.epochs()).hasValue(5);
        assertThat(settings.learningRate()).isEqualTo(0.1);
        assertThat(settings.batchSize().isAll()).isTrue();
    }

    @Test
    void standardOutputThatIsFullIsAnErrorAndOneWhoseReaderHasGoneIsNot() {
        Shell full = new Shell(failing("No space left on device"));
        Shell gone = new Shell(failing("Broken pipe"));

        assertThat(full.run("data")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(full.err())
                .isEqualTo(String.format("sgd-visualizer: cannot write to standard output: No space left on device%n"));
        assertThat(gone.run("data")).isZero();
        assertThat(gone.run("train")).isZero();
        assertThat(gone.run("train", "--json", "-")).isZero();
        assertThat(gone.err()).isEmpty();
        assertThat(new Shell(failing("No space left on device")).run("train")).isEqualTo(ExitCode.BAD_INPUT);
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private static String line(Weights weights) {
        return WeightWords.boundary(FeatureMap.PLANE, weights);
    }
}
