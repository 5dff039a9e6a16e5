package org.sgdviz.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.Autosave;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.Leftover;
import org.sgdviz.file.LiveSession;
import org.sgdviz.ui.controller.Messages;

/**
 * Saves the session of a window by itself every {@value #EVERY_MILLIS} milliseconds, beside the window, if something has
 * come to it; and finds what a window left behind that did not end as it should. FX thread only.
 */
final class Autosaver implements AutoCloseable {

    /** So that the end of the program loses less than five seconds. */
    private static final int EVERY_MILLIS = 2000;

    private final Path state;
    private final Supplier<@Nullable LiveSession> sessions;
    private final Messages messages;
    private final Consumer<String> problems;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "autosave");
        created.setDaemon(true);
        return created;
    });

    private @Nullable Future<?> ticks;

    /** Of the thread. */
    private @Nullable Autosave autosave;

    /** Of the thread: it tells of the first failure and not of each. */
    private boolean failing;

    /**
     * Saves nothing yet.
     *
     * @param state the folder of the program's state
     * @param sessions gives what is to be saved, on the FX thread; null where there is nothing worth it
     * @param problems receives a sentence when saving begins to fail, on the FX thread
     */
    Autosaver(Path state, Supplier<@Nullable LiveSession> sessions, Messages messages, Consumer<String> problems) {
        this.state = state;
        this.sessions = sessions;
        this.messages = messages;
        this.problems = problems;
    }

    /**
     * Begins.
     *
     * @param found receives what was left behind, the oldest first, on the FX thread; each is to be closed or discarded
     */
    void start(Consumer<List<Leftover>> found) {
        thread.execute(() -> {
            try {
                List<Leftover> all = Autosave.leftBehind(state);
                Platform.runLater(() -> found.accept(all));
            } catch (BadFileException e) {
                fail(e);
            }
        });
        ticks = thread.scheduleWithFixedDelay(
                () -> Platform.runLater(this::saveNow), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Saves what there is now; where nothing is worth it, what was saved before is deleted. */
    void saveNow() {
        if (!thread.isShutdown()) {
            LiveSession session = sessions.get();
            thread.execute(session == null ? this::discard : () -> save(session));
        }
    }

    /** Saves now, and then, on the autosave's thread, does something else. */
    void saveAnd(LiveSession session, Runnable then) {
        thread.execute(() -> {
            if (save(session)) {
                then.run();
            }
        });
    }

    private boolean save(LiveSession session) {
        try {
            if (autosave == null) {
                autosave = Autosave.begin(state);
            }
            autosave.save(session);
            failing = false;
            return true;
        } catch (BadFileException e) {
            fail(e);
            return false;
        }
    }

    private void discard() {
        if (autosave != null) {
            try {
                autosave.discard();
            } catch (BadFileException e) {
                return; // what stays is offered by the next window: better than to lose it
            } finally {
                autosave = null; // what is saved next is not to lie among what is half deleted
            }
        }
    }

    private void fail(BadFileException e) {
        if (!failing) {
            failing = true;
            Platform.runLater(() -> problems.accept(messages.text("autosave.fails", String.valueOf(e.getMessage()))));
        }
    }

    /** Ends, and deletes what was saved: for a window that is closed as it should be. */
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        if (ticks != null) {
            ticks.cancel(false);
        }
        thread.execute(this::discard);
        thread.shutdown();
        try {
            thread.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
