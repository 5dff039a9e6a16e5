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
