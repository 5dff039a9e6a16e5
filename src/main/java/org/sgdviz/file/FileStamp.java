package org.sgdviz.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By what one sees that a file is another than it was. Immutable.
 *
 * @param size its size in bytes
 * @param time when it was written
 * @param key what the file system calls it, if it calls it anything
 */
public record FileStamp(long size, FileTime time, @Nullable Object key) {

    /**
     * Whether a file with another stamp is the same as far as both know; one that was read from an autosave has no key.
     */
    public boolean fits(FileStamp other) {
        return size == other.size
                && time.equals(other.time)
                && (key == null || other.key == null || key.equals(other.key));
    }

    /** The stamp of a file as it is now; null if it is not there. */
    public static @Nullable FileStamp of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(now.size(), now.lastModifiedTime(), now.fileKey());
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether it is the same file and as long, as far as the file system tells files apart. */
    boolean isOfSameFile(@Nullable FileStamp other) {
        return other != null && size == other.size && Objects.equals(key, other.key);
    }
}
