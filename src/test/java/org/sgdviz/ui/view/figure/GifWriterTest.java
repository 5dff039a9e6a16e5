package org.sgdviz.ui.view.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.file.SafeFile;

/** Films as GIF, read again by Java's own reader. */
class GifWriterTest {

    private static final int OPAQUE = 0xff000000;

    /** What may be off where nothing had to be left out: a pixel that has hardly changed is not drawn again. */
    private static final int HARDLY = 3;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 300", "301, 1", "7, 5", "64, 64", "333, 241"})
    void everyFrameIsReadAgainInFewColoursAsItWas(int width, int height) throws IOException {
        Random random = new Random(width * 1000L + height);
        int[] palette = random.ints(100, 0, 0x1000000).toArray();
        List<int[]> frames = new ArrayList<>();
        int[] pixels = new int[width * height];
        for (int i = 0; i < 12; i++) {
            int changed = i == 0 ? pixels.length : random.nextInt(pixels.length + 1);
            for (int j = 0; j < changed; j++) {
                pixels[i == 0 ? j : random.nextInt(pixels.length)] = OPAQUE | palette[random.nextInt(100)];
            }
            frames.add(pixels.clone());
        }

        GifFrames film = film(width, height, GifWriter.FOR_EVER, frames);

        assertThat(film.width()).isEqualTo(width);
        assertThat(film.height()).isEqualTo(height);
        assertThat(film.screens()).hasSize(frames.size());
        for (int i = 0; i < frames.size(); i++) {
            assertThat(mostOff(film.screens().get(i), frames.get(i))).isLessThanOrEqualTo(HARDLY);
        }
    }

    @Test
    void manyColoursAreShownByNearOnes() throws IOException {
        int side = 256;
        List<int[]> frames = new ArrayList<>();
        for (int shift = 0; shift < 6; shift++) {
            int[] pixels = new int[side * side];
            for (int i = 0; i < pixels.length; i++) {
                double t = (i % side + 9 * shift) / 320.0; // from one colour to white, as the plane is shaded
                int red = (int) (40 + 215 * t);
                int green = (int) (120 + 135 * t);
                pixels[i] = OPAQUE | red << 16 | green << 8 | 255 - i / side / 8;
            }
            frames.add(pixels);
        }

        GifFrames film = film(side, side, GifWriter.FOR_EVER, frames);

        for (int i = 0; i < frames.size(); i++) {
            assertThat(meanOff(film.screens().get(i), frames.get(i))).isLessThan(3);
            assertThat(mostOff(film.screens().get(i), frames.get(i))).isLessThan(20);
        }
    }

    @Test
    void fewerColoursMakeASmallerFile() throws IOException {
        int[] pixels = new int[200 * 200];
        Arrays.setAll(pixels, i -> OPAQUE | (i % 200) << 16 | (i / 200) << 8 | 0x80);
        List<Integer> sizes = new ArrayList<>();
        for (int most : new int[] {2, 16, 127, 255}) {
            file.reset();
            GifWriter film = new GifWriter(file, 200, 200, GifWriter.FOR_EVER, most);
            film.add(pixels, 4);
            film.finish();
            sizes.add(file.size());
            long colours = Arrays.stream(
                            GifFrames.read(file.toByteArray()).screens().get(0))
                    .distinct()
                    .count();
            assertThat(colours).isEqualTo(most);
        }
        assertThat(sizes).isSorted();
    }

