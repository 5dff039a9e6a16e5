package org.sgdviz.ui.document;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.LiveSession;

/**
 * The session of a window as it is when the program has been told to end, with all that was edited by then: an edit is
 * in it only when the thread that trains has made it, so that it is asked for again until that has been done, or the
 * time is over. From any thread.
 *
 * <p>It belongs to the FX thread, which is asked to note it. The toolkit ends as well, and its thread perhaps before it
 * has answered: then nobody changes anything any more, and whoever asks looks at what there is. While it lives it may
 * be in the middle of a change, which nobody else looks at; and it may live on and not answer, or not again, since
 * JavaFX drops what it is asked once its own end has begun. Then the session is what was noted of it last, in a frame
 * or as an answer, with its runs as they are when the time is over.
 */
final class LastSession {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final Logger LOG = Logger.getLogger(LastSession.class.getName());

    private final Supplier<? extends Supplier<? extends @Nullable LiveSession>> present;
    private final BooleanSupplier edited;
    private final NanoClock clock;
    private final Thread fxThread = Thread.currentThread();
    private final AtomicBoolean failed = new AtomicBoolean();
    private volatile Supplier<? extends @Nullable LiveSession> noted = () -> null;

    /**
     * Of a window. On the FX thread.
     *
     * @param present notes what there is, on the FX thread or after its end; what it gives is then asked, by any
     *     thread, for the session with its runs as they are by that time, or null where nothing is worth saving
     * @param edited says, on the FX thread or after its end, whether all edits made so far are in what is noted
     */
    LastSession(
            Supplier<? extends Supplier<? extends @Nullable LiveSession>> present,
            BooleanSupplier edited,
            NanoClock clock) {
        this.present = present;
        this.edited = edited;
        this.clock = clock;
    }

    /** Notes what there is, on the FX thread: it is asked for by another one, where the FX thread does not answer. */
    void note() {
        noted = present.get();
    }

    /**
     * The session, as soon as all edits are in it, or else as it is at the deadline.
     *
     * @param deadline when it must have been found, by the clock
     * @return null where nothing is worth saving
     */
    @Nullable
    LiveSession await(long deadline) throws InterruptedException {
        boolean isWhole = ask(deadline);
        while (!isWhole && clock.isBefore(deadline)) {
            clock.sleep(LOOK_NANOS);
            isWhole = ask(deadline);
        }
        return noted.get();
    }

    /** Whether all edits are known to be in what is noted: not where the FX thread has not answered, or has failed. */
    private boolean ask(long deadline) throws InterruptedException {
        FutureTask<Boolean> asked = new FutureTask<>(this::look);
        if (Platform.isFxApplicationThread() || !fxThread.isAlive()) {
            asked.run();
            return answer(asked);
        }
        try {
            Platform.runLater(asked);
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "the toolkit has ended, and its thread is to be next", e);
        }
        while (!asked.isDone() && fxThread.isAlive() && clock.isBefore(deadline)) {
            clock.sleep(LOOK_NANOS);
        }
        return asked.isDone() && answer(asked);
    }

    private boolean answer(FutureTask<Boolean> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (!failed.getAndSet(true)) {
                LOG.log(Level.WARNING, "what there is at the end cannot be noted, unless it can be later", e);
            }
            return false;
        }
    }

    private boolean look() {
        boolean isWhole = edited.getAsBoolean(); // first: what is edited by then is in what is noted after it
        note();
        return isWhole;
    }
}
