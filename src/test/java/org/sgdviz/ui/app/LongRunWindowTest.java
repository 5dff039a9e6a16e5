package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.Autosave;
import org.sgdviz.file.LiveSession;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.StoredSession;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedRun;
import org.sgdviz.run.Session;
import org.sgdviz.sgd.Hyperparameters;

/** A run without an end that has gone on for long: saved, killed, opened again. */
class LongRunWindowTest {

    /** More than are made again within some seconds, in a quarter of a core. */
    private static final int UPDATES = 5_000_000;

    private static final Run RUN =
            new Run(Experiment.of(Experiment.TUTORIAL.data(), 42, 0, Hyperparameters.TUTORIAL.withoutEnd()));

    @TempDir
    static Path folder;

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL, this::state);

    private Path state() {
        return folder.resolve("state");
    }

    @BeforeAll
    static void train() {
        while (RUN.trainer().update() < UPDATES) {
            RUN.step();
        }
        RUN.publish();
    }

    private static Session session() {
        return Session.of(SavedRun.of(null, 0, RUN, null));
    }

    @Test
    void afterACrashItIsShownAtOnceAndVerifiedBeside() throws IOException, TimeoutException {
        window.close();
        try (Autosave autosave = Autosave.begin(state())) {
            autosave.save(new LiveSession(session(), List.of(RUN)));
        }
        window.open();

        window.answer("#left", "Open it");

        window.until("it is shown", () -> window.update() == UPDATES);
        assertThat(window.text("#verification")).startsWith("verifying runs: ").endsWith(" %");
        assertThat(window.text(".status #epoch")).isEqualTo("epoch 384,616");
        window.press(KeyCode.RIGHT);
        window.until("it goes on meanwhile", () -> window.update() == UPDATES + 1);
    }

    @Test
    void verifyingCanBeStoppedAndThenSaysThatTheRunIsNotVerified() throws IOException {
        Path file = folder.resolve("long.sgd.json");
        SessionFile.write(StoredSession.of(session(), List.of(RUN)), file);
        window.drop(file);
        window.until("it is shown", () -> window.update() == UPDATES);
        window.until("it is verified", () -> window.text("#verification").startsWith("verifying runs"));

        window.robot().clickOn("#stopVerification");

        window.until("it says so", () -> window.text("#verification").equals("runs not verified"));
        assertThat(window.isVisible("#stopVerification")).isFalse();
        assertThat(window.isShown("#problem")).isFalse();
        window.press(KeyCode.RIGHT);
        window.until("it goes on", () -> window.update() == UPDATES + 1);
    }
}
