package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToolkitLogTest {

    private final Logger javafx = Logger.getLogger("javafx");
    private final Logger styles = Logger.getLogger("javafx.css");
    private final Filter earlier = javafx.getFilter();
    private final Seen seen = new Seen();

    @BeforeEach
    void listen() {
        javafx.setFilter(null);
        javafx.addHandler(seen);
        javafx.setUseParentHandlers(false);
    }

    @AfterEach
    void leaveAsFound() {
        javafx.setFilter(earlier);
        javafx.removeHandler(seen);
        javafx.setUseParentHandlers(true);
    }

    @Test
    void theClassPathWarningIsKeptBack() {
        ToolkitLog.acceptClassPath();

        javafx.warning("Unsupported JavaFX configuration: classes were loaded from 'unnamed module @1f'");

        assertThat(seen.messages).isEmpty();
    }

    @Test
    void otherWarningsPass() {
        ToolkitLog.acceptClassPath();

        javafx.warning("Unsupported JavaFX configuration: something else");

        assertThat(seen.messages).containsExactly("Unsupported JavaFX configuration: something else");
    }

    @Test
    void anEarlierFilterStillActs() {
        javafx.setFilter(record -> !"noise".equals(record.getMessage()));
        ToolkitLog.acceptClassPath();

        javafx.warning("noise");

        assertThat(seen.messages).isEmpty();
    }

    @Test
    void coloursOfTheThemeThatAClosedMenuHasNotAreKeptBack() {
        Filter before = styles.getFilter();
        ToolkitLog.acceptClosedPopups();

        styles.warning("Could not resolve '-color-fg-default' while resolving lookups for '-fx-text-fill' from rule"
                + " '*.menu-item:focused>*.label' in stylesheet jar:file:/a.jar!/atlantafx/base/theme/primer-light.bss");
        styles.warning("Caught 'java.lang.ClassCastException: class java.lang.String cannot be cast to class"
                + " javafx.scene.paint.Paint (java.lang.String is in module java.base)' while converting value for"
                + " '-fx-background-color' from rule '*.menu-item:focused' in stylesheet"
                + " jar:file:/a.jar!/atlantafx/base/theme/primer-dark.bss");
        assertThat(seen.messages).isEmpty();

        String ours = "Could not resolve '-color-fg-defualt' while resolving lookups for '-fx-text-fill' from rule"
                + " '*.banner' in stylesheet file:/org/sgdviz/ui/window.css";
        styles.warning(ours);
        assertThat(seen.messages).containsExactly(ours);
        styles.setFilter(before);
    }

    private static final class Seen extends Handler {
        final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            messages.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
