package org.sgdviz.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Standard output, remembering its first failure; nothing more is written after it. Closing it only flushes. */
final class WatchedStream extends OutputStream {

    private final OutputStream out;
    private @Nullable IOException failure;

    WatchedStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            out.write(source, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** The failure after which nothing more can be written; null if there was none. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Whether the stream failed because its reader has gone. */
    boolean isAbandoned() {
        return failure != null && isClosedPipe(failure);
    }

    /** Whether this is what a pipe says whose reader has gone, as in {@code … | head -1}: EPIPE, or Windows's word. */
    private static boolean isClosedPipe(IOException failure) {
        String message = failure.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
    }
}
