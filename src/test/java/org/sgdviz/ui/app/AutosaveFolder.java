package org.sgdviz.ui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sgdviz.file.Autosave;
import org.sgdviz.file.Leftover;
import org.sgdviz.session.Session;

/** What windows have saved by themselves, while they are open. */
final class AutosaveFolder {

    private AutosaveFolder() {}

    /** What would be offered if all windows were killed now; a copy of it is made in a folder for such copies. */
    static List<Session> found(Path state, Path copies) {
        try {
            Path copy = Files.createTempDirectory(copies, "copy");
            copy(state, copy);
            List<Session> sessions = new ArrayList<>();
            for (Leftover leftover : Autosave.leftBehind(copy)) {
                sessions.add(leftover.session());
                leftover.close();
            }
            return sessions;
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // changed while it was copied
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else if (!each.endsWith("lock")) { // closing another stream of it would release it
                    Files.copy(each, target);
                }
            }
        }
    }

    /** The slots of all windows. */
    static List<Path> slots(Path state) {
        Path slots = state.resolve("autosave");
        try (Stream<Path> all = Files.isDirectory(slots) ? Files.list(slots) : Stream.of()) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
