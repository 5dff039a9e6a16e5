package org.sgdviz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Figures where there is little of something: memory, above all, without which JavaFX's own threads fail. There is a
 * picture of all that it shows, or one sentence and no file. With the profile {@code stress} heaps of many sizes and
 * several collectors are tried.
 */
@DisabledOnOs(OS.WINDOWS)
class FigureProcessTest {

    private static final boolean ALL = Boolean.getBoolean("sgdviz.processes");

    /** What a shell or the loader of programs ends with where a program cannot be loaded. */
    private static final int NOT_LOADED = 127;

    private static final String WORDS_OF_THE_MACHINE = "(?i)error|too many open files|Failed|Too small|OutOfMemory";

    private static final List<String> COLLECTORS = List.of("-XX:+UseSerialGC", "-XX:+UseParallelGC", "-XX:+UseG1GC");

    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private Program program() {
        return new Program(folder, home);
    }

    static Stream<List<String>> smallHeaps() {
        List<List<String>> all = new ArrayList<>();
        if (!ALL) {
            all.add(List.of("-Xmx14m", "-XX:+UseSerialGC"));
            return all.stream();
        }
        for (String collector : COLLECTORS) {
            for (int megabytes = 8; megabytes <= 32; megabytes++) {
                all.add(List.of("-Xmx" + megabytes + "m", collector));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("smallHeaps")
    void inASmallHeapThereIsAWholePictureOrOneSentence(List<String> options) throws Exception {
        requirePictureOrSentence(
                program().with(options.toArray(String[]::new)).run("train", "-q", "--figure", "x.png"));
    }

    static Stream<List<String>> heapsForManyPoints() {
        List<List<String>> all = new ArrayList<>();
        for (String collector : ALL ? COLLECTORS : List.<String>of()) {
            for (int megabytes : new int[] {40, 48, 56, 64, 80, 96}) {
                all.add(List.of("-Xmx" + megabytes + "m", collector));
            }
        }
        all.add(List.of("-Xmx64m", "-XX:+UseG1GC"));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("heapsForManyPoints")
    void soItIsWithAMillionPoints(List<String> options) throws Exception {
        requirePictureOrSentence(program()
                .with(options.toArray(String[]::new))
                .run("train", "-q", "-n", "1000000", "-e", "3", "-b", "1000", "--figure", "x.png"));
    }

    private void requirePictureOrSentence(Program.End end) throws IOException {
        String all = end.toString();
        assertThat(end.out()).as(all).isEmpty();
        if (end.exitCode() == 0) {
            assertThat(end.files()).as(all).containsExactly("x.png");
            assertThat(end.err()).as(all).isEmpty();
            requireDrawn(folder.resolve("x.png"));
        } else {
            assertThat(end.files()).as(all).isEmpty();
            if (requireSentence(end)) {
                assertThat(end.err()).as(all).contains("memory");
            }
        }
    }

    /** White at the edge, and in both plots more than one colour. */
    private static void requireDrawn(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getRGB(0, 0)).isEqualTo(0xffffffff);
        for (int left : new int[] {100, 740}) {
            assertThat(picture.getSubimage(left, 100, 450, 400).getData().getPixels(0, 0, 450, 400, (int[]) null))
                    .satisfies(pixels -> assertThat(
                                    java.util.Arrays.stream(pixels).distinct().count())
                            .isGreaterThan(6));
        }
    }

    /** What the program says of itself, or else what the virtual machine does, which then has not even started it. */
    private static boolean requireSentence(Program.End end) {
        String all = end.toString();
        boolean started = end.err().startsWith("sgd-visualizer: ");
        if (started) {
            assertThat(end.exitCode()).as(all).isEqualTo(2);
            assertThat(end.err()).as(all).hasLineCount(1);
        } else {
            assertThat(end.exitCode()).as(all).isIn(1, NOT_LOADED);
            assertThat(end.err()).as(all).containsPattern(WORDS_OF_THE_MACHINE);
        }
        return started;
    }

    static IntStream handles() {
        return ALL ? IntStream.rangeClosed(6, 64) : IntStream.of(16, 43, 45);
    }

    @ParameterizedTest
    @MethodSource("handles")
    void whereTooFewFilesMayBeOpenThereIsAPictureOrOneSentence(int handles) throws Exception {
        Program.End end = program().within("ulimit -n " + handles).run("train", "-q", "--figure", "x.png");

        String all = end.toString();
        if (end.exitCode() == 0) {
            assertThat(end.err()).as(all).isEmpty();
            requireDrawn(folder.resolve("x.png"));
        } else {
            assertThat(end.files()).as(all).isEmpty();
            if (requireSentence(end)) {
                assertThat(end.err()).as(all).contains("too few files at once");
            }
        }
    }

    @Test
    void aFullDiskLeavesNoFile() throws Exception {
        program().run("train", "-q", "--figure", "x.png"); // which unpacks JavaFX
        Files.delete(folder.resolve("x.png"));

        Program.End end = program().within("ulimit -f 16").run("train", "-q", "--figure", "x.png");

        assertThat(end.exitCode()).as(end.toString()).isEqualTo(2);
        assertThat(end.err()).startsWith("sgd-visualizer: cannot write x.png: ").hasLineCount(1);
        assertThat(end.files()).isEmpty();
    }
}
