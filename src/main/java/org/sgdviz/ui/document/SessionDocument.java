package org.sgdviz.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Explained;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.FileStamp;
import org.sgdviz.file.LiveSession;
import org.sgdviz.file.SavedAs;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.StoredSession;
import org.sgdviz.run.Run;
import org.sgdviz.session.Session;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.background.Threads;
import org.sgdviz.ui.model.RunEntry;
import org.sgdviz.ui.model.SessionModel;
import org.sgdviz.ui.model.Verification;

/**
 * The session of a window and the file in which it is saved. Files are read and written beside the window, and a
 * session takes the place of the present one only when all of it is there: whatever goes wrong before that changes
 * nothing. FX thread only.
 */
public final class SessionDocument implements AutoCloseable {

    /** The progress while no session is being opened. */
    public static final double NONE = -2;

    private static final Logger LOG = Logger.getLogger(SessionDocument.class.getName());

    private final SessionModel model;
    private final Messages messages;
    private final Consumer<String> problems;
    private final ExecutorService reading = Threads.single("sessions");

    /** A separate thread, so that saving does not have to wait for a session to be opened. */
    private final ExecutorService writing = Threads.single("saving");

    private final Verifier verifier;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(NONE);
    private final UnsavedWork work;
    private @Nullable FileStamp stamp;
    private @Nullable SessionTask opening;

    /** Counts the sessions shown so far: the file of one session is not that of the next. */
    private int number;

    /**
     * The session that the window shows, in no file.
     *
     * @param problems receives a sentence for whatever is not as it should be
     */
    public SessionDocument(SessionModel model, Messages messages, Consumer<String> problems) {
        this.model = model;
        this.messages = messages;
        this.problems = problems;
        this.work = new UnsavedWork(model);
        this.verifier = new Verifier(model::runsAreVerified, this::tellDiffering, problems, messages);
        model.lineup().subscribe(lineup -> verifier.list(lineup.runs()));
    }

    /** The session as it is now. */
    public Session present() {
        return model.present();
    }

    /** The same with its runs, which may go on. */
    public LiveSession live() {
        return noted().get();
    }

    /** The same, with what its runs are when it is asked for, by any thread. */
    public Supplier<LiveSession> noted() {
        Path of = file.get();
        SavedAs savedAs = of == null ? null : new SavedAs(of, stamp);
        Supplier<Session> session = model.noted();
        List<Run> runs = model.presentRuns();
        return () -> new LiveSession(session.get(), runs, savedAs);
    }

    /** What was done to its runs, however far they are trained. */
    public List<RunEntry.Done> done() {
        return model.done();
    }

    /**
     * Whether it is more than a run as it was opened, so that it is worth being had again after a crash: by what its
     * runs are when it is asked for, by any thread.
     */
    public BooleanSupplier begun() {
        boolean isBegun = file.get() != null || work.isAny();
        return isBegun ? () -> true : model.begun();
    }

    /** The file that it was opened from or saved to last; null if none. */
    public ReadOnlyObjectProperty<@Nullable Path> file() {
        return file.getReadOnlyProperty();
    }

    /** How much of a session has been opened, 0 … 1; negative while that is not known, {@link #NONE} while none is. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** What would be lost without saving. */
    public UnsavedWork work() {
        return work;
    }

    /** Which runs of the session that was opened are verified, and how that stands. */
    public Verification verified() {
        return verifier.verified();
    }

    /** Another session has begun, in no file. */
    public void begin() {
        cancel();
        verifier.end();
        take(null, null, null);
    }

    /** Another session is shown from now on: of a file, as it was saved there; or of none. */
    private void take(@Nullable Path of, @Nullable Session asSaved, @Nullable FileStamp found) {
        number++;
        file.set(of);
        work.setSaved(asSaved);
        stamp = found;
    }

    // ---- opening ----

    /**
     * Opens a file; what was shown stays until its runs can be shown.
     *
     * @param consent receives what shows them, when they are there; it need not do that
     */
    public void open(Path path, Consumer<Runnable> consent, Runnable then) {
        FileStamp found = FileStamp.of(path);
        carryOut(new SessionTask(path), consent, opened -> {
            take(path, opened.session(), found);
            then.run();
        });
    }

