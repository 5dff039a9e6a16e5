package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;

/** What is left of a window that was closed. */
class ClosingWindowTest {

    private static final Set<String> OURS = Set.of("trainer", "assessor", "data", "files");

    @RegisterExtension
    final Window window = new Window(Experiment.of(
            Experiment.TUTORIAL.data(), 42, 0, Experiment.TUTORIAL.settings().withEpochs(500_000_000)));

    @Test
    void closingEndsAllThreadsWhileTrainingFlatOut() throws TimeoutException {
        window.speed(Double.POSITIVE_INFINITY);
        window.press(KeyCode.SPACE);
        window.until("it trains", () -> window.update() > 1000);
        assertThat(ourThreads()).contains("trainer");

        window.close();

        window.until("no thread is left", () -> ourThreads().isEmpty());
    }

    @Test
    void noThreadOfOursKeepsTheProgramAlive() {
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> OURS.contains(thread.getName()))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }

    private static Set<String> ourThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(OURS::contains)
                .collect(Collectors.toSet());
    }
}
