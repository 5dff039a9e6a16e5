package org.sgdviz.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.SafeFile;

/** A file that appears whole or not at all, or standard output. What is not committed is discarded by closing. */
final class Output implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final String name;
    private final @Nullable SafeFile file;
    private final OutputStream stream;

    private Output(String name, @Nullable SafeFile file, OutputStream stream) {
        this.name = name;
        this.file = file;
        this.stream = stream;
    }

    /**
     * Opens one, so that what cannot be written is known before anything is computed.
     *
     * @param option the option that named it
     * @param name a file name, or "-" for standard output
     * @throws IOException if it cannot be written, in one sentence
     */
    static Output open(String option, String name, StandardStreams streams) throws IOException {
        if (name.equals(OutputNames.STANDARD_OUTPUT)) {
            return new Output(
                    Plain.text("terminal.standardOutput"),
                    null,
                    new BufferedOutputStream(streams.bytes(), BUFFER_BYTES));
        }
        SafeFile file = SafeFile.open(OutputNames.path(option, name));
        return new Output(name, file, file.stream());
    }

    /** As {@link #open}; null where there is no name. */
    static @Nullable Output openIfNamed(String option, @Nullable String name, StandardStreams streams)
            throws IOException {
        return name == null ? null : open(option, name, streams);
    }

    /** What it is called in a sentence. */
    String name() {
        return name;
    }

    /** Where to write; buffered. Not to be closed. */
    OutputStream stream() {
        return stream;
    }

    /** Makes what was written final. Nothing can be written afterwards. */
    void commit() throws IOException {
        if (file == null) {
            stream.flush();
        } else {
            file.commit();
        }
    }

    /** Whether it is a file that is final, or can be made so at once since it only waits for the disk. Any thread. */
    boolean commitAtOnce() {
        return file != null && file.commitAtOnce();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
