package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.text.InWords;

class RecentFilesTest {

    @TempDir
    Path folder;

    private Path state;
    private RecentFiles recent;

    @BeforeEach
    void begin() {
        state = folder.resolve("state");
        recent = new RecentFiles(state);
    }

    @Test
    void thereAreNoneAtFirst() {
        assertThat(recent.list()).isEmpty();
    }

    @Test
    void theNewestIsFirstAndNoneIsThereTwice() throws IOException {
        Path a = file("a");
        Path b = file("größer 😀");
        recent.add(a);
        recent.add(b);
        recent.add(folder.resolve("x").resolve("..").resolve("a"));

        assertThat(recent.list()).containsExactly(a, b);
        assertThat(new RecentFiles(state).list()).containsExactly(a, b);
    }

    @Test
    void onlySomeAreKept() throws IOException {
        for (int i = 0; i < RecentFiles.MOST + 3; i++) {
            recent.add(file("f" + i));
        }

        assertThat(recent.list())
                .hasSize(RecentFiles.MOST)
                .startsWith(folder.resolve("f12"))
                .endsWith(folder.resolve("f3"));
    }

    @Test
    void whatIsGoneIsNotListed() throws IOException {
        Path a = file("a");
        Path b = file("b");
        recent.add(a);
        recent.add(b);
        Files.delete(b);

        assertThat(recent.list()).containsExactly(a);
    }

    @Test
    void anUnreadableListIsAnEmptyOneAndIsWrittenAnew() throws IOException {
        Path a = file("a");
        recent.add(a);
        for (byte[] garbled : new byte[][] {{(byte) 0xff, 10}, {0, 10}, new byte[1 << 20]}) {
            Files.write(state.resolve("recent"), garbled);
            assertThat(recent.list()).isEmpty();
            recent.add(a);
            assertThat(recent.list()).containsExactly(a);
        }
    }

    @Test
    void whereNothingCanBeWrittenThatIsOneSentence() throws IOException {
        RecentFiles none = new RecentFiles(file("a"));

        assertThat(none.list()).isEmpty();
        assertThatExceptionOfType(BadFileException.class)
                .isThrownBy(() -> none.add(folder.resolve("a")))
                .satisfies(InWords.begins("cannot write " + folder.resolve("a").resolve("recent")));
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "");
    }
}
