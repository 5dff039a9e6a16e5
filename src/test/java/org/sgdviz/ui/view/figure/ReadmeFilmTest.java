package org.sgdviz.ui.view.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The film at the top of the README. */
class ReadmeFilmTest {

    private static final Path FILE = Path.of("assets", "learning.gif");
    private static final int MOST_BYTES = 3_000_000;

    @Test
    void itIsSmallEnoughForAPageAndPlaysForEver() throws IOException {
        assertThat(Files.size(FILE)).isLessThan(MOST_BYTES);

        GifFrames film = GifFrames.read(Files.readAllBytes(FILE));

        assertThat(film.width()).isEqualTo(960);
        assertThat(film.repetitions()).isZero();
        assertThat(film.screens()).hasSizeBetween(80, 150);
        assertThat(film.delays().stream().mapToInt(Integer::intValue).sum()).isBetween(600, 1800);
    }
}
