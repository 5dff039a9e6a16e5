package org.sgdviz.ui.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.Autosave;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.Leftover;
import org.sgdviz.file.LiveSession;
import org.sgdviz.file.UnreadableLeftover;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.background.Ending;
import org.sgdviz.ui.background.Threads;

/**
 * Saves the session of a window by itself every {@value #EVERY_MILLIS} milliseconds, beside the window, if something
 * has come to it, and when the program is told to end, by a signal for instance; and finds what a window left behind
 * that did not end as it should. FX thread only, but for {@link #saveAtTheEnd}, which is for any thread.
 */
public final class Autosaver implements AutoCloseable {

    /** Short enough that less than five seconds of work are lost when the program ends. */
    private static final int EVERY_MILLIS = 2000;

    /** How long saving at the end may take in all: a little less than the end itself. */
    private static final int AT_THE_END_MILLIS = Ending.MOST_MILLIS - 200;

    /** How much of that is left to the disk, however long it takes to have the session. */
    private static final int DISK_MILLIS = 500;

    private static final Logger LOG = Logger.getLogger(Autosaver.class.getName());

    private final Path state;
    private final Supplier<Supplier<@Nullable LiveSession>> present;
    private final Messages messages;
    private final Consumer<String> problems;
    private final Consumer<String> remarks;
    private final LastSession last;
    private final NanoClock clock;
    private final Ending ending = new Ending("autosave at the end", () -> saveAtTheEnd(AT_THE_END_MILLIS));
    private final ScheduledExecutorService thread = Threads.scheduled("autosave");

    /** The one saving at the end, of whichever thread is the first to have the session; others wait for it. */
    private final AtomicReference<@Nullable FutureTask<?>> atTheEnd = new AtomicReference<>();

    private @Nullable Future<?> ticks;

    /** Used by the saving thread only. */
    private @Nullable Autosave autosave;

    /** Used by the saving thread only: whether a failure has been reported, since only the first one is. */
    private boolean failing;

    /** Used by the saving thread only: whether the move to another folder has been reported. */
    private boolean moved;

    /**
     * Creates an autosaver that does not save yet.
     *
     * @param state the folder of the program's state
     * @param present notes what there is, on the FX thread or after its end; what it gives is then asked, by any
     *     thread, for what is to be saved, with the runs as they are by that time, or null where nothing is worth it
     * @param edited says, on the FX thread or after its end, whether all edits made so far are in what is noted
     * @param problems receives a sentence when saving begins to fail, on the FX thread
     * @param remarks receives one when what was saved has disappeared and is saved elsewhere, once, on the FX thread
     */
    public Autosaver(
            Path state,
            Supplier<Supplier<@Nullable LiveSession>> present,
            BooleanSupplier edited,
            Messages messages,
            Consumer<String> problems,
            Consumer<String> remarks) {
        this(state, present, edited, messages, problems, remarks, NanoClock.SYSTEM);
    }

    /** The same by another clock. */
    Autosaver(
            Path state,
            Supplier<Supplier<@Nullable LiveSession>> present,
            BooleanSupplier edited,
            Messages messages,
            Consumer<String> problems,
            Consumer<String> remarks,
            NanoClock clock) {
        this.state = state;
        this.present = present;
        this.last = new LastSession(present, edited, clock);
        this.clock = clock;
        this.messages = messages;
        this.problems = problems;
        this.remarks = remarks;
    }

