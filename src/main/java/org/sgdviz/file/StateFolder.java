package org.sgdviz.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a program keeps what belongs to a user but is no document: the folder that each platform has for it. */
public final class StateFolder {

    private static final String NAME = "sgd-visualizer";

    private StateFolder() {}

    /** This program's, for the user who runs it. It need not exist. */
    public static Path ofThisUser() {
        return of(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")),
                variable -> System.getenv(variable));
    }

    /**
     * This program's on a platform: {@code $XDG_STATE_HOME} or {@code ~/.local/state} (XDG Base Directory
     * Specification), {@code ~/Library/Application Support} on macOS, {@code %LOCALAPPDATA%} on Windows.
     */
    static Path of(String system, Path home, UnaryOperator<@Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        Path folder;
        if (name.startsWith("windows")) {
            folder = in(
                    environment.apply("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
        } else if (name.startsWith("mac")) {
            folder = home.resolve("Library").resolve("Application Support");
        } else {
            folder = in(
                    environment.apply("XDG_STATE_HOME"), home.resolve(".local").resolve("state"));
        }
        return folder.resolve(NAME);
    }

    /** A variable's folder; what is not absolute is to be ignored, says the specification. */
    private static Path in(@Nullable String variable, Path otherwise) {
        return variable != null && Path.of(variable).isAbsolute() ? Path.of(variable) : otherwise;
    }
}