    @Test
    void whatChangesSlowlyIsNeverFarOff() throws IOException {
        List<int[]> frames = new ArrayList<>();
        for (int grey = 0; grey < 200; grey++) {
            int[] pixels = new int[9];
            Arrays.fill(pixels, OPAQUE | grey * 0x10101);
            frames.add(pixels);
        }

        GifFrames film = film(3, 3, GifWriter.FOR_EVER, frames);

        for (int i = 0; i < frames.size(); i++) {
            assertThat(mostOff(film.screens().get(i), frames.get(i))).isLessThanOrEqualTo(HARDLY);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, -1", "2, 1", "65535, 65534"})
    void itSaysHowOftenItIsShown(int plays, int repetitions) throws IOException {
        assertThat(film(2, 2, plays, List.of(new int[4])).repetitions()).isEqualTo(repetitions);
    }

    @Test
    void framesLastAsLongAsTheyWereGivenAlsoWhereNothingChanges() throws IOException {
        GifWriter film = new GifWriter(file, 20, 10, GifWriter.FOR_EVER, GifWriter.MOST_COLOURS);
        int[] delays = {2, 5, 300, 65535, 4};
        for (int delay : delays) {
            film.add(new int[200], delay);
        }
        film.finish();

        assertThat(GifFrames.read(file.toByteArray()).delays())
                .containsExactlyElementsOf(Arrays.stream(delays).boxed().toList());
    }

    @Test
    void onlyWhatChangesTakesRoom() throws IOException {
        int[] pixels = new Random(3).ints(400 * 300, OPAQUE, 0).toArray();
        GifWriter film = new GifWriter(file, 400, 300, GifWriter.FOR_EVER, GifWriter.MOST_COLOURS);
        film.add(pixels, 4);
        int before = file.size();
        for (int i = 0; i < 100; i++) {
            pixels[12_345 + i] ^= 0xffffff;
            film.add(pixels, 4);
        }
        film.finish();

        assertThat((file.size() - before) / 100).isLessThan(50);
        assertThat(meanOff(GifFrames.read(file.toByteArray()).screens().get(100), pixels))
                .isLessThan(12);
    }

    @Test
    void aHugeFrameIsWritten() throws IOException {
        int[] pixels = new int[65_535 * 40];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = OPAQUE | ((i * 0x9e3779b1) >>> 27) * 0x80402;
        }

        assertThat(mostOff(film(65_535, 40, 1, List.of(pixels)).screens().get(0), pixels))
                .isLessThanOrEqualTo(HARDLY);
    }

    @Test
    void aPictureOfTheWindowIsAFrame() throws IOException {
        WritableImage image = new WritableImage(3, 2);
        image.getPixelWriter().setArgb(2, 1, 0xff20c040);
        GifWriter film = new GifWriter(file, 3, 2, GifWriter.FOR_EVER, GifWriter.MOST_COLOURS);

        film.add(image, 10);
        film.finish();

        GifFrames read = GifFrames.read(file.toByteArray());
        assertThat(read.screens().get(0)).containsExactly(OPAQUE, OPAQUE, OPAQUE, OPAQUE, OPAQUE, 0xff20c040);
    }

    @Test
    void whatCannotBeAFilmIsRefusedBeforeAnythingIsWritten() throws IOException {
        assertThatThrownBy(() -> new GifWriter(file, 0, 5, 0, 255)).hasMessageContaining("0 x 5");
        assertThatThrownBy(() -> new GifWriter(file, 5, 65_536, 0, 255)).hasMessageContaining("1 to 65535");
        assertThatThrownBy(() -> new GifWriter(file, 65_535, 65_535, 0, 255)).hasMessageContaining("altogether");
        assertThatThrownBy(() -> new GifWriter(file, 5, 5, -1, 255)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new GifWriter(file, 5, 5, 0, 1)).hasMessageContaining("2 to 255 colours");
        assertThatThrownBy(() -> new GifWriter(file, 5, 5, 0, 256)).hasMessageContaining("not 256");
        assertThat(file.size()).isZero();

        GifWriter film = new GifWriter(file, 5, 5, 0, 2);
        int begun = file.size();
        assertThatThrownBy(film::finish).hasMessageContaining("at least one frame");
        assertThatThrownBy(() -> film.add(new int[24], 4)).hasMessageContaining("24 pixels");
        assertThatThrownBy(() -> film.add(new WritableImage(4, 5), 4)).hasMessageContaining("5 x 5");
        assertThatThrownBy(() -> film.add(new int[25], 1)).hasMessageContaining("not 1");
        assertThat(file.size()).isEqualTo(begun);

        film.add(new int[25], 4);
        film.finish();
        assertThatThrownBy(() -> film.add(new int[25], 4)).hasMessageContaining("has ended");
        assertThatThrownBy(film::finish).hasMessageContaining("has ended");
    }

    @Test
    void aFilmThatIsGivenUpLeavesNoFile() throws IOException {
        try (SafeFile safe = SafeFile.open(folder.resolve("film.gif"))) {
            GifWriter film = new GifWriter(safe.stream(), 50, 50, GifWriter.FOR_EVER, GifWriter.MOST_COLOURS);
            film.add(new int[2500], 4);
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDiskThatIsFullLeavesTheFormerFilm() throws IOException {
        Path path = folder.resolve("film.gif");
        Files.writeString(path, "former");
        int[] noise = new Random(5).ints(100 * 100, OPAQUE, 0).toArray();

        assertThatThrownBy(() -> SafeFile.write(path, out -> {
                    GifWriter film = new GifWriter(
                            new SmallDisk(out, 10_000), 100, 100, GifWriter.FOR_EVER, GifWriter.MOST_COLOURS);
                    for (int i = 0; i < 10; i++) {
                        Arrays.setAll(noise, j -> ~noise[j] | OPAQUE);
                        film.add(noise, 4);
                    }
                    film.finish();
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("film.gif")
                .hasMessageContaining("no space");
        assertThat(path).hasContent("former");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    private GifFrames film(int width, int height, int plays, List<int[]> frames) throws IOException {
        GifWriter film = new GifWriter(file, width, height, plays, GifWriter.MOST_COLOURS);
        for (int[] frame : frames) {
            film.add(frame, 4);
        }
        film.finish();
        return GifFrames.read(file.toByteArray());
    }

    private static int mostOff(int[] a, int[] b) {
        int most = 0;
        for (int i = 0; i < a.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                most = Math.max(most, Math.abs((a[i] >> shift & 0xff) - (b[i] >> shift & 0xff)));
            }
        }
        return most;
    }

    private static double meanOff(int[] a, int[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((a[i] >> shift & 0xff) - (b[i] >> shift & 0xff));
            }
        }
        return sum / a.length / 3;
    }

    /** A stream that takes only so many bytes. */
    private static final class SmallDisk extends OutputStream {
        private final OutputStream out;
        private int left;

        SmallDisk(OutputStream out, int left) {
            this.out = out;
            this.left = left;
        }

        @Override
        public void write(int value) throws IOException {
            if (left-- <= 0) {
                throw new IOException("no space left on device");
            }
            out.write(value);
        }
    }
}
