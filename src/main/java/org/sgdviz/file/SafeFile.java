package org.sgdviz.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;

/**
 * A file that appears whole or not at all. What is written goes to a temporary file in the same folder; {@link #commit}
 * forces it to the disk and renames it over the target; {@link #close} without a commit throws it away, as does the end
 * of the program.
 *
 * <pre>{@code
 * try (SafeFile file = SafeFile.open(path)) {
 *     file.stream().write(bytes);
 *     file.commit();
 * }
 * }</pre>
 *
 * <p>A target that exists and is no regular file (a device, a pipe) is written directly, since nothing can be renamed
 * over it; so are the open files of a process, such as {@code /dev/stdout}, which may be redirected to a regular file.
 * A symbolic link stays, and what it points to is replaced, or made if it is not there.
 *
 * <p>Failures are {@link BadFileException}s, those of the stream included. For one thread at a time, but for the end of
 * the program.
 */
public final class SafeFile implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final AtomicLong COUNTER = new AtomicLong();

    /** Where the files lie that processes have open. */
    private static final List<Path> OPEN_FILES = Stream.of("/dev/stdout", "/dev/stderr", "/dev/fd", "/proc")
            .map(Path::of)
            .toList();

    /** A chain of links is not followed further: it goes round, as it must not for Linux either. */
    private static final int MOST_LINKS = 40;

    /** Those of this process, with a temporary file, that are neither committed nor discarded. */
    private static final Set<SafeFile> UNFINISHED = ConcurrentHashMap.newKeySet();

    /** The file as the user named it: what messages call it. */
    private final Path named;

    private final Path target;

    /** Where the bytes go until the commit; null if they go to the target itself. */
    private final @Nullable Path temporary;

    /** Not a channel, which an interrupted thread could not write to: what an interrupted training has is saved. */
    private final FileOutputStream file;

    private final OutputStream stream;

    /** Whether all bytes are written. Like the next one, guarded by this. */
    private boolean whole;

    /** Whether it has its name. */
    private boolean committed;

    private SafeFile(Path named, Path target, @Nullable Path temporary, FileOutputStream file) {
        this.named = named;
        this.target = target;
        this.temporary = temporary;
        this.file = file;
        stream = new PlainFailures(named, new BufferedOutputStream(file, BUFFER_BYTES));
    }

    /**
     * Writes a file whole.
     *
     * @param body writes the content to the stream it gets, which it need not close
     * @throws BadFileException if it cannot be written, or the body fails; the target is then as it was
     */
    public static void write(Path path, IOConsumer<? super OutputStream> body) throws BadFileException {
        try (SafeFile file = open(path)) {
            body.accept(file.stream());
            file.commit();
        } catch (IOException e) {
            throw BadFileException.writing(path, e);
        }
    }

    /**
     * Begins to write a file. The target is not touched yet.
     *
     * @throws BadFileException if there is no such folder, it may not be written to, or the target is a folder
     */
    public static SafeFile open(Path path) throws BadFileException {
        try {
            if (Files.isDirectory(path)) {
                throw new BadFileException("disk.isFolder", path);
            }
            if (isWrittenDirectly(path)) {
                requireWritable(path, path);
                // Appending, because /dev/stdout may lead to a file in which something stands already.
                return new SafeFile(path, path, null, new FileOutputStream(path.toFile(), true));
            }
            Path target = followed(path);
            Path folder = folderOf(path, target);
            requireWritable(path, target);
            return openBeside(path, target, folder);
        } catch (IOException e) {
            throw BadFileException.writing(path, e);
        }
    }

    /**
     * The file that is meant by a name: the name itself or, of a symbolic link, what it leads to in the end, which need
     * not be there. Two names of one file give the same path, unless they are hard links.
     *
     * @throws BadFileException if the link leads nowhere, but back to itself
     */
    public static Path followed(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path end = path.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(end); links++) {
            if (links == MOST_LINKS) {
                throw new BadFileException("disk.circle", path);
            }
            end = end.resolveSibling(Files.readSymbolicLink(end));
        }
        Path folder = end.getParent();
        Path name = end.getFileName();
        return folder == null || name == null || !Files.isDirectory(folder)
                ? end.normalize()
                : folder.toRealPath().resolve(name);
    }

    /**
     * Discards whatever this process has not written whole, and commits what only waits for the disk: for one that is
     * ended at once, without any {@link #close}. From any thread; nothing may be begun any more.
     */
    public static void discardUnfinished() {
        for (SafeFile each : UNFINISHED) {
            if (!each.commitAtOnce() && each.temporary != null) {
                each.temporary.toFile().delete();
            }
        }
    }

    /** Where the content goes: buffered, and flushed by {@link #commit}. */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Makes what was written the file. To be called once, last; nothing may be written after it.
     *
     * @throws BadFileException if that fails; {@link #close} then discards what was written
     */
    public void commit() throws BadFileException {
        try {
            finish();
            if (temporary == null) {
                file.close();
                return;
            }
            file.getFD().sync(); // which takes long after gigabytes
            file.close();
            rename();
        } catch (IOException e) {
            throw BadFileException.writing(named, e);
        }
    }

    /** Writes the last bytes. */
    void finish() throws IOException {
        stream.flush();
        synchronized (this) {
            whole = true;
        }
    }

    /**
     * Where all is written and {@link #commit} is only waiting for the disk, makes it the file without waiting: for a
     * process that has no more time. What the system has it keeps when a process ends. From any thread.
     *
     * @return whether it is the file now
     */
    public boolean commitAtOnce() {
        try {
            return rename();
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized boolean rename() throws IOException {
        if (temporary != null && whole && !committed) {
            keepPermissions(temporary, target);
            rename(temporary, target);
            committed = true;
            UNFINISHED.remove(this);
        }
        return committed;
    }

    /** Discards what was written, unless it was committed. */
    @Override
    public void close() throws BadFileException {
        try {
            try {
                file.close();
            } finally {
                discard();
            }
        } catch (IOException e) {
            throw BadFileException.writing(named, e);
        }
    }

    private synchronized void discard() throws IOException {
        if (temporary != null && !committed) {
            Files.deleteIfExists(temporary);
            UNFINISHED.remove(this);
        }
    }

    private static boolean isWrittenDirectly(Path path) {
        if (!Files.exists(path)) {
            return false;
        }
        Path absolute = path.toAbsolutePath().normalize();
        return !Files.isRegularFile(path) || OPEN_FILES.stream().anyMatch(absolute::startsWith);
    }

    private static void requireWritable(Path named, Path target) throws BadFileException {
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new BadFileException("disk.unwritable", named, Message.of("disk.denied"));
        }
    }

    private static Path folderOf(Path named, Path target) throws BadFileException {
        Path folder = target.getParent();
        // What the user wrote is clearer than the absolute path, where it names the folder at all.
        String shown =
                String.valueOf(named.getParent() == null || Files.isSymbolicLink(named) ? folder : named.getParent());
        if (folder == null || !Files.exists(folder)) {
            throw new BadFileException("disk.folderMissing", named, shown);
        }
        if (!Files.isDirectory(folder)) {
            throw new BadFileException("disk.notFolder", named, shown);
        }
        if (!Files.isWritable(folder)) {
            throw new BadFileException("disk.folderUnwritable", named, shown);
        }
        return folder;
    }

    private static SafeFile openBeside(Path named, Path target, Path folder) throws IOException {
        while (true) {
            String name = ".sgdviz-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + ".tmp";
            Path temporary = folder.resolve(name);
            // Not createTempFile, whose files nobody else may read; and with a single file open at a time.
            if (temporary.toFile().createNewFile()) {
                // For a program that is ended by a signal: close() is not reached then.
                temporary.toFile().deleteOnExit();
                SafeFile file = new SafeFile(named, target, temporary, opened(temporary));
                UNFINISHED.add(file);
                return file;
            } // else left behind by a process of the same number that was killed: take the next name
        }
    }

    private static FileOutputStream opened(Path temporary) throws IOException {
        try {
            return new FileOutputStream(temporary.toFile());
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private static void keepPermissions(Path temporary, Path target) throws IOException {
        if (!Files.exists(target) || !Files.getFileStore(target).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
        // Some file systems have the same permissions for all files, and refuse to set any.
        if (!permissions.equals(Files.getPosixFilePermissions(temporary))) {
            Files.setPosixFilePermissions(temporary, permissions);
        }
    }

    private static void rename(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