    /** Starts saving. */
    public void start() {
        ticks = thread.scheduleWithFixedDelay(
                () -> Platform.runLater(this::saveNow), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        ending.listen();
    }

    /**
     * Looks for what was left behind. That takes a while, and is not for before the window is seen.
     *
     * @param found receives it, the oldest first, on the FX thread; each is to be closed or discarded
     * @param unreadable receives a sentence if some of it cannot be read, before that, on the FX thread
     */
    public void find(Consumer<List<Leftover>> found, Consumer<String> unreadable) {
        if (thread.isShutdown()) {
            return;
        }
        thread.execute(() -> {
            try {
                List<UnreadableLeftover> bad = new ArrayList<>();
                List<Leftover> all = Autosave.leftBehind(state, bad::add);
                Platform.runLater(() -> {
                    if (!bad.isEmpty()) {
                        unreadable.accept(sentence(bad));
                    }
                    found.accept(all);
                });
            } catch (BadFileException e) {
                fail(messages.text(e));
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        });
    }

    private String sentence(List<UnreadableLeftover> unreadable) {
        UnreadableLeftover first = unreadable.get(0);
        return messages.text("autosave.unreadable", unreadable.size(), first.why(), first.folder());
    }

    /** Notes what there is now, for an end at which the FX thread does not tell; to be called when it has changed. */
    public void note() {
        last.note();
    }

    /** Saves what there is now; where nothing is worth it, what was saved before is deleted. */
    public void saveNow() {
        if (!thread.isShutdown()) {
            LiveSession session = present.get().get();
            thread.execute(session == null ? this::discard : () -> save(session));
        }
    }

    /** Saves now, and then, on the autosave's thread, does something else. */
    public void saveAnd(LiveSession session, Runnable then) {
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
            boolean elsewhere = autosave.save(session);
            failing = false;
            if (elsewhere && !moved) {
                moved = true;
                Platform.runLater(() -> remarks.accept(messages.text("autosave.moved")));
            }
            return true;
        } catch (BadFileException e) {
            fail(messages.text(e));
        } catch (RuntimeException | Error e) { // which the executor would keep to itself
            fail(e);
        }
        return false;
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

    private void fail(Throwable unexpected) {
        LOG.log(Level.SEVERE, "not saved", unexpected);
        fail(messages.text(unexpected instanceof OutOfMemoryError ? "problem.noMemory" : "problem.inLog"));
    }

    private void fail(String why) {
        if (!failing) {
            failing = true;
            Platform.runLater(() -> problems.accept(messages.text("autosave.fails", why)));
        }
    }

    /**
     * Saves what there is, with all that was edited by now, and returns when that is done, or not in time. Deletes
     * nothing: the next window offers it. Of any thread that runs while the program ends, and of several at once: it is
     * saved once.
     *
     * @param millis how long it takes at most; the last {@value #DISK_MILLIS} of them are the disk's
     */
    void saveAtTheEnd(int millis) {
        long begun = clock.nanoTime();
        try {
            FutureTask<?> saving = atTheEnd.get();
            if (saving == null) {
                saving = saveOnce(last.await(begun + nanos(millis - DISK_MILLIS)));
            }
            saving.get(begun + nanos(millis) - clock.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.log(Level.WARNING, "not saved at the end", e); // what was saved before is there
        }
    }

    /** Begins to save, unless another thread has done so meanwhile; gives what is under way. */
    private FutureTask<?> saveOnce(@Nullable LiveSession session) {
        FutureTask<?> mine = new FutureTask<>(() -> session == null || save(session));
        if (!atTheEnd.compareAndSet(null, mine)) {
            return Objects.requireNonNull(atTheEnd.get());
        }
        thread.execute(mine);
        return mine;
    }

    private static long nanos(int millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /**
     * Ends, and deletes what was saved: for a window that is closed as it should be. Where it is closed because the
     * program was told to end, nobody was asked, and all is saved instead.
     */
    @Override
    public void close() {
        if (!thread.isShutdown()) {
            close(ending.leave());
        }
    }

    /** The same, where it is known whether the program was told to end. */
    void close(boolean isTold) {
        if (ticks != null) {
            ticks.cancel(false);
        }
        if (isTold) {
            saveAtTheEnd(AT_THE_END_MILLIS);
        } else {
            thread.execute(this::discard);
        }
        thread.shutdown();
        try {
            thread.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
