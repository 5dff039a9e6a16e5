package org.sgdviz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.Autosave;
import org.sgdviz.file.Leftover;

/**
 * What the whole build, which this is the last test of, leaves of its user's home: all of it, as it was. The user of
 * all tests is one whose home has the state of a program that was killed, wherever a platform keeps it; a process of
 * the build that looks at it changes it, as it locks what it finds.
 */
class UntouchedHome {

    private static final Path AS_IT_WAS = Path.of("src", "test", "home");

    private static final List<Path> STATES = Stream.of(
                    ".local/state/sgd-visualizer",
                    "Library/Application Support/sgd-visualizer",
                    "AppData/Local/sgd-visualizer")
            .map(Path::of)
            .toList();

    /** The home of whoever runs this test, as the pom has set it. */
    private final Path home = Path.of(System.getProperty("user.home"));

    @TempDir
    private Path folder;

    @Test
    void whoeverBuildsTheProgramHasTheSameFilesInTheirHomeAfterwards() throws IOException {
        assertThat(home).endsWithRaw(Path.of("target", "home"));
        Map<Path, byte[]> expected = new TreeMap<>();
        for (Path state : STATES) {
            filesIn(AS_IT_WAS).forEach((path, bytes) -> expected.put(state.resolve(path), bytes));
        }

        Map<Path, byte[]> found = filesIn(home);

        assertThat(found.keySet()).containsExactlyElementsOf(expected.keySet());
        assertThat(found).allSatisfy((path, bytes) -> assertThat(bytes).isEqualTo(expected.get(path)));
    }

    @Test
    void aWindowThatLookedAtItWouldHaveChangedIt() throws IOException {
        for (Map.Entry<Path, byte[]> file : filesIn(AS_IT_WAS).entrySet()) {
            Path copy = folder.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }

        List<Leftover> left = Autosave.leftBehind(folder);

        assertThat(left).hasSize(1);
        left.get(0).close();
        assertThat(filesIn(folder)).hasSize(filesIn(AS_IT_WAS).size() + 1);
    }

    private static Map<Path, byte[]> filesIn(Path tree) throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(tree.relativize(each), Files.readAllBytes(each));
            }
        }
        return files;
    }
}
