package org.sgdviz.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.LiveSession;
import org.sgdviz.session.Session;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.app.SavedSessions;
import org.sgdviz.ui.app.ToolkitLog;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What is saved by itself where the folder of the program's state is not as it should be. */
class AutosaverTest {

    private static final int SHORT_MILLIS = 600;
    private static final int LONG_MILLIS = 30_000;
    private static final int LONG_FRAME_MILLIS = 700;

    @TempDir
    Path folder;

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> remarks = new CopyOnWriteArrayList<>();
    private volatile @Nullable Session present = SavedSessions.branched();
    private Autosaver saver;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        ToolkitLog.acceptClassPath();
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void begin() {
        saver = saver(this::present);
    }

    private Autosaver saver(Supplier<@Nullable LiveSession> sessions) {
        return new Autosaver(state(), sessions, () -> true, new Messages(), problems::add, remarks::add);
    }

    private @Nullable LiveSession present() {
        Session session = present;
        return session == null ? null : LiveSession.plain(session);
    }

    @AfterEach
    void close() {
        saver.close();
    }

    @Test
    void whatIsSavedAfterADeletionThatFailedHasAPlaceOfItsOwn() throws Exception {
        Path stuck = failToDelete();
        present = SavedSessions.branched();

        saver.saveNow();

        until(
                "it is saved",
                () -> slots().stream().filter(AutosaverTest::isSaved).anyMatch(slot -> !slot.equals(stuck)));
        assertThat(problems).isEmpty();
    }

    @Test
    void aFailureToSaveIsToldThoughADeletionFailedBefore() throws Exception {
        failToDelete();
        delete(state());
        Files.writeString(state(), "a file");
        present = SavedSessions.branched();

        saver.saveNow();

        until("it is told", () -> !problems.isEmpty());
        assertThat(problems.get(0)).startsWith("Autosave does not work: ");
    }

    @Test
    void whatDisappearedIsSavedElsewhereAndToldOnce() throws Exception {
        saver.saveNow();
        until("it is saved", () -> slots().size() == 1 && isSaved(slots().get(0)));
        for (int time = 1; time <= 2; time++) {
            delete(state());

            saver.saveNow();

            until("it is saved anew", () -> slots().size() == 1 && isSaved(slots().get(0)));
        }
        until("it is told", () -> !remarks.isEmpty());
        saver.close();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(remarks).singleElement().asString().contains("saved anew");
        assertThat(problems).isEmpty();
        assertThat(slots()).isEmpty();
    }

    @Test
    void anUnexpectedErrorInSavingIsToldOnce() throws Exception {
        Autosaver broken = saver(() -> new LiveSession(null, List.of()));
        try {
            broken.saveNow();
            until("it is told", () -> !problems.isEmpty());
            broken.saveNow();
            CountDownLatch tried = new CountDownLatch(1);
            broken.find(found -> tried.countDown(), unreadable -> {});
            assertThat(tried.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            broken.close();
        }
        assertThat(problems).containsExactly("Autosave does not work: an unexpected error, which is in the log");
    }

    @Test
    void whatThereIsWhenTheProgramIsToldToEndIsSaved() throws Exception {
        saver.saveAtTheEnd(LONG_MILLIS);

        assertThat(slots()).hasSize(1);
        assertThat(isSaved(slots().get(0))).isTrue();
    }

    @Test
    void whatThereIsAfterALongFrameIsSavedAtTheEnd() throws Exception {
        whileTheFxThreadIsHeld(released -> {
            CompletableFuture.delayedExecutor(LONG_FRAME_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(released);

            saver.saveAtTheEnd(LONG_MILLIS);

            assertThat(slots()).singleElement().matches(AutosaverTest::isSaved);
        });
    }

    @Test
    void whatTheFxThreadMayBeChangingIsNotReadAtTheEnd() throws Exception {
        whileTheFxThreadIsHeld(released -> {
            List<Thread> readers = new CopyOnWriteArrayList<>();
            Autosaver held = saver(() -> {
                readers.add(Thread.currentThread());
                return present();
            });

            held.saveAtTheEnd(SHORT_MILLIS);

            assertThat(readers).isEmpty();
            assertThat(slots()).isEmpty();
        });
    }

    /** As JavaFX's own thread does not once its end has begun. */
    @Test
    void whatWasNotedOfAWindowWhoseThreadDoesNotAnswerIsSavedAtTheEnd() throws Exception {
        whileTheFxThreadIsHeld(released -> {
            saver.note(this::present);

            saver.saveAtTheEnd(SHORT_MILLIS);

            assertThat(slots()).singleElement().matches(AutosaverTest::isSaved);
        });
    }

    @Test
    void whatADeadFxThreadLeftIsSavedAtTheEnd() throws Exception {
        whileTheFxThreadIsHeld(released -> {
            AtomicReference<Autosaver> made = new AtomicReference<>();
            Thread dead = new Thread(() -> made.set(saver(this::present)));
            dead.start();
            dead.join();

            made.get().saveAtTheEnd(LONG_MILLIS);

            assertThat(slots()).singleElement().matches(AutosaverTest::isSaved);
        });
    }

    /** What a test does, until it lets the FX thread go or is over. */
    private interface Trial {
        void run(Runnable released) throws Exception;
    }

    private static void whileTheFxThreadIsHeld(Trial trial) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Platform.runLater(() -> {
            held.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        try {
            trial.run(released::countDown);
        } finally {
            released.countDown();
        }
    }

    /** Saves, and tries to delete that, which cannot be; returns the folder that stays. */
    private Path failToDelete() throws Exception {
        saver.saveNow();
        until("it is saved", () -> slots().size() == 1 && isSaved(slots().get(0)));
        Path slot = slots().get(0);
        Files.createDirectories(slot.resolve("folder").resolve("within"));
        present = null;
        saver.saveNow();
        CountDownLatch tried = new CountDownLatch(1);
        saver.find(found -> tried.countDown(), unreadable -> {}); // in the same thread, thus after that
        assertThat(tried.await(30, TimeUnit.SECONDS)).isTrue();
        return slot;
    }

    private Path state() {
        return folder.resolve("state");
    }

    private List<Path> slots() {
        return list(state().resolve("autosave"));
    }

    private static boolean isSaved(Path slot) {
        return list(slot).stream().anyMatch(path -> path.toString().endsWith(".journal"));
    }

    private static List<Path> list(Path of) {
        try (Stream<Path> all = Files.isDirectory(of) ? Files.list(of) : Stream.of()) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void until(String what, BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        assertThat(condition.getAsBoolean()).as(what).isTrue();
    }
}
