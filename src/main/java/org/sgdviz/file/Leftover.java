package org.sgdviz.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.session.Session;

/** A session that a window left behind. */
public final class Leftover implements Closeable {
    private final AutosaveSlot slot;
    private final StoredSession stored;
    private final FileTime time;
    private final @Nullable SavedAs savedAs;

    private Leftover(AutosaveSlot slot, StoredSession stored, FileTime time, @Nullable SavedAs savedAs) {
        this.savedAs = savedAs;
        this.slot = slot;
        this.stored = stored;
        this.time = time;
    }

    /**
     * What is in a slot; null if nothing is, and then the slot is deleted unless there is something unreadable.
     *
     * @throws BadFileException if nothing of what is there can be read; the slot is then closed
     */
    static @Nullable Leftover in(AutosaveSlot slot) throws IOException {
        BadFileException why = null;
        List<Path> snapshots;
        try (Stream<Path> all = Files.list(slot.folder())) {
            snapshots = all.filter(path -> path.toString().endsWith(SessionFile.SUFFIX))
                    .sorted(Comparator.comparing(Leftover::number).reversed())
                    .toList();
        }
        for (Path snapshot : snapshots) {
            try {
                Path journal = slot.folder().resolve(number(snapshot) + Autosave.JOURNAL);
                Session session = Journal.replay(SessionFile.read(snapshot), journal);
                Path last = Files.exists(journal) ? journal : snapshot;
                StoredSession stored = new StoredSession(
                        session, AutosavedCurves.read(slot.folder(), Long.toString(number(snapshot)), session));
                return new Leftover(slot, stored, Files.getLastModifiedTime(last), SavedAs.read(slot.folder()));
            } catch (BadFileException e) {
                why = e; // of the oldest: the one before one that was not finished is whole, and deleted only after
                // that was
            }
        }
        if (why != null) {
            slot.close();
            throw why;
        }
        slot.delete();
        return null;
    }

    private static long number(Path snapshot) {
        String name = String.valueOf(snapshot.getFileName());
        try {
            return Long.parseLong(name.substring(0, name.length() - SessionFile.SUFFIX.length()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The session as it was saved last. */
    public Session session() {
        return stored.session();
    }

    /** The same, with what shows its long runs at once. */
    public StoredSession stored() {
        return stored;
    }

    /** The file that it belongs to; null if none. */
    public @Nullable SavedAs savedAs() {
        return savedAs;
    }

    /** When that was. */
    public FileTime time() {
        return time;
    }

    /** Deletes it. */
    public void discard() throws BadFileException {
        try {
            slot.delete();
        } catch (IOException e) {
            throw BadFileException.writing(slot.folder(), e);
        }
    }

    /** Leaves it for the next window. */
    @Override
    public void close() throws BadFileException {
        try {
            slot.close();
        } catch (IOException e) {
            throw BadFileException.writing(slot.folder(), e);
        }
    }
}
