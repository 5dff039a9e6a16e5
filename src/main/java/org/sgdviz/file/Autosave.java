package org.sgdviz.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.session.Session;

/**
 * What a window saves by itself, to be offered after a crash: a snapshot of its session, and a {@link Journal} of what
 * came since. All of it is on the disk when {@link #save} returns; whenever the program ends, what was saved last is
 * found again. Beside them lies what shows long runs at once: {@link AutosavedCurves}. Each window has a slot of its
 * own; where somebody has deleted, moved or replaced that meanwhile, it begins another one. For one thread at a time.
 */
public final class Autosave implements Closeable {

    /** Where the slots lie in the {@link StateFolder}. */
    private static final String FOLDER = "autosave";

    /** How the name of a journal ends that belongs to the snapshot of the same number. */
    static final String JOURNAL = ".journal";

    /** A longer journal gives way to a snapshot. */
    private static final long LONGEST_JOURNAL = 1 << 20;

    private final Path slots;
    private final long longestJournal;
    private final LongSupplier nanoTime;
    private AutosaveSlot slot;
    private AutosavedCurves curves;

    /** Slots in which something is not as it was left there. */
    private final List<AutosaveSlot> former = new ArrayList<>();

    private long number;
    private long oldest = 1;
    private @Nullable Session saved;
    private @Nullable SavedAs savedAs;
    private @Nullable Journal journal;
    private @Nullable FileStamp lastSnapshot;

    private Autosave(Path slots, long longestJournal, LongSupplier nanoTime) throws IOException {
        this.slots = slots;
        this.longestJournal = longestJournal;
        this.nanoTime = nanoTime;
        slot = AutosaveSlot.begin(slots);
        curves = new AutosavedCurves(slot.folder(), nanoTime);
    }

    /**
     * A window's, with nothing saved yet.
     *
     * @param state the folder of the program's state, made where it is missing
     * @throws BadFileException if it cannot be made or written
     */
    public static Autosave begin(Path state) throws BadFileException {
        return begin(state, LONGEST_JOURNAL);
    }

    /** The same with another length of the journal, in bytes, above which it gives way. */
    static Autosave begin(Path state, long longestJournal) throws BadFileException {
        return begin(state, longestJournal, System::nanoTime);
    }

    /** The same with another clock, in nanoseconds from any time. */
    static Autosave begin(Path state, long longestJournal, LongSupplier nanoTime) throws BadFileException {
        Path slots = state.resolve(FOLDER);
        try {
            return new Autosave(slots, longestJournal, nanoTime);
        } catch (IOException e) {
            throw BadFileException.writing(slots, e);
        }
    }

    /**
     * Saves a session: what came to it, or all of it. Nothing is written where it is as it was. The curves of its long
     * runs follow at most once a minute.
     *
     * @return whether what had been saved before was deleted, moved or replaced, so that all of it is in another place
     *     now
     * @throws BadFileException if it cannot be written; what was saved before is then still there
     */
    public boolean save(LiveSession live) throws BadFileException {
        boolean anew = false;
        try {
            if (!isThere()) {
                beginAnew();
                anew = true;
            }
            write(live);
            if (!isThere()) {
                beginAnew();
                anew = true;
                write(live);
            }
        } catch (IOException e) {
            saved = null; // nothing is to be appended behind what failed: a snapshot is next
            throw BadFileException.writing(slot.folder(), e);
        }
        saveFile(live.savedAs());
        saveCurves(live); // last: its updates are then in what was saved
        return anew;
    }

    private void write(LiveSession live) throws IOException {
        Session before = saved;
        Journal open = journal;
        SessionDelta delta = before == null ? null : SessionDelta.between(before, live.session());
        if (before == null || open == null || delta == null || open.size() > longestJournal) {
            snapshot(live);
        } else if (!delta.isNothing(before)) {
            open.append(delta);
        }
        saved = live.session();
    }

    /** Whether what was saved is found again where it was saved. */
    private boolean isThere() throws IOException {
        Journal open = journal;
        FileStamp written = lastSnapshot;
        return slot.isThere()
                && (open == null || open.isThere())
                && (written == null || written.isOfSameFile(FileStamp.of(snapshot(number))));
    }

