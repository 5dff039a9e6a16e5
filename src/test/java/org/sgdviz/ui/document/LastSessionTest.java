package org.sgdviz.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sgdviz.file.LiveSession;
import org.sgdviz.session.Session;
import org.sgdviz.ui.app.SavedSessions;
import org.sgdviz.ui.app.ToolkitLog;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The session at the end, of a window whose edits are made late by the thread that trains. */
class LastSessionTest {

    private static final Session BEFORE = SavedSessions.endless();
    private static final Session EDITED = SavedSessions.branched();

    private static final long LATER = TimeUnit.SECONDS.toNanos(1);

    private final List<Thread> askers = new CopyOnWriteArrayList<>();
    private final NanoClock stopped = new TestClock(() -> false);
    private final NanoClock whenAnswered = new TestClock(() -> !askers.isEmpty());
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        ToolkitLog.acceptClassPath();
        FxToolkit.registerPrimaryStage();
    }

    /** The edits are made when it is asked for the third time. */
    private boolean isEdited() {
        askers.add(Thread.currentThread());
        return asked.incrementAndGet() >= 3;
    }

    private @Nullable LiveSession session() {
        return LiveSession.plain(asked.get() >= 3 ? EDITED : BEFORE);
    }

    /** The edits are made when it is asked, by the clock, later than that. */
    private static Supplier<@Nullable LiveSession> editedAt(long nanos, NanoClock clock) {
        return () -> LiveSession.plain(clock.nanoTime() < nanos ? BEFORE : EDITED);
    }

    @Test
    void editsThatWaitForTheWorkerAreInIt() throws Exception {
        LastSession last = onFx(() -> new LastSession(() -> this::session, this::isEdited, stopped));

        assertThat(found(last, LATER)).isSameAs(EDITED);
        assertThat(askers).containsOnly(onFx(Thread::currentThread));
    }

    @Test
    void editsThatTheFxThreadLeftToTheWorkerWhenItEndedAreInIt() throws Exception {
        LastSession last = ofDeadThread(this::isEdited, stopped);

        assertThat(found(last, LATER)).isSameAs(EDITED);
        assertThat(askers).containsOnly(Thread.currentThread());
    }

    @Test
    void theFxThreadItselfWaitsForTheWorkerToo() throws Exception {
        LastSession last = onFx(() -> new LastSession(() -> this::session, this::isEdited, stopped));

        assertThat(onFx(() -> found(last, LATER))).isSameAs(EDITED);
    }

    @Test
    void withoutTheEditsThatAreNotMadeInTimeItIsWhatThereIs() throws Exception {
        LastSession last = onFx(() -> new LastSession(() -> this::session, this::isNotEdited, whenAnswered));

        assertThat(found(last, LATER)).isSameAs(BEFORE);
        assertThat(whenAnswered.nanoTime()).isGreaterThanOrEqualTo(LATER);
    }

    /** As after a time that was spent elsewhere. */
    @Test
    void whatAnEndedFxThreadLeftIsHadEvenWhenTheTimeIsOver() throws Exception {
        assertThat(found(ofDeadThread(() -> false, stopped), -1)).isSameAs(BEFORE);
    }

    /** JavaFX drops what it is asked once its own end has begun. */
    @Test
    void anEditThatIsMadeAfterTheOnlyAnswerOfTheFxThreadIsInIt() throws Exception {
        try (HeldFxThread fx = new HeldFxThread()) {
            NanoClock clock = new TestClock(fx::isHeld);
            Supplier<@Nullable LiveSession> session = editedAt(TimeUnit.MILLISECONDS.toNanos(100), clock);
            BooleanSupplier edited = () -> {
                askers.add(Thread.currentThread());
                fx.hold();
                return false;
            };
            LastSession last = onFx(() -> new LastSession(() -> session, edited, clock));

            assertThat(found(last, LATER)).isSameAs(EDITED);
            assertThat(askers).hasSize(1);
        }
    }

    @Test
    void whatWasNotedIsHadWhereItCannotBeNotedAtTheEnd() throws Exception {
        BooleanSupplier failing = () -> {
            isNotEdited();
            throw new IllegalStateException("a fault");
        };
        Supplier<@Nullable LiveSession> session = editedAt(TimeUnit.MILLISECONDS.toNanos(100), whenAnswered);
        LastSession last = onFx(() -> new LastSession(() -> session, failing, whenAnswered));
        last.note();

        try (SeenWarnings warnings = new SeenWarnings(LastSession.class)) {
            assertThat(found(last, LATER)).isSameAs(EDITED);
            assertThat(warnings.all())
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.getThrown()).hasRootCauseMessage("a fault"));
        }
    }

    private boolean isNotEdited() {
        askers.add(Thread.currentThread());
        return false;
    }

    private LastSession ofDeadThread(BooleanSupplier edited, NanoClock clock) throws InterruptedException {
        AtomicReference<LastSession> made = new AtomicReference<>();
        Thread dead = new Thread(() -> made.set(new LastSession(() -> this::session, edited, clock)));
        dead.start();
        dead.join();
        return made.get();
    }

    /** What is found of it by a time of its clock, which begins at 0. */
    private static @Nullable Session found(LastSession last, long deadline) {
        try {
            LiveSession found = last.await(deadline);
            return found == null ? null : found.session();
        } catch (InterruptedException e) {
            throw new AssertionError("not found", e);
        }
    }

    private static <T> T onFx(Supplier<T> what) {
        assertThat(Platform.isFxApplicationThread()).isFalse();
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), what::get);
    }
}
