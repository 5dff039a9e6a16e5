package org.sgdviz.ui.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import javafx.application.Platform;
import org.sgdviz.ui.background.Ending;

/**
 * Standard error without what JavaFX's own thread prints there when a signal ends the program: JavaFX then stops its
 * renderer beside a frame that is still being made, which hands it one more picture and prints the trace of the
 * refusal. Nothing is wrong with that frame, and nobody would see it. What other threads print passes, and so does all
 * before the end.
 */
final class QuietEnding extends OutputStream {

    private final PrintStream before;

    private QuietEnding(PrintStream before) {
        this.before = before;
    }

    /** Puts it before standard error, for good. From any thread, once. */
    static void listen() {
        System.setErr(new PrintStream(new QuietEnding(System.err), true, Charset.defaultCharset()));
    }

    private static boolean isKeptBack() {
        return Platform.isFxApplicationThread() && Ending.isUnderWay();
    }

    @Override
    public void write(int b) {
        if (!isKeptBack()) {
            before.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (!isKeptBack()) {
            before.write(bytes, from, length);
        }
    }

    @Override
    public void flush() throws IOException {
        before.flush();
    }
}
