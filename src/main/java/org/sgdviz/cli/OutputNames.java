package org.sgdviz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.SafeFile;

/**
 * Where the results of a run go: names of files, "-" for standard output, or null for nowhere.
 *
 * @param json the run's figures
 * @param updates a row per update
 * @param figure a picture
 * @param session a session of the run
 */
record OutputNames(
        @Nullable String json,
        @Nullable String updates,
        @Nullable String figure,
        @Nullable String session) {

    /** The name that stands for standard output. */
    static final String STANDARD_OUTPUT = "-";

    /** No output at all. */
    static final OutputNames NONE = new OutputNames(null, null, null, null);

    /** Whether one of them is standard output, which then carries nothing else. */
    boolean takeStandardOutput() {
        return Stream.of(json, updates, figure, session).anyMatch(STANDARD_OUTPUT::equals);
    }

    /**
     * Makes sure that no two of them are the same, and none is the file that is read.
     *
     * @param inputName the option or argument that names the file that is read
     * @param input that file; null if there is none
     * @throws BadInput if that is not so
     */
    void requireDifferent(String inputName, @Nullable Path input) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        named.put("--json", json);
        named.put("--updates", updates);
        named.put("--figure", figure);
        named.put("--session", session);
        Map<Object, String> taken = new LinkedHashMap<>();
        if (input != null) {
            taken.put(identity(input), inputName);
        }
        named.forEach((option, name) -> {
            if (name != null) {
                Object identity = name.equals(STANDARD_OUTPUT) ? name : identity(path(option, name));
                String other = taken.put(identity, option);
                if (other != null) {
                    throw new BadInput(other + " and " + option + " name the same "
                            + (name.equals(STANDARD_OUTPUT) ? "place, standard output" : "file, " + Plain.visible(name))
                            + ": each needs its own");
                }
            }
        });
    }

    /** A file name as a path. */
    static Path path(String option, String name) {
        if (name.isEmpty()) {
            throw new BadInput(option + " needs a file name, but it is empty");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput(option + " " + Plain.quote(name) + " is not a valid file name", e);
        }
    }

    /** Something equal for two names of one file, through links too, hard ones included. Devices and pipes may be written to twice. */
    private static Object identity(Path path) {
        try {
            if (Files.isRegularFile(path)) {
                Path real = path.toRealPath();
                Object key = Files.readAttributes(real, java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey();
                return key == null ? real : key;
            }
            return Files.exists(path) ? new Object() : SafeFile.followed(path);
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