    /**
     * Shows a session that was left behind, as {@link #open} does.
     *
     * @param of the file that it belongs to, which may have changed since; null if none
     */
    public void recover(StoredSession session, @Nullable SavedAs of, Consumer<Runnable> consent, Runnable then) {
        carryOut(new SessionTask(session), consent, opened -> {
            take(of == null ? null : of.file(), null, of == null ? null : of.stamp());
            work.setRecovered();
            then.run();
        });
    }

    private void carryOut(SessionTask task, Consumer<Runnable> consent, Consumer<SessionTask.Opened> then) {
        cancel();
        opening = task;
        progress.bind(task.progressProperty());
        task.setOnSucceeded(event -> {
            end(task);
            consent.accept(() -> show(task.getValue(), then));
        });
        task.setOnFailed(event -> {
            end(task);
            Throwable why = task.getException();
            if (why instanceof OutOfMemoryError) {
                problems.accept(messages.text("session.memory"));
            } else if (why instanceof Explained explained) {
                problems.accept(messages.text(explained));
            } else {
                Threads.unexpected(why);
            }
        });
        task.setOnCancelled(event -> end(task));
        reading.execute(task);
    }

    private void show(SessionTask.Opened opened, Consumer<SessionTask.Opened> then) {
        verifier.end();
        model.show(opened.session(), opened.runs());
        then.accept(opened);
        verifier.verify(opened);
        tellDiffering(opened.differing(), opened.session());
    }

    private void end(SessionTask task) {
        if (task.equals(opening)) {
            opening = null;
            progress.unbind();
            progress.set(NONE);
        }
    }

    /** Cancels the session that is being opened, if any. */
    public void cancel() {
        SessionTask task = opening;
        if (task != null) {
            task.cancel();
        }
    }

    private void tellDiffering(List<Integer> differing, Session session) {
        if (!differing.isEmpty()) {
            problems.accept(new DifferingRuns(differing, session).words(messages));
        }
    }

    // ---- saving ----

    /** Whether a file is another than it was when it was opened or saved last, so that saving would lose that. */
    public boolean isChangedMeanwhile(Path path) {
        FileStamp now = FileStamp.of(path);
        return path.equals(file.get()) && now != null && (stamp == null || !stamp.fits(now));
    }

    /** Whether a session that was left behind belongs to a file that is no longer there. */
    public boolean isGone(Path path) {
        return path.equals(file.get()) && work.isRecovered() && FileStamp.of(path) == null;
    }

    /**
     * Saves the session to a file, which is from now on the one that it is in.
     *
     * @param then is called when it is saved
     * @param failed receives a sentence if it could not be saved, for whatever reason; everything is then as it was
     */
    public void save(Path path, Runnable then, Consumer<String> failed) {
        save(path, live(), then, failed);
    }

    /** The same with what the present session is, with its runs. */
    public void save(Path path, LiveSession live, Runnable then, Consumer<String> failed) {
        int of = number;
        writing.execute(() -> {
            try {
                SessionFile.write(StoredSession.of(live), path);
                FileStamp written = FileStamp.of(path);
                Platform.runLater(() -> {
                    if (of == number) {
                        file.set(path);
                        work.setSaved(live.session());
                        stamp = written;
                    }
                    then.run();
                });
            } catch (BadFileException e) {
                Platform.runLater(() -> failed.accept(messages.text(e)));
            } catch (RuntimeException | Error e) {
                LOG.log(Level.SEVERE, "not saved", e);
                Platform.runLater(() -> failed.accept(why(path, e)));
            }
        });
    }

    private String why(Path path, Throwable unexpected) {
        String why = messages.text(unexpected instanceof OutOfMemoryError ? "problem.noMemory" : "problem.inLog");
        return messages.text("session.notWritten", path, why);
    }

    @Override
    public void close() {
        cancel();
        verifier.close();
        reading.shutdown();
        writing.shutdown();
    }
}
