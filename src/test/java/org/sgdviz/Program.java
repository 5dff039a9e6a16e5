package org.sgdviz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sgdviz.file.Launcher;

/** The program in processes of its own, as a shell with limits starts it. */
final class Program {

    private static final int PATIENCE_SECONDS = 150;

    private final Path folder;
    private final Launcher launcher;
    private final List<String> jvmOptions = new ArrayList<>();
    private String limits = "true";

    /** A program that works in a folder, whose user has that home. */
    Program(Path folder, Path home) {
        this.folder = folder;
        this.launcher = new Launcher(home);
    }

    /** What a finished process left behind, and how long it lived. */
    record End(int exitCode, String out, String err, List<String> files) {

        @Override
        public String toString() {
            return "exit code " + exitCode + ", files " + files + ", out: " + out + ", err: " + err;
        }
    }

    /** Options of the JVM from now on. */
    Program with(String... options) {
        jvmOptions.clear();
        jvmOptions.addAll(List.of(options));
        return this;
    }

    /** Limits of the process from now on, as commands of a shell. */
    Program within(String commands) {
        limits = commands;
        return this;
    }

    /** Starts it; what it prints is to be read, or is in files with {@link #end}. */
    ProcessBuilder builder(String... args) {
        List<String> arguments = new ArrayList<>(jvmOptions);
        arguments.add("--enable-native-access=ALL-UNNAMED"); // as the jar has it in its manifest
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        arguments.addAll(List.of(args));
        List<String> command = new ArrayList<>(List.of("sh", "-c", limits + "; exec \"$@\"", "sh"));
        command.addAll(launcher.javaCommand(arguments));
        ProcessBuilder builder = launcher.process(command).directory(folder.toFile());
        builder.environment().remove("DISPLAY");
        return builder;
    }

    Process start(String... args) throws IOException {
        return builder(args)
                .redirectOutput(folder.resolve(OUT).toFile())
                .redirectError(folder.resolve(ERR).toFile())
                .start();
    }

    private static final String OUT = ".out";
    private static final String ERR = ".err";

    End run(String... args) throws IOException, InterruptedException {
        return end(start(args));
    }

    /** Waits until it has ended. */
    End end(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("it was still running after " + PATIENCE_SECONDS + " s");
        }
        try (Stream<Path> all = Files.list(folder)) {
            return new End(
                    process.exitValue(),
                    Files.readString(folder.resolve(OUT), StandardCharsets.UTF_8),
                    Files.readString(folder.resolve(ERR), StandardCharsets.UTF_8),
                    all.map(each -> each.getFileName().toString())
                            .filter(name -> !name.equals(OUT) && !name.equals(ERR))
                            .sorted()
                            .toList());
        }
    }

    /** Sends a signal: INT or TERM. */
    void signal(Process process, String signal) throws IOException, InterruptedException {
        launcher.process(List.of("kill", "-" + signal, Long.toString(process.pid())))
                .start()
                .waitFor();
    }
}
