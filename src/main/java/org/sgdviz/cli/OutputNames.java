package org.sgdviz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
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

    /** What leads to the same stream as {@link #STANDARD_OUTPUT}, where the system has that. */
    private static final Path STANDARD_STREAM = Path.of("/dev/stdout");

    /** What takes everything and keeps nothing: any number of outputs may go there. */
    private static final Path NOWHERE = Path.of("/dev/null");

    /** Whether one of them is standard output, by whatever name, which then carries nothing else. */
    boolean takeStandardOutput() {
        Object stream = identity(STANDARD_STREAM);
        return Stream.of(json, updates, figure, session).anyMatch(name -> isStandardOutput(name, stream));
    }

    private static boolean isStandardOutput(@Nullable String name, Object stream) {
        if (name == null || name.isEmpty() || name.equals(STANDARD_OUTPUT)) {
            return STANDARD_OUTPUT.equals(name);
        }
        try {
            return identity(Path.of(name)).equals(stream);
        } catch (InvalidPathException e) {
            return false;
        }
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
        if (input != null && Files.isRegularFile(input)) { // a terminal is read and written
            taken.put(identity(input), inputName);
        }
        Object stream = identity(STANDARD_STREAM);
        named.forEach((option, name) -> {
            if (name != null) {
                Object identity = name.equals(STANDARD_OUTPUT) ? stream : identity(path(option, name));
                Object place = identity.equals(stream) ? STANDARD_OUTPUT : identity;
                String other = taken.put(place, option);
                if (other != null) {
                    throw place.equals(STANDARD_OUTPUT)
                            ? new BadInput("terminal.output.sameStream", other, option)
                            : new BadInput("terminal.output.sameFile", other, option, Plain.visible(name));
                }
            }
        });
    }

    /** A file name as a path. */
    static Path path(String option, String name) {
        if (name.isEmpty()) {
            throw new BadInput("terminal.output.noName", option);
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput(Message.of("terminal.output.badName", option, Plain.quote(name)), e);
        }
    }

    /**
     * Something equal for two names of one file, device or pipe, through links too, hard ones included; for what goes
     * nowhere, something equal to nothing else.
     */
    private static Object identity(Path path) {
        try {
            if (!Files.exists(path)) {
                return SafeFile.followed(path);
            }
            Object key = key(path);
            if (key == null) {
                return path.toRealPath();
            }
            return Files.exists(NOWHERE) && key.equals(key(NOWHERE)) ? new Object() : key;
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** What the system knows what is there by; null where it has no such thing. */
    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }
}
