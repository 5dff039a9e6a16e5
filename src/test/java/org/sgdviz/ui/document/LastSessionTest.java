package org.sgdviz.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private final List<Thread> askers = new CopyOnWriteArrayList<>();
    private int asked;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        ToolkitLog.acceptClassPath();
        FxToolkit.registerPrimaryStage();
    }

    /** The edits are made when it is asked for the third time. */
    private boolean isEdited() {
        askers.add(Thread.currentThread());
        asked++;
        return asked >= 3;
    }

    private @Nullable LiveSession session() {
        return LiveSession.plain(asked >= 3 ? EDITED : BEFORE);
    }

    @Test
    void editsThatWaitForTheWorkerAreInIt() throws Exception {
        LastSession last = onFx(() -> new LastSession(this::session, this::isEdited));

        assertThat(found(last, TimeUnit.SECONDS.toNanos(30))).isSameAs(EDITED);
        assertThat(askers).containsOnly(onFx(Thread::currentThread));
    }

    @Test
    void editsThatTheFxThreadLeftToTheWorkerWhenItEndedAreInIt() throws Exception {
        LastSession last = ofDeadThread(this::isEdited);

        assertThat(found(last, TimeUnit.SECONDS.toNanos(30))).isSameAs(EDITED);
        assertThat(askers).containsOnly(Thread.currentThread());
    }

    @Test
    void theFxThreadItselfWaitsForTheWorkerToo() throws Exception {
        LastSession last = onFx(() -> new LastSession(this::session, this::isEdited));

        assertThat(onFx(() -> found(last, TimeUnit.SECONDS.toNanos(30)))).isSameAs(EDITED);
    }

    @Test
    void withoutTheEditsThatAreNotMadeInTimeItIsWhatThereIs() throws Exception {
        LastSession last = onFx(() -> new LastSession(this::session, () -> false));

        assertThat(found(last, TimeUnit.MILLISECONDS.toNanos(300))).isSameAs(BEFORE);
    }

    /** As after a time that was spent elsewhere. */
    @Test
    void whatAnEndedFxThreadLeftIsHadEvenWhenTheTimeIsOver() throws Exception {
        assertThat(found(ofDeadThread(() -> false), -1)).isSameAs(BEFORE);
    }

    private LastSession ofDeadThread(BooleanSupplier edited) throws InterruptedException {
        AtomicReference<LastSession> made = new AtomicReference<>();
        Thread dead = new Thread(() -> made.set(new LastSession(this::session, edited)));
        dead.start();
        dead.join();
        return made.get();
    }

    private static @Nullable Session found(LastSession last, long nanos) {
        try {
            LiveSession found = last.await(System.nanoTime() + nanos);
            return found == null ? null : found.session();
        } catch (Exception e) {
            throw new AssertionError("not found", e);
        }
    }

    private static <T> T onFx(Supplier<T> what) {
        assertThat(Platform.isFxApplicationThread()).isFalse();
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), what::get);
    }
}
