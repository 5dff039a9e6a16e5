package org.sgdviz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program as its users do: {@code java -jar} in a process of its own, from another folder. */
class EndToEndIT {

    private static final long TIMEOUT_SECONDS = 120;

    /** Variables that a JVM takes options from, and says so on standard error. */
    private static final Set<String> JVM_OPTIONS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    @TempDir
    private Path folder;

    @Test
    void versionIsPrintedAndNothingIsOnStandardError() throws Exception {
        Outcome outcome = run("--version");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isNotBlank();
        assertThat(outcome.exitCode()).isZero();
    }

    /** What a finished process left behind. */
    private record Outcome(int exitCode, String out, String err) {}

    /** Runs the jar in {@link #folder} on the JDK of this test, with nothing on standard input. */
    private Outcome run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(System.getProperty("sgdviz.jar"));
        command.addAll(List.of(args));
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeAll(JVM_OPTIONS);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("still running after " + TIMEOUT_SECONDS + " s: " + command + "\n"
                        + Files.readString(out) + Files.readString(err));
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
