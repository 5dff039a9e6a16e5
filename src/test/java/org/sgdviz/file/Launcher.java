package org.sgdviz.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Starts the processes of tests and benchmarks, all of them: each has a home of its own, and in it whatever a program
 * finds by the user's home: the program's state, preferences, settings of the desktop, caches. So no test reads or
 * changes what belongs to whoever runs it.
 */
public final class Launcher {

    /** Variables that a JVM takes options from, and says so on standard error. */
    private static final Set<String> JVM_OPTIONS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final Path home;

    /** Of processes whose home is a folder, which they make where it is missing. */
    public Launcher(Path home) {
        this.home = home.toAbsolutePath();
    }

    /** Where the program keeps its state if it is started so. */
    public Path state() {
        return StateFolder.of(System.getProperty("os.name"), home, places()::get);
    }

    /** The command that starts the JVM of this one with arguments: its options, and what it is to run. */
    public List<String> javaCommand(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Duser.home=" + home); // of which a JVM asks the operating system, and not the environment
        command.add("-Djava.util.prefs.userRoot=" + home);
        command.addAll(arguments);
        return command;
    }

    /** A process of that, to be started. */
    public ProcessBuilder java(List<String> arguments) {
        return process(javaCommand(arguments));
    }

    /** Any other process, to be started. */
    public ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        Path real = Path.of(System.getProperty("user.home"));
        Path authority = real.resolve(".Xauthority");
        if (Files.exists(authority)) {
            environment.putIfAbsent("XAUTHORITY", authority.toString()); // else no window could be shown
        }
        environment.putIfAbsent("PYTHONUSERBASE", real.resolve(".local").toString()); // where it has packages
        environment.keySet().removeAll(JVM_OPTIONS);
        environment.putAll(places());
        return builder;
    }

    /** What leads a program to what belongs to its user, on any platform. */
    private Map<String, String> places() {
        return Map.of(
                "HOME", home.toString(),
                "USERPROFILE", home.toString(),
                "XDG_STATE_HOME", home.resolve(".local").resolve("state").toString(),
                "XDG_DATA_HOME", home.resolve(".local").resolve("share").toString(),
                "XDG_CONFIG_HOME", home.resolve(".config").toString(),
                "XDG_CACHE_HOME", home.resolve(".cache").toString(),
                "APPDATA", home.resolve("AppData").resolve("Roaming").toString(),
                "LOCALAPPDATA", home.resolve("AppData").resolve("Local").toString());
    }
}
