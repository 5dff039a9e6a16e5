package org.sgdviz.ui.app;

import java.util.function.Predicate;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Keeps two kinds of warnings of JavaFX off standard error, about which a user can do nothing, and of which nothing is to be
 * seen. All other records pass.
 *
 * <p>The toolkit logs "Unsupported JavaFX configuration: classes were loaded from 'unnamed module …'" whenever it
 * starts on the class path. Running there is our choice (one module, no {@code module-info}, {@code java -jar}), and works.
 *
 * <p>A menu or a list that is opened and closed within a frame or so, or with its owner, may be styled once more while it
 * no longer belongs to anything from which it had the theme's colours; then each rule of the theme that needs one is
 * logged (AtlantaFX's issues 65 and 90).
 */
public final class ToolkitLog {

    /** Held here because the log manager forgets loggers, filters included, that nobody else refers to. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private static final Logger STYLES = Logger.getLogger("javafx.css");

    private static final String CLASS_PATH_WARNING = "Unsupported JavaFX configuration: classes were loaded from";

    /** A colour of the theme that a rule of the theme itself does not find, or finds no value of. */
    private static final Pattern COLOUR_OF_THEME = Pattern.compile(
            "(Could not resolve '-color-|Caught 'java\\.lang\\.ClassCastException: class java\\.lang\\.String cannot be cast to"
                    + " class javafx\\.scene\\.paint\\.).* in stylesheet .*/atlantafx/base/theme/.*");

    private ToolkitLog() {}

    /** Must be called before the toolkit starts, since the warning comes while it does. From any thread, once. */
    public static void acceptClassPath() {
        keepBack(JAVAFX, message -> message.startsWith(CLASS_PATH_WARNING));
    }

    /** To be called before a window is opened. From any thread, once. */
    public static void acceptClosedPopups() {
        keepBack(STYLES, message -> COLOUR_OF_THEME.matcher(message).matches());
    }

    private static void keepBack(Logger logger, Predicate<String> unwanted) {
        Filter earlier = logger.getFilter();
        logger.setFilter(record -> {
            String message = record.getMessage();
            return (message == null || !unwanted.test(message)) && (earlier == null || earlier.isLoggable(record));
        });
    }
}
