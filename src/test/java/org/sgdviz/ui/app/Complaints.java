package org.sgdviz.ui.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Whatever the program complains of from now on, on standard error or in a log: also what was thrown on the FX thread and
 * nobody handled, which is logged. Until it is closed nothing of it is printed.
 */
final class Complaints extends Handler {

    /**
     * A trace of JavaFX's software painter, which complains where a window is resized while a frame of the former size is still
     * on its way. Nothing of ours is on the stack, and the next frame is as it should be.
     */
    private static final Pattern LATE_FRAME =
            Pattern.compile("[^\t\n]+\n(?:\tat (?!org\\.sgdviz)[^\n]+\n)*?\tat com\\.sun\\.javafx\\.tk\\.quantum"
                    + "\\.UploadingPainter[^\n]+\n(?:\tat (?!org\\.sgdviz)[^\n]+\n)*");

    private static final Logger ROOT = Logger.getLogger("");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8) {}; // locked by itself
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();

    Complaints() {
        System.setErr(stream);
        ROOT.addHandler(this);
    }

    /** All of them, one after another; empty if there were none. */
    String all() {
        String text;
        synchronized (stream) { // whole traces
            text = printed.toString(StandardCharsets.UTF_8);
        }
        return LATE_FRAME.matcher(text).replaceAll("") + String.join("", logged);
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() < Level.WARNING.intValue()) {
            return;
        }
        ByteArrayOutputStream trace = new ByteArrayOutputStream();
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintStream(trace, true, StandardCharsets.UTF_8));
        }
        logged.add(record.getLoggerName() + ": " + record.getMessage() + "\n" + trace.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        System.setErr(before);
    }
}
