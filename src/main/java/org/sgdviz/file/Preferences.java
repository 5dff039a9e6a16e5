package org.sgdviz.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a window remembers from start to start, and what belongs to no session: short texts by key, in a file of the
 * {@link StateFolder}. It is only a convenience: a file that cannot be read is as an empty one, and a value that makes
 * no sense is as none. Immutable.
 *
 * @param values the texts by key
 */
public record Preferences(Map<String, String> values) {

    /** No preferences. */
    public static final Preferences NONE = new Preferences(Map.of());

    private static final String NAME = "preferences";
    private static final long LONGEST_BYTES = 1 << 16;

    public Preferences {
        values = Map.copyOf(values);
    }

    /** Those of a state folder. */
    public static Preferences read(Path state) {
        Path file = state.resolve(NAME);
        Properties found = new Properties();
        try {
            if (Files.size(file) > LONGEST_BYTES) {
                return NONE;
            }
            try (Reader text = new StringReader(Files.readString(file))) {
                found.load(text);
            }
        } catch (IOException | IllegalArgumentException e) {
            return NONE; // there is none, or it is damaged
        }
        Map<String, String> values = new TreeMap<>();
        found.stringPropertyNames().forEach(key -> values.put(key, found.getProperty(key)));
        return new Preferences(values);
    }

    /**
     * Writes them to a state folder, which is made if need be.
     *
     * @throws BadFileException if they cannot be written; the file is then as it was
     */
    public void write(Path state) throws BadFileException {
        Path file = state.resolve(NAME);
        Properties all = new Properties();
        all.putAll(values);
        try {
            Files.createDirectories(state);
            StringWriter text = new StringWriter();
            all.store(text, null);
            String lines = text.toString().replaceAll("(?m)^#.*\\R", "");
            SafeFile.write(file, out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw BadFileException.writing(file, e);
        }
    }

    /** A whole number between bounds, both included; null if there is none, or another one. */
    public @Nullable Integer whole(String key, int least, int most) {
        String text = values.get(key);
        try {
            int value = text == null ? least - 1 : Integer.parseInt(text);
            return value < least || value > most ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code true} or {@code false}; null if there is neither. */
    public @Nullable Boolean flag(String key) {
        String text = values.get(key);
        return "true".equals(text) ? Boolean.TRUE : "false".equals(text) ? Boolean.FALSE : null;
    }
}
