package org.sgdviz.ui.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What JavaFX prints on standard error while it starts and while it draws without a window. An error on one of its own
 * threads it catches, prints and forgets, and goes on with an empty picture: what is printed is the only sign of it. At
 * all other times standard error is as it was, but for JavaFX's threads after a failure. Any thread writes; it takes no
 * memory when it does, since that may be what there is none of.
 */
final class ToolkitErrors extends OutputStream {

    private static final int MOST_BYTES = 1 << 14;

    /** How a stack trace begins: the name of a class, which tells it from a warning. */
    private static final Pattern FAILURE = Pattern.compile("\\w\\.\\w*(Error|Exception)\\b");

    private static final String TEXTURE = "com.sun.prism.RTTexture";

    private final byte[] kept = new byte[MOST_BYTES];
    private final PrintStream before;
    private final PrintStream instead = new PrintStream(this, true, Charset.defaultCharset());
    private int size;

    /** How many are listening: the start, the drawing. */
    private int listening;

    private volatile @Nullable Throwable ended;

    /** Who was told that it has failed; null as long as nobody was. */
    private @Nullable Thread told;

    /** Of errors that otherwise go to a stream. */
    ToolkitErrors(PrintStream before) {
        this.before = before;
    }

    /** Takes what is printed, and what ends a thread, until as many have called {@link #leave} as have called this. */
    synchronized void listen() {
        if (listening++ == 0) {
            System.setErr(instead);
            Thread.setDefaultUncaughtExceptionHandler((thread, error) -> keep(error));
        }
    }

    /** Gives standard error back. */
    synchronized void leave() {
        if (--listening == 0 && told == null) {
            System.setErr(before);
        }
    }

    /** The thread that calls this is told of the failure, and the only one that may still print something. */
    synchronized void mute() {
        told = Thread.currentThread();
    }

    private synchronized void keep(Throwable error) {
        ended = error;
        boolean isTold = error instanceof OutOfMemoryError; // in a sentence, instead of the figure
        if (listening == 0 && told == null && !isTold) {
            error.printStackTrace(before);
        }
    }

    /** Whether what is printed is not JavaFX's, but of somebody who has kept the stream, or was told. */
    private boolean isOfOthers() {
        return told == null ? listening == 0 : told == Thread.currentThread();
    }

    @Override
    public synchronized void write(int b) {
        if (isOfOthers()) {
            before.write(b);
        } else if (size < MOST_BYTES) {
            kept[size++] = (byte) b;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        if (isOfOthers()) {
            before.write(bytes, from, length);
            return;
        }
        int fitting = Math.min(length, MOST_BYTES - size);
        System.arraycopy(bytes, from, kept, size, fitting);
        size += fitting;
    }

    @Override
    public synchronized void flush() {
        if (isOfOthers()) {
            before.flush();
        }
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

    /** Prints after all what was printed. */
    void passOn() {
        before.print(text());
        before.flush();
    }
}
