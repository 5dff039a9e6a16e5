package org.sgdviz.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The file that a session is saved in, as it was when it was read or written last. Beside an autosave it says where the
 * session that was left behind belongs. Immutable.
 *
 * @param file the file
 * @param stamp by what one sees whether it is still the same; null if that is not known
 */
public record SavedAs(Path file, @Nullable FileStamp stamp) {

    /** Its name in an autosave's folder. */
    private static final String NAME = "saved-as.properties";

    /** Writes it to an autosave's folder; null: takes away what was there. */
    static void write(@Nullable SavedAs saved, Path folder) throws IOException {
        Path to = folder.resolve(NAME);
        if (saved == null) {
            Files.deleteIfExists(to);
            return;
        }
        Properties all = new Properties();
        all.setProperty("file", saved.file.toAbsolutePath().toString());
        if (saved.stamp != null) {
            all.setProperty("size", Long.toString(saved.stamp.size()));
            all.setProperty("time", saved.stamp.time().toString());
        }
        StringWriter text = new StringWriter();
        all.store(text, null);
        SafeFile.write(to, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** What an autosave's folder says; null if it says nothing that can be understood. */
    static @Nullable SavedAs read(Path folder) {
        Properties all = new Properties();
        try (Reader text = new StringReader(Files.readString(folder.resolve(NAME)))) {
            all.load(text);
            String file = all.getProperty("file");
            String size = all.getProperty("size");
            String time = all.getProperty("time");
            FileStamp stamp = size == null || time == null
                    ? null
                    : new FileStamp(Long.parseLong(size), FileTime.from(Instant.parse(time)), null);
            return file == null ? null : new SavedAs(Path.of(file), stamp);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return null; // an autosave from before there was such a file, or a damaged one
        }
    }
}
