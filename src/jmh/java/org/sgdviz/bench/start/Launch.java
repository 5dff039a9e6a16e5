package org.sgdviz.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sgdviz.file.Launcher;

/**
 * A program to be started in a process of its own.
 *
 * @param command the program and its arguments
 */
public record Launch(List<String> command) {

    private static final int SETTLED_MILLIS = 5000;

    /** In the folder that Maven builds in; kept from round to round, as a user's home is. */
    private static final Launcher LAUNCHER = new Launcher(Path.of("target", "home-of-benchmarks"));

    /** A program for the JVM that this one runs in; empty options are left out. */
    public static Launch java(String options, List<String> arguments) {
        List<String> all = new ArrayList<>();
        Arrays.stream(options.split(" ")).filter(option -> !option.isEmpty()).forEach(all::add);
        all.addAll(arguments);
        return new Launch(List.copyOf(LAUNCHER.javaCommand(all)));
    }

    /** A process of any program, to be started, in a home that is not the user's. */
    public static ProcessBuilder process(List<String> command) {
        return LAUNCHER.process(command);
    }

    /** The seconds from here to the end of the process, which must end well. */
    public double secondsToEnd() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(ProcessBuilder.Redirect.DISCARD);
        int code = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            throw new IOException(command + " ended with " + code);
        }
        return seconds;
    }

    /** The seconds from here to the first frame of a program that runs in {@link FirstFrame}; then it is ended. */
    public double secondsToFirstFrame() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(ProcessBuilder.Redirect.PIPE);
        try {
            awaitFirstFrame(process);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The resident memory in bytes of such a program, a while after its first frame; NaN where Linux does not say. */
    public double bytesOfIdleWindow() throws IOException, InterruptedException {
        Process process = start(ProcessBuilder.Redirect.PIPE);
        try {
            awaitFirstFrame(process);
            Thread.sleep(SETTLED_MILLIS);
            Path status = Path.of("/proc/" + process.pid() + "/status");
            if (!Files.exists(status)) {
                return Double.NaN;
            }
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    return 1024.0 * Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            return Double.NaN;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(ProcessBuilder.Redirect output) throws IOException {
        return process(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output)
                .start();
    }

    private void awaitFirstFrame(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); !FirstFrame.LINE.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IOException(command + " showed no window");
            }
        }
    }
}
