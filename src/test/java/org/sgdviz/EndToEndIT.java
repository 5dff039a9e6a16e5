package org.sgdviz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.file.Launcher;
import org.sgdviz.golden.Golden;
import org.sgdviz.golden.GoldenRun;

/** Runs the packaged program as its users do: {@code java -jar} in a process of its own, from another folder. */
class EndToEndIT {

    private static final long TIMEOUT_SECONDS = 120;

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    @Test
    void versionIsPrintedAndNothingIsOnStandardError() throws Exception {
        Outcome outcome = run("--version");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isNotBlank();
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void helpIsPrintedForAllCommands() throws Exception {
        assertThat(run("--help").out()).contains("train", "data", "--epochs", "Exit codes:");
        assertThat(run("train", "--help").out()).contains("--objective", "(default: 0.01)", "Exit codes:");
        assertThat(run("data", "--help").out()).contains("--out", "Exit codes:");
        assertThat(run("replay", "--help").out()).contains("--at", "Exit codes:", "differs from the recorded run");
    }

    @Test
    void theTutorialsRunIsJsonOnStandardOutput() throws Exception {
        Outcome outcome = run("train", "--json", "-");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        JsonNode expected = Golden.read("run_default");
        JsonNode actual = new JsonMapper().readTree(outcome.out());
        double[] losses = Golden.doubles(actual, "loss_history");
        double[] reference = Golden.doubles(expected, "loss_history");
        assertThat(losses).hasSameSizeAs(reference);
        for (int e = 0; e < losses.length; e++) {
            assertThat(GoldenRun.distance(losses[e], reference[e])).isLessThanOrEqualTo(1e-12);
        }
        assertThat(GoldenRun.distance(
                        GoldenRun.weights(Golden.doubles(actual, "w_final")),
                        GoldenRun.weights(Golden.doubles(expected, "w_final"))))
                .isLessThanOrEqualTo(1e-12);
    }

    @Test
    void theSameRunOfPointsFromAFileIsTheSame() throws Exception {
        Outcome data = run("data", "--data", "moons", "--out", "points.csv");
        Outcome generated = run("train", "--data", "moons", "--updates", "-");
        Outcome read = run("train", "--data", "points.csv", "--updates", "-");

        assertThat(data.out() + data.err() + generated.err() + read.err()).isEmpty();
        assertThat(generated.out()).hasLineCount(1301);
        assertThat(read.out()).isEqualTo(generated.out());
    }

    @Test
    void badInputIsOneSentenceAndExitCode2() throws Exception {
        Outcome outcome = run("train", "--alpha", "abc", "--json", "run.json");

        assertThat(outcome.err())
                .isEqualToIgnoringNewLines(
                        "sgd-visualizer: --alpha must be a finite number greater than 0, but is \"abc\"");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() throws Exception {
        Path err = folder.resolve("err.txt");
        Process process =
                process("data", "-n", "100000").redirectError(err.toFile()).start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("x1,x2,label");
        }

        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(err).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    @DisabledOnOs(OS.WINDOWS)
    void aSignalStopsTrainingWithWhatItHas(String signal, int exitCode) throws Exception {
        Process process = process(
                        "train",
                        "-e",
                        "1e9",
                        "--json",
                        "run.json",
                        "--figure",
                        "run.png",
                        "--updates",
                        "run.csv",
                        "--session",
                        "run.sgd.json")
                .redirectErrorStream(true)
                .start();
        String text;
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).startsWith("Training on blobs");
            awaitBytes(process, 20_000_000); // of updates, while the toolkit starts beside them
            launcher()
                    .process(List.of("kill", "-" + signal, Long.toString(process.pid())))
                    .start()
                    .waitFor();
            text = out.lines().collect(Collectors.joining("\n"));
        }

        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(text).isEqualTo(exitCode);
        assertThat(text).contains("Interrupted after update");
        JsonNode json = new JsonMapper().readTree(folder.resolve("run.json").toFile());
        assertThat(json.get("outcome").textValue()).isEqualTo("interrupted");
        assertThat(Files.readAllLines(folder.resolve("run.csv")))
                .hasSize(json.get("updates").intValue() + 1);
        boolean hadTime = !text.contains("stopped while the figure was being drawn"); // on a machine with much to do
        assertThat(Files.exists(folder.resolve("run.png"))).isEqualTo(hadTime);
        assertThat(folder.toFile().list()).hasSize(hadTime ? 4 : 3);
        Outcome replay = run("replay", "run.sgd.json", "--updates", "again.csv");
        assertThat(replay.exitCode()).as(replay.err()).isZero();
        assertThat(folder.resolve("again.csv")).hasSameTextualContentAs(folder.resolve("run.csv"));
    }

    /** Waits until there are so many bytes in the files of a folder. */
    private void awaitBytes(Process process, long bytes) throws Exception {
        long found = 0;
        while (found < bytes) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(10); // between looks at a folder, which tells of nothing
            found = 0;
            for (File each : Objects.requireNonNull(folder.toFile().listFiles())) {
                found += each.length();
            }
        }
    }

    /** What a finished process left behind. */
    private record Outcome(int exitCode, String out, String err) {}

    /** Runs the jar in {@link #folder} on the JDK of this test, with nothing on standard input. */
    private Outcome run(String... args) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            Process process = process(args)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("still running after " + TIMEOUT_SECONDS + " s: " + List.of(args) + "\n"
                        + Files.readString(out) + Files.readString(err));
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** The jar as a process of the JDK of this test, to be started in {@link #folder}. */
    private ProcessBuilder process(String... args) {
        List<String> arguments = new ArrayList<>(List.of("-jar", System.getProperty("sgdviz.jar")));
        arguments.addAll(List.of(args));
        return launcher().java(arguments).directory(folder.toFile());
    }

    private Launcher launcher() {
        return new Launcher(home);
    }
}
