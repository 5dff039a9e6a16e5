package org.sgdviz.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that belongs to one window, as long as it holds the lock of a file in it: the operating system releases it
 * however the program ends. So two windows have two slots, and a slot whose lock is free was left behind.
 */
final class AutosaveSlot implements Closeable {

    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel file;
    private final @Nullable FileStamp taken;

    private AutosaveSlot(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
        this.taken = FileStamp.of(folder.resolve(LOCK));
    }

    /** A new slot among those in a folder, which is made where it is missing. */
    static AutosaveSlot begin(Path slots) throws IOException {
        Files.createDirectories(slots);
        long number = System.currentTimeMillis();
        while (true) {
            Path folder = slots.resolve(Long.toString(number++));
            try {
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
            AutosaveSlot slot = take(folder);
            if (slot != null) {
                return slot;
            }
        }
    }

    /** All slots that were left behind, oldest first; they are this window's from now on. */
    static List<AutosaveSlot> leftBehind(Path slots) throws IOException {
        List<AutosaveSlot> free = new ArrayList<>();
        if (Files.isDirectory(slots)) {
            try (Stream<Path> all = Files.list(slots)) {
                for (Path folder : all.filter(Files::isDirectory).sorted().toList()) {
                    AutosaveSlot slot = take(folder);
                    if (slot != null) {
                        free.add(slot);
                    }
                }
            }
        }
        return free;
    }

    /** Takes a slot; null if another window has it, or it is gone. */
    private static @Nullable AutosaveSlot take(Path folder) throws IOException {
        FileChannel file;
        try {
            file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            return null;
        }
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null; // another window of this process
        } catch (IOException e) {
            file.close();
            throw e;
        }
        if (lock == null || !Files.exists(folder.resolve(LOCK))) {
            file.close();
            return null;
        }
        return new AutosaveSlot(folder, file);
    }

    Path folder() {
        return folder;
    }

    /**
     * Whether its place is still its own: not where somebody deleted, moved or replaced the folder, or the lock in it.
     */
    boolean isThere() {
        return taken != null && taken.isOfSameFile(FileStamp.of(folder.resolve(LOCK)));
    }

    /** Deletes all that is in it, and the slot; where that is not its own any longer, nothing. */
    void delete() throws IOException {
        if (!isThere()) {
            close();
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            // Sessions first: what is left if this is cut short is not offered.
            for (Path each : all.filter(path -> !path.endsWith(LOCK))
                    .sorted(Comparator.comparing(path -> !path.toString().endsWith(SessionFile.SUFFIX)))
                    .toList()) {
                Files.delete(each);
            }
        }
        Files.deleteIfExists(folder.resolve(LOCK)); // before the lock is released, so that nobody takes the slot
        close();
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // a window has just begun in it
        }
    }

    /** Leaves it as it is, for whoever comes next. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
