package org.sgdviz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signals at any moment of a run in the terminal: the program ends within two seconds, and leaves no half of a file.
 * With the profile {@code stress} there are many moments, and it is printed how long it took at most.
 */
@DisabledOnOs(OS.WINDOWS)
class SignalProcessTest {

    private static final int SIGNALS = Integer.getInteger("sgdviz.signals", 2);

    /** Two seconds, and what a process takes to be seen to have ended on a machine with much to do. */
    private static final long MOST_MILLIS = 2000L + (SIGNALS > 2 ? 500 : 4000);

    private static final int LONGEST_LIFE_MILLIS = 1500;

    private static final int LONGEST_PAUSE_MILLIS = 300;

    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private final Random random = new Random(1);
    private long longest;

    private Program program() {
        return new Program(folder, home);
    }

    @Test
    void itEndsSoonAtAnyMomentOfARunWithAFigure() throws Exception {
        for (int i = 0; i < SIGNALS; i++) {
            Process process = program()
                    .start("train", "-n", "20000", "-e", i % 3 == 0 ? "1e9" : "20", "--figure", "x.png", "--json", "x");
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS)); // when it comes is to be anywhere
            String signal = i % 2 == 0 ? "INT" : "TERM";
            Program.End end = ended(process, signal);
            assertThat(end.exitCode()).as(end.toString()).isIn(0, signal.equals("INT") ? 130 : 143);
            assertThat(end.files()).as(end.toString()).isSubsetOf("x", "x.png");
            assertThat(end.err()).as(end.toString()).hasLineCount(end.err().isEmpty() ? 0 : 1);
            if (end.files().contains("x.png")) {
                assertThat(ImageIO.read(folder.resolve("x.png").toFile()).getHeight())
                        .isEqualTo(640);
                Files.delete(folder.resolve("x.png"));
            }
            Files.deleteIfExists(folder.resolve("x"));
        }
        if (SIGNALS > 2) {
            System.out.printf("%d signals: it took %d ms to end at most%n", SIGNALS, longest);
        }
    }

    @Test
    void itEndsThoughNobodyReadsWhatItWrites() throws Exception {
        Process process = program()
                .builder("train", "-e", "1e9", "--updates", "-", "--json", "x")
                .redirectError(folder.resolve(".err").toFile())
                .start();
        try (InputStream out = process.getInputStream()) {
            assertThat(out.read()).isEqualTo('u');
            awaitFull(out);
            Files.writeString(folder.resolve(".out"), "");
            Program.End end = ended(process, "INT");
            assertThat(end.exitCode()).as(end.toString()).isEqualTo(130);
            assertThat(end.err()).isEqualTo("sgd-visualizer: stopped before all was done: nothing has been written\n");
            assertThat(end.files()).isEmpty();
        }
    }

    /** Waits until nothing more comes: the pipe is full, and the program waits for whoever does not read it. */
    private static void awaitFull(InputStream pipe) throws Exception {
        int before = -1;
        for (int now = pipe.available(); now == 0 || now != before; now = pipe.available()) {
            before = now;
            Thread.sleep(LONGEST_PAUSE_MILLIS); // longer than the program pauses while it can write
        }
    }

    @Test
    void whereItsReaderHasGoneItEndsByItself() throws Exception {
        for (List<String> args : List.of(
                List.of("train", "--figure", "-"), List.of("train", "--json", "-"), List.of("train", "-e", "1e9"))) {
            Process process = program()
                    .builder(args.toArray(String[]::new))
                    .redirectError(folder.resolve(".err").toFile())
                    .start();
            process.getInputStream().close();
            Files.writeString(folder.resolve(".out"), "");
            Program.End end = program().end(process);
            assertThat(end.exitCode()).as(args + ": " + end).isZero();
            assertThat(end.err()).as(args + ": " + end).isEmpty();
        }
    }

    private Program.End ended(Process process, String signal) throws IOException, InterruptedException {
        long sent = System.nanoTime();
        program().signal(process, signal);
        Program.End end = program().end(process);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent);
        longest = Math.max(longest, millis);
        assertThat(millis).as("milliseconds until it ended: " + end).isLessThan(MOST_MILLIS);
        return end;
    }
}
