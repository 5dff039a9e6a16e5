package org.sgdviz.file;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How many files the system lets this process open at once. Where they are too few, parts of Java and of the program
 * cannot be loaded, and what then fails seldom says why. Made at the start, as nothing may be loaded later. From any
 * thread.
 */
public final class OpenFiles {

    /** As systems and Java say that a process may open no further file. */
    private static final String REFUSED = "Too many open files";

    /** Fewer than these that can still be opened are few. */
    private static final int ENOUGH = 64;

    private final String readable;

    /** Those of this process. */
    public OpenFiles() {
        this(readableIn(System.getProperty("java.home")));
    }

    /** A file that each runtime has: not all have the one that says of which release they are. */
    static String readableIn(String javaHome) {
        File release = new File(javaHome, "release");
        return (release.canRead() ? release : new File(javaHome, "lib/modules")).getPath();
    }

    /** The same, tried with a file that can be read as long as any can. */
    public OpenFiles(String readable) {
        this.readable = readable;
    }

    /**
     * Whether a failure, what caused it, or one that it tells of, is that a file could not be opened for it was one too
     * many.
     */
    public boolean wereTooFewFor(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (isRefusal(String.valueOf(each.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    /** The same of what was printed. */
    public static boolean isRefusal(String printed) {
        return printed.contains(REFUSED);
    }

    /** Whether few can still be opened: then that may be why something has failed. */
    public boolean areFew() {
        return left() < ENOUGH;
    }

    /** Whether not one can be opened: then that is why something has failed. */
    public boolean areUsedUp() {
        return left() == 0;
    }

    /**
     * Makes sure that so many can still be opened, at most {@value #ENOUGH}.
     *
     * @throws BadFileException if not
     */
    public void require(int files) throws BadFileException {
        if (left() < files) {
            throw new BadFileException("disk.tooFewFiles");
        }
    }

    private int left() {
        FileInputStream[] opened = new FileInputStream[ENOUGH];
        int left = 0;
        try {
            while (left < ENOUGH) {
                opened[left] = new FileInputStream(readable);
                left++;
            }
            return left;
        } catch (IOException e) {
            return left;
        } finally {
            close(opened);
        }
    }

    private static void close(@Nullable FileInputStream[] all) {
        for (FileInputStream each : all) {
            if (each != null) {
                try {
                    each.close();
                } catch (IOException e) {
                    return; // then it stays open until the process ends, which is soon
                }
            }
        }
    }
}
