package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
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
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
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
        assertThat(window.isShown("#problem")).isFalse();
        window.press(KeyCode.RIGHT);
        window.until("it goes on", () -> window.update() == UPDATES + 1);
    }

    @Test
    void whatWasStoppedIsVerifiedAfterAllByTheSameButton() throws IOException {
        Path file = folder.resolve("again.sgd.json");
        SessionFile.write(SavedSessions.longRun(), file);
        window.drop(file);
        window.until("it is verified", () -> window.text("#verification").startsWith("verifying runs"));
        window.robot().clickOn("#stopVerification");
        window.until("it says so", () -> window.text("#verification").equals("runs not verified"));
        assertThat(button()).isEqualTo("Verify");

        window.robot().clickOn("#stopVerification");

        window.until("it is under way", () -> button().equals("Stop"));
        window.until("it is verified", () -> window.text("#verification").equals("runs verified"));
        assertThat(window.isVisible("#stopVerification")).isFalse();
    }

    @Test
    void theListMarksWhichRunIsNotVerified() throws IOException {
        Path file = folder.resolve("two.sgd.json");
        Run brief = new Run(Experiment.TUTORIAL);
        Session two = new Session(
                List.of(SavedRun.of("Long", 0, RUN, null), SavedRun.of("Brief", 1, brief, null)),
                0,
                OptionalLong.empty(),
                ViewState.DEFAULT);
        SessionFile.write(StoredSession.of(two, List.of(RUN, brief)), file);
        window.drop(file);
        window.until("it is shown", () -> window.update() == UPDATES);

        assertThat(remarks()).containsExactly("unverified", "");
        window.robot().clickOn("#stopVerification");
        window.until("it is stopped", () -> window.text("#verification").equals("runs not verified"));
        assertThat(remarks()).containsExactly("unverified", "");
        assertThat(window.robot()
                        .lookup(".run-remark")
                        .<Label>queryAll()
                        .iterator()
                        .next()
                        .getAccessibleHelp())
                .contains("Shown as the file has it");
    }

    @Test
    void aBranchOfARunThatIsNotVerifiedIsNeither() throws IOException {
        Path file = folder.resolve("branched.sgd.json");
        SessionFile.write(StoredSession.of(session(), List.of(RUN)), file);
        window.drop(file);
        window.until("it is verified", () -> window.text("#verification").startsWith("verifying runs"));
        window.robot().clickOn("#stopVerification");
        window.press(KeyCode.LEFT);
        window.until("the past is shown", () -> window.update() == UPDATES - 1);

        window.enter("#alpha", "0.5");

        window.until("there is a branch", () -> remarks().size() == 2);
        assertThat(remarks()).containsExactly("unverified", "unverified");
    }

    @Test
    void aRunThatIsDeletedIsNotVerifiedAnyMore() throws IOException {
        Path file = folder.resolve("deleted.sgd.json");
        Run brief = new Run(Experiment.TUTORIAL);
        Session two = new Session(
                List.of(SavedRun.of("Long", 0, RUN, null), SavedRun.of("Brief", 1, brief, null)),
                0,
                OptionalLong.empty(),
                ViewState.DEFAULT);
        SessionFile.write(StoredSession.of(two, List.of(RUN, brief)), file);
        window.drop(file);
        window.until("it is verified", () -> window.text("#verification").startsWith("verifying runs"));

        Window.onFx(() -> {
            window.model().runs().delete(window.model().runs().front().id());
            return null;
        });

        window.until("nothing is verified", () -> window.text("#verification").isEmpty());
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("it is back", () -> remarks().size() == 2);
        assertThat(remarks()).contains("unverified");
        window.until(
                "it is verified after all", () -> window.text("#verification").startsWith("verifying runs"));
    }

    @Test
    void theListMarksARunThatComesOutOtherwise() throws IOException {
        Path file = folder.resolve("other.sgd.json");
        SessionFile.write(SavedSessions.branched(), file);
        Files.writeString(file, Files.readString(file).replaceFirst("\"weights\": \\[0", "\"weights\": [1"));

        window.drop(file);

        window.until("it is told", () -> window.isShown("#problem"));
        window.answer("#problem", "OK");
        assertThat(remarks()).containsOnlyOnce("differs");
    }

    @Test
    void aRunWithoutANameIsToldByItsPlaceInTheList() throws IOException {
        Path file = folder.resolve("unnamed.sgd.json");
        Run run = new Run(Experiment.TUTORIAL);
        run.step();
        run.publish();
        SessionFile.write(Session.of(SavedRun.of(null, 0, run, null)), file);
        Files.writeString(file, Files.readString(file).replaceFirst("\"weights\": \\[0", "\"weights\": [1"));

        window.drop(file);

        window.until("it is told", () -> window.isShown("#problem"));
        assertThat(window.texts()).anyMatch(text -> text.startsWith("Computed again, the run number 1 in the list"));
        window.answer("#problem", "OK");
    }

    private String button() {
        return Window.onFx(
                () -> window.robot().lookup("#stopVerification").queryButton().getText());
    }

    private List<String> remarks() {
        return Window.onFx(() -> window.robot().lookup(".run-remark").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
    }
}
