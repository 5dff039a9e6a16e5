package org.sgdviz.ui.document;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The warnings of a class while this is open, which come here instead of on the screen. */
final class SeenWarnings extends Handler implements AutoCloseable {

    private final List<LogRecord> all = new CopyOnWriteArrayList<>();
    private final Logger log;

    SeenWarnings(Class<?> of) {
        log = Logger.getLogger(of.getName());
        setLevel(Level.WARNING);
        log.addHandler(this);
        log.setUseParentHandlers(false);
    }

    List<LogRecord> all() {
        return all;
    }

    @Override
    public void publish(LogRecord warning) {
        if (isLoggable(warning)) {
            all.add(warning);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        log.removeHandler(this);
        log.setUseParentHandlers(true);
    }
}
