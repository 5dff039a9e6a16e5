package org.sgdviz.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The session files that were opened or saved last, newest first: a line for each in a file of the {@link StateFolder}.
 * What stands there is only a convenience, so that a file that cannot be read is as an empty one. For one thread at a
 * time.
 */
public final class RecentFiles {

    /** The maximum number of files kept. */
    public static final int MOST = 10;

    private static final String NAME = "recent";
    private static final long LONGEST_BYTES = 1 << 16;

    private final Path file;

    /** Those of a state folder. */
    public RecentFiles(Path state) {
        this.file = state.resolve(NAME);
    }

    /** The files that are still there, newest first. */
    public List<Path> list() {
        List<Path> files = new ArrayList<>();
        try {
            if (Files.size(file) <= LONGEST_BYTES) {
                for (String line : Files.readAllLines(file)) {
                    Path each = Path.of(line);
                    if (files.size() < MOST && Files.isRegularFile(each)) {
                        files.add(each);
                    }
                }
            }
        } catch (IOException | InvalidPathException e) {
            return files; // as far as it can be read
        }
        return files;
    }

    /**
     * Puts a file first.
     *
     * @throws BadFileException if the list cannot be written
     */
    public void add(Path opened) throws BadFileException {
        Path newest = opened.toAbsolutePath().normalize();
        List<Path> files = new ArrayList<>(list());
        files.remove(newest);
        files.add(0, newest);
        StringBuilder lines = new StringBuilder();
        files.stream()
                .limit(MOST)
                .filter(each -> each.toString().lines().count() == 1)
                .forEach(each -> lines.append(each).append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw BadFileException.writing(file, e);
        }
        SafeFile.write(file, out -> out.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
