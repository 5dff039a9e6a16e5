package org.sgdviz.file;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sgdviz.session.Session;
import org.sgdviz.text.InWords;

/**
 * A program that saves without end, until it is killed: a {@link GrowingSession} by an {@link Autosave}, and another
 * one to a session file; or ever larger ones, until there is no more room. It prints a letter and the number of each
 * session once it is saved; or what went wrong.
 */
final class SavingProgram {

    static final String BY_ITSELF = "a ";
    static final String TO_FILE = "f ";
    static final String FAILED = "failed ";

    private SavingProgram() {}

    /** Arguments: the state folder, the file, the seed, and whether to save until there is no more room. */
    public static void main(String[] args) throws InterruptedException {
        long seed = Long.parseLong(args[2]);
        Path file = Path.of(args[1]);
        boolean untilFull = Boolean.parseBoolean(args[3]);
        Thread autosave = new Thread(() -> saveByItself(Path.of(args[0]), seed, untilFull));
        autosave.start();
        if (untilFull) {
            autosave.join();
        }
        int number = 0;
        try {
            for (GrowingSession session = new GrowingSession(seed + 1); ; session.next()) {
                SessionFile.write(untilFull ? larger(seed + 1, number) : session.present(), file);
                print(TO_FILE + number++);
            }
        } catch (BadFileException e) {
            print(FAILED + InWords.of(e));
        }
    }

    private static void saveByItself(Path state, long seed, boolean untilFull) {
        try {
            Autosave autosave = Autosave.begin(state);
            int number = 0;
            for (GrowingSession session = new GrowingSession(seed); ; session.next()) {
                try {
                    autosave.save(LiveSession.plain(untilFull ? larger(seed, number) : session.present()));
                    print(BY_ITSELF + number++);
                } catch (BadFileException e) {
                    print(FAILED + InWords.of(e));
                    if (untilFull) {
                        autosave.save(LiveSession.plain(larger(seed, 0))); // for which there is room
                        autosave.close();
                        return;
                    }
                }
            }
        } catch (BadFileException e) {
            print(FAILED + InWords.of(e));
        }
    }

    /** A session with a number of edits more than its first. */
    static Session larger(long seed, int times) {
        Session larger = RandomSession.of(seed);
        Random random = new Random(times);
        for (int i = 0; i < 20 * times; i++) {
            larger = AutosaveTest.later(larger, random);
        }
        return larger;
    }

    /** What is to be given to a JVM that is to run it. */
    static List<String> arguments(Path state, Path file, long seed, boolean untilFull) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx256m"));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), SavingProgram.class.getName()));
        arguments.addAll(List.of(state.toString(), file.toString(), Long.toString(seed), Boolean.toString(untilFull)));
        return arguments;
    }

    /** In one piece, so that no line is cut short. */
    private static void print(String line) {
        try {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            new FileOutputStream(FileDescriptor.out).write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
