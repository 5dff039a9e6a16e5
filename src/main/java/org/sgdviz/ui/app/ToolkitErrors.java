package org.sgdviz.ui.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What JavaFX prints on standard error while it draws without a window. An error on one of its own threads it catches, prints
 * and forgets, and goes on with an empty picture: what is printed is the only sign of it. Any thread writes; it takes no memory
 * when it does, since that may be what there is none of.
 */
final class ToolkitErrors extends OutputStream {

    private static final int MOST_BYTES = 1 << 14;

    /** How a stack trace begins: the name of a class, which tells it from a warning. */
    private static final Pattern FAILURE = Pattern.compile("\\w\\.\\w*(Error|Exception)\\b");

    private static final String TEXTURE = "com.sun.prism.RTTexture";

    private final byte[] kept = new byte[MOST_BYTES];
    private final PrintStream before = System.err;
    private int size;
    private volatile @Nullable Throwable ended;

    /** Takes what is printed from now on, and what ends a thread. */
    void listen() {
        System.setErr(new PrintStream(this, true, Charset.defaultCharset()));
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> ended = error);
    }

    @Override
    public synchronized void write(int b) {
        if (size < MOST_BYTES) {
            kept[size++] = (byte) b;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        int fitting = Math.min(length, MOST_BYTES - size);
        System.arraycopy(bytes, from, kept, size, fitting);
        size += fitting;
    }

    /** The beginning of what was printed. */
    synchronized String text() {
        return new String(kept, 0, size, Charset.defaultCharset());
    }

    /** Whether something failed. */
    boolean tellOfFailure() {
        return ended != null || FAILURE.matcher(text()).find();
    }

    /** Whether that was for want of memory, for which JavaFX may also make no texture, without a word. */
    boolean tellOfMemory() {
        return ended instanceof OutOfMemoryError
                || text().contains(OutOfMemoryError.class.getName())
                || text().contains(TEXTURE);
    }

    /** Prints after all what was printed, and what will be. */
    void passOn() {
        System.setErr(before);
        before.print(text());
        before.flush();
    }
}
