package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.session.Session;

/**
 * A program that saves as fast as it can is killed at random moments, again and again among what the ones before it
 * left behind: whatever it had saved when it was killed is there, whole. A few times in every build, and 200 times
 * beside threads that keep the processors busy with the profile {@code stress}.
 */
class AutosaveKillTest {

    private static final int KILLS = Integer.getInteger("sgdviz.kills", 5);
    private static final boolean UNDER_LOAD = Boolean.getBoolean("sgdviz.load");
    private static final int LONGEST_LIFE_MILLIS = 400;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private int kept;
    private int inProgress;
    private int saves;

    @Test
    void whateverWasSavedBeforeTheProgramWasKilledIsThere() throws Exception {
        List<Thread> load = UNDER_LOAD ? Load.onAllProcessors() : List.of();
        Random random = new Random(1);
        Path file = folder.resolve("lesson.sgd.json");
        int lastInFile = -1;
        for (int round = 0; round < KILLS; round++) {
            boolean atOnce = round % 5 == 4;
            Output output = liveAndDie(file, round, atOnce, random);
            int saved = output.last(SavingProgram.BY_ITSELF);
            int written = output.last(SavingProgram.TO_FILE);
            requireSaved(round, saved);
            if (written >= 0) {
                assertThat(isNewest(SessionFile.read(file), round + 1, written))
                        .as("kill %s, session %s", round, written)
                        .isTrue();
            } else if (Files.exists(file)) {
                SessionFile.read(file);
            }
            lastInFile = Math.max(lastInFile, written);
            saves += saved + written + 2;
        }
        load.forEach(Thread::interrupt);
        if (UNDER_LOAD) {
            System.out.printf(
                    "%d kills, %d saves: nothing lost; killed after a save and before it was told %d times; %s%n",
                    KILLS, saves, inProgress, temporaryFiles());
        }
        assertThat(lastInFile).as("files were written").isPositive();
    }

    /** Lets the program live for a while, from its first saves on or from its start, and kills it. */
    private Output liveAndDie(Path file, int seed, boolean atOnce, Random random) throws Exception {
        Process process = new Launcher(folder.resolve("home"))
                .java(SavingProgram.arguments(folder.resolve("state"), file, seed, false))
                .redirectError(Redirect.INHERIT)
                .start();
        Output output = new Output(process);
        if (!atOnce) {
            assertThat(output.bothSaved.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
        Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS)); // when it dies is to be anywhere
        process.toHandle().destroyForcibly(); // which, unlike the process's own, leaves what it has printed to be read
        process.waitFor();
        output.end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return output;
    }

    private void requireSaved(int round, int saved) throws IOException {
        List<Leftover> all = Autosave.leftBehind(folder.resolve("state"));
        if (saved >= 0) {
            Session last = all.get(all.size() - 1).session();
            assertThat(isNewest(last, round, saved))
                    .as("kill %s, session %s", round, saved)
                    .isTrue();
            inProgress += last.equals(GrowingSession.of(round, saved)) ? 0 : 1;
        }
        assertThat(all.size()).as("what is kept is found again").isBetween(kept, kept + 1);
        boolean throwAway = round % 3 == 2;
        for (Leftover leftover : all) {
            if (throwAway) {
                leftover.discard();
            } else {
                leftover.close();
            }
        }
        kept = throwAway ? 0 : all.size();
    }

    /** Whether a session is the last whose save was told, or the one after it. */
    private static boolean isNewest(Session session, long seed, int number) {
        return session.equals(GrowingSession.of(seed, number)) || session.equals(GrowingSession.of(seed, number + 1));
    }

    private String temporaryFiles() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".tmp")).count() + " temporary files beside the file";
        }
    }

    /** What a program prints. */
    private static final class Output {
        final CountDownLatch bothSaved = new CountDownLatch(2);
        final CompletableFuture<Void> end;
        private final List<String> lines = new ArrayList<>();

        Output(Process process) {
            end = CompletableFuture.runAsync(() -> {
                try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                        lines.add(line);
                        if (line.endsWith(" 0")) {
                            bothSaved.countDown();
                        }
                    }
                } catch (IOException e) {
                    return; // it has ended
                }
            });
        }

        /** The number of the last session that was saved so; -1 if none. */
        int last(String how) {
            assertThat(lines).noneMatch(line -> line.startsWith(SavingProgram.FAILED));
            return lines.stream()
                    .filter(line -> line.startsWith(how))
                    .mapToInt(line -> Integer.parseInt(line.substring(how.length())))
                    .max()
                    .orElse(-1);
        }
    }
}
