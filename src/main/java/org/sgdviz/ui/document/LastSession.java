package org.sgdviz.ui.document;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
 * <p>It belongs to the FX thread, which is asked. The toolkit ends as well, and its thread perhaps before it has
 * answered: then nobody changes anything any more, and whoever asks looks at what there is. While it lives it may be in
 * the middle of a change, which nobody else looks at; and it may live on and never answer, since JavaFX drops what it
 * is asked once its own end has begun. Then the session is what was noted of it in the last frame, with its runs as
 * they are now.
 */
final class LastSession {

    private static final int LOOK_MILLIS = 10;

    private static final Logger LOG = Logger.getLogger(LastSession.class.getName());

    private final Supplier<@Nullable LiveSession> sessions;
    private final BooleanSupplier edited;
    private final Thread fxThread = Thread.currentThread();
    private volatile Supplier<? extends @Nullable LiveSession> noted = () -> null;

    /** What there was, and whether all that was edited before is in it. */
    private record Answer(@Nullable LiveSession session, boolean isWhole) {}

    /**
     * Of a window. On the FX thread.
     *
     * @param sessions gives what there is, on the FX thread or after its end; null where nothing is worth saving
     * @param edited says, there too, whether all edits made so far are in what it gives from then on
     */
    LastSession(Supplier<@Nullable LiveSession> sessions, BooleanSupplier edited) {
        this.sessions = sessions;
        this.edited = edited;
    }

    /** Notes what there is, on the FX thread: it is asked for by another one, where the FX thread does not answer. */
    void note(Supplier<? extends @Nullable LiveSession> session) {
        noted = session;
    }

    /**
     * The session, as soon as all edits are in it, or else as it was last.
     *
     * @param deadline when it must have been found, by {@link System#nanoTime}
     * @return null where nothing is worth saving
     * @throws ExecutionException if it cannot be had
     */
    @Nullable
    LiveSession await(long deadline) throws InterruptedException, ExecutionException {
        Answer last = ask(deadline);
        while ((last == null || !last.isWhole()) && isBefore(deadline)) {
            Thread.sleep(LOOK_MILLIS);
            Answer next = ask(deadline);
            last = next == null ? last : next;
        }
        return last == null ? noted.get() : last.session();
    }

    private static boolean isBefore(long deadline) {
        return deadline - System.nanoTime() > 0;
    }

    /** Null if the FX thread has not answered in time, or has ended instead. */
    private @Nullable Answer ask(long deadline) throws InterruptedException, ExecutionException {
        if (Platform.isFxApplicationThread() || !fxThread.isAlive()) {
            return look();
        }
        FutureTask<Answer> asked = new FutureTask<>(this::look);
        try {
            Platform.runLater(asked);
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "the toolkit has ended, and its thread is to be next", e);
        }
        while (!asked.isDone() && fxThread.isAlive() && isBefore(deadline)) {
            Thread.sleep(LOOK_MILLIS);
        }
        return asked.isDone() ? asked.get() : null;
    }

    private Answer look() {
        boolean isWhole = edited.getAsBoolean(); // first: what is edited by then is in what is taken after it
        return new Answer(sessions.get(), isWhole);
    }
}