    private void beginAnew() throws IOException {
        AutosaveSlot next = AutosaveSlot.begin(slots);
        former.add(slot);
        slot = next;
        curves = new AutosavedCurves(slot.folder(), nanoTime);
        number = 0;
        oldest = 1;
        saved = null;
        savedAs = null;
        lastSnapshot = null;
        closeJournal();
    }

    private void saveFile(@Nullable SavedAs now) {
        if (!Objects.equals(now, savedAs)) {
            try {
                SavedAs.write(now, slot.folder());
                savedAs = now;
            } catch (IOException e) {
                // as in noteRuns: without this, the session is in no file after a crash
            }
        }
    }

    private void saveCurves(LiveSession live) {
        noteRuns(live);
        try {
            curves.save(live);
        } catch (IOException e) {
            // as in noteRuns
        }
    }

    private void noteRuns(LiveSession live) {
        try {
            curves.note(number, live.runs());
        } catch (IOException e) {
            // the session is saved nevertheless: without this, its long runs are made again after a crash
        }
    }

    /** Writes all of it beside the former snapshot, which then goes. */
    private void snapshot(LiveSession live) throws IOException {
        number++; // even if this fails: a number is never used twice
        lastSnapshot = null;
        noteRuns(live);
        SessionFile.write(live.session(), snapshot(number));
        lastSnapshot = FileStamp.of(snapshot(number));
        Journal begun = Journal.begin(journal(number));
        closeJournal();
        journal = begun;
        keepOnly(number);
    }

    /** Deletes the snapshots and journals before one. */
    private void keepOnly(long last) throws IOException {
        for (; oldest < last; oldest++) {
            Files.deleteIfExists(journal(oldest));
            Files.deleteIfExists(snapshot(oldest));
            curves.forget(oldest);
        }
    }

    private Path snapshot(long of) {
        return slot.folder().resolve(of + SessionFile.SUFFIX);
    }

    private Path journal(long of) {
        return slot.folder().resolve(of + JOURNAL);
    }

    /** Ends it and deletes what was saved: for a window that was closed as it should be. */
    public void discard() throws BadFileException {
        try {
            closeJournal();
            for (AutosaveSlot each : former) {
                each.delete();
            }
            slot.delete();
        } catch (IOException e) {
            throw BadFileException.writing(slot.folder(), e);
        }
    }

    /** Ends it; what was saved stays, to be offered by the next window. */
    @Override
    public void close() throws BadFileException {
        try {
            closeJournal();
            for (AutosaveSlot each : former) {
                each.close();
            }
            slot.close();
        } catch (IOException e) {
            throw BadFileException.writing(slot.folder(), e);
        }
    }

    private void closeJournal() throws IOException {
        Journal open = journal;
        journal = null;
        if (open != null) {
            open.close();
        }
    }

    /** The same, of which only what can be read is of interest. */
    public static List<Leftover> leftBehind(Path state) throws BadFileException {
        return leftBehind(state, unreadable -> {});
    }

    /**
     * What windows that did not end as they should have left behind. Nobody else is offered it until it is closed.
     *
     * @param unreadable receives what there is but cannot be read
     * @throws BadFileException if the folder cannot be read
     */
    public static List<Leftover> leftBehind(Path state, Consumer<UnreadableLeftover> unreadable)
            throws BadFileException {
        Path slots = state.resolve(FOLDER);
        try {
            List<Leftover> found = new ArrayList<>();
            for (AutosaveSlot slot : AutosaveSlot.leftBehind(slots)) {
                try {
                    Leftover leftover = Leftover.in(slot);
                    if (leftover != null) {
                        found.add(leftover);
                    }
                } catch (BadFileException e) {
                    unreadable.accept(new UnreadableLeftover(slot.folder(), e.explanation()));
                }
            }
            return found;
        } catch (IOException e) {
            throw BadFileException.reading(slots, e);
        }
    }
}
