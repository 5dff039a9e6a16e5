package org.sgdviz.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private static final int MILLIS = 30_000;

    @TempDir
    Path folder;

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> remarks = new CopyOnWriteArrayList<>();
    private volatile @Nullable Session present = SavedSessions.branched();
    private volatile Autosaver saver;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        ToolkitLog.acceptClassPath();
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void begin() {
        saver = saver(NanoClock.SYSTEM);
    }

    private Autosaver saver(NanoClock clock) {
        return saver(() -> this::present, () -> true, clock);
    }

    private Autosaver saver(
            Supplier<Supplier<@Nullable LiveSession>> sessions, BooleanSupplier edited, NanoClock clock) {
        return new Autosaver(state(), sessions, edited, new Messages(), problems::add, remarks::add, clock);
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
        Autosaver broken = saver(() -> () -> new LiveSession(null, List.of()), () -> true, NanoClock.SYSTEM);
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
        saver.saveAtTheEnd(MILLIS);

        assertThat(slots()).singleElement().matches(AutosaverTest::isSaved);
    }

    @Test
    void whatThereIsAfterALongFrameIsSavedAtTheEnd() throws Exception {
        try (HeldFxThread fx = held()) {
            saver = saver(new TestClock(() -> {
                fx.release();
                return false;
            }));

            saver.saveAtTheEnd(MILLIS);

            assertThat(slots()).singleElement().matches(AutosaverTest::isSaved);
        }
    }

    @Test
    void whatTheFxThreadMayBeChangingIsNotReadAtTheEnd() throws Exception {
        try (HeldFxThread fx = held()) {
            List<Thread> readers = new CopyOnWriteArrayList<>();
            saver = saver(
                    () -> {
                        readers.add(Thread.currentThread());
                        return this::present;
                    },
                    () -> true,
                    new TestClock(fx::isHeld));

            saver.saveAtTheEnd(MILLIS);

            assertThat(readers).isEmpty();
            assertThat(slots()).isEmpty();
        }
    }

    /** As JavaFX's own thread does not once its end has begun. */
    @Test
    void whatWasNotedOfAWindowWhoseThreadDoesNotAnswerIsSavedAtTheEnd() throws Exception {
        try (HeldFxThread fx = held()) {
            saver = saver(new TestClock(fx::isHeld));
            saver.note();

            saver.saveAtTheEnd(MILLIS);

            until("it is saved", () -> slots().size() == 1 && isSaved(slots().get(0)));
        }
    }

    @Test
    void whatADeadFxThreadLeftIsSavedAtTheEnd() throws Exception {
        try (HeldFxThread fx = held()) {
            assertThat(fx.isHeld()).isTrue();
            Thread dead = new Thread(() -> saver = saver(NanoClock.SYSTEM));
            dead.start();
            dead.join();

            saver.saveAtTheEnd(MILLIS);

            assertThat(slots()).singleElement().matches(AutosaverTest::isSaved);
        }
    }

    /** A window is closed by JavaFX's end, and the hook asks the thread that closes it. */
    @Test
    void aWindowThatIsClosedWhileItIsSavedAtTheEndIsSavedWithoutAWarning() throws Exception {
        AtomicBoolean isHookWaiting = new AtomicBoolean();
        Thread hook = Thread.currentThread();
        NanoClock clock = new TestClock(() -> {
            if (Thread.currentThread().equals(hook)) {
                isHookWaiting.set(true);
            }
            return false;
        });
        try (SeenWarnings warnings = new SeenWarnings(Autosaver.class)) {
            saver = saver(() -> this::present, isHookWaiting::get, clock);
            Platform.runLater(() -> saver.close(true));

            saver.saveAtTheEnd(MILLIS);

            assertThat(warnings.all()).isEmpty();
            assertThat(slots()).singleElement().matches(AutosaverTest::isSaved);
        }
    }

    private static HeldFxThread held() throws InterruptedException {
        HeldFxThread fx = new HeldFxThread();
        fx.hold();
        fx.await();
        return fx;
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
