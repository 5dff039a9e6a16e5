package org.sgdviz.ui.app;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps one warning of JavaFX off standard error: that its classes were loaded from the class path.
 *
 * <p>The toolkit logs "Unsupported JavaFX configuration: classes were loaded from 'unnamed module …'" whenever it
 * starts there. Running there is our choice (one module, no {@code module-info}, {@code java -jar}), it works, and a
 * user can do nothing about the message. All other records of JavaFX's logger pass.
 */
public final class ToolkitLog {

    /** Held here because the log manager forgets loggers, filters included, that nobody else refers to. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private static final String CLASS_PATH_WARNING = "Unsupported JavaFX configuration: classes were loaded from";

    private ToolkitLog() {}

    /** Must be called before the toolkit starts, since the warning comes while it does. From any thread, once. */
    public static void acceptClassPath() {
        Filter earlier = JAVAFX.getFilter();
        JAVAFX.setFilter(record -> !isClassPathWarning(record) && (earlier == null || earlier.isLoggable(record)));
    }

    private static boolean isClassPathWarning(LogRecord record) {
        String message = record.getMessage();
        return message != null && message.startsWith(CLASS_PATH_WARNING);
    }
}
