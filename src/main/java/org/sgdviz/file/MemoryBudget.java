package org.sgdviz.file;

/**
 * How much memory what is read from a file may still take, however small the file: counted before it is taken, so that
 * a hostile file ends with a sentence and not with an exhausted heap.
 */
final class MemoryBudget {

    /** What a session may take, as a share of what the Java virtual machine may. */
    private static final int SHARE = 2;

    private final String file;
    private final long bytes;
    private long left;

    /** A budget of the given number of bytes. */
    MemoryBudget(String file, long bytes) {
        this.file = file;
        this.bytes = bytes;
        this.left = bytes;
    }

    /** The budget for a file on this machine. */
    static MemoryBudget of(String file) {
        return new MemoryBudget(file, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /**
     * Takes the given number of bytes, at least 0.
     *
     * @throws BadFileException if fewer are left
     */
    void take(long wanted) throws BadFileException {
        if (wanted > left) {
            throw new BadFileException("disk.memory", file, bytes >> 20);
        }
        left -= wanted;
    }
}
