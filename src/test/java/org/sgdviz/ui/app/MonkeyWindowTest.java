package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.SessionFile;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Rerun;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.ui.controller.dialog.FileChoosers;
import org.sgdviz.ui.model.RunEntry;

/**
 * A monkey at the window: whatever is clicked, dragged, pressed, written and chosen, nothing ends in an error message
 * or on standard error, and now and then what came of it is saved, opened again as it was, and made again bit for bit.
 * Some seconds in every build, always with the same seed; in profile {@code stress} for half an hour, with another seed
 * each time:
 *
 * <pre>{@code
 * mvn -Pstress test -Dtest=MonkeyWindowTest [-Dsgdviz.monkeyMinutes=5] [-Dsgdviz.monkeySeed=17]
 * }</pre>
 *
 * <p>Where it fails it prints the seed and the last actions.
 */
class MonkeyWindowTest {

    private static final int MINUTES = Integer.getInteger("sgdviz.monkeyMinutes", 0);
    private static final long SEED = Long.getLong("sgdviz.monkeySeed", MINUTES == 0 ? 1 : System.nanoTime());
    private static final long SHORT_SECONDS = 5;
    private static final int ACTIONS_BETWEEN_SAVINGS = 300;

    /** More runs than that are given up for a new session, so that opening takes no longer and longer. */
    private static final int MOST_RUNS = 20;

    /** Longer runs would take long to make again: in a build more than a fraction of a second. */
    private static final long MOST_EXAMPLES = MINUTES == 0 ? 5_000_000 : 500_000_000;

    @TempDir
    Path folder;

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL, () -> folder.resolve("state"));

    private Complaints complaints;
    private Path file;
    private MonkeyHands hands;
    private Monkey monkey;
    private int choices;
    private int repeated;

    @BeforeEach
    void letLoose() throws IOException {
        file = folder.resolve("monkey.sgd.json");
        SessionFile.write(SavedSessions.branched(), file);
        hands = new MonkeyHands(window);
        window.mainWindow().choosers().setAnswers(this::choose);
        monkey = new Monkey(window, hands, SEED, file);
        ToolkitLog.acceptClosedPopups(); // as the program does
        complaints = new Complaints();
    }

    @AfterEach
    void takeAway() {
        complaints.close();
    }

    @Test
    void aMonkeyBreaksNothing() throws IOException {
        long end = System.nanoTime()
                + (MINUTES == 0 ? TimeUnit.SECONDS.toNanos(SHORT_SECONDS) : TimeUnit.MINUTES.toNanos(MINUTES));
        try {
            while (System.nanoTime() < end) {
                for (int i = 0; i < ACTIONS_BETWEEN_SAVINGS && System.nanoTime() < end; i++) {
                    monkey.act();
                    assertNothingIsWrong();
                }
                calmDown();
                saveAndOpenAgain();
                assertNothingIsWrong();
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(monkey.lately() + "\n" + complaints.all(), e);
        }
        assertThat(repeated).as("runs made again").isPositive();
        if (MINUTES > 0) {
            System.out.println("The monkey with seed " + SEED + ": " + monkey.actions() + " actions, " + repeated
                    + " runs made again");
        }
    }

    /** What is chosen where a file is asked for: every other time none. */
    private File choose(FileChoosers.Kind kind) {
        choices++;
        if (choices % 2 == 0) {
            return null;
        }
        return switch (kind) {
            case OPEN -> choices % 4 == 1 ? file.toFile() : Monkey.POINTS.toFile();
            case OPEN_POINTS -> Monkey.POINTS.toFile();
            case SAVE_POINTS -> folder.resolve("points.csv").toFile();
            case SAVE_SESSION -> folder.resolve("other" + choices % 3).toFile();
        };
    }

    private void assertNothingIsWrong() {
        assertThat(complaints.all()).as("standard error and log").isEmpty();
        assertThat(window.isShown("#problem")).as("an error message").isFalse();
    }

    /** Everything is let go, every dialog is closed, nothing is under way. */
    private void calmDown() {
        window.robot().release(new KeyCode[0]).release(new MouseButton[0]);
        for (int i = 0; i < 5; i++) {
            hands.raiseDialogs();
            window.press(KeyCode.ESCAPE); // menus, lists, texts, dialogs
        }
        window.robot().interact(() -> window.model().transport().pause());
        window.until(
                "it is at rest",
                () -> Window.onFx(() -> {
                    window.model().poll();
                    return !window.model().isBusy() && window.model().isCaughtUp();
                }));
    }

    @SuppressWarnings("ReferenceEquality") // another list, though it may be equal
    private void saveAndOpenAgain() throws IOException {
        Session session = window.session();
        SessionFile.write(session, file);
        assertThat(SessionFile.read(file)).isEqualTo(session);
        for (SavedRun run : session.runs()) {
            assertIsMadeAgain(run);
        }
        List<RunEntry> before = entries();
        if (session.runs().size() > MOST_RUNS) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            giveUpWork(() -> window.session().runs().size() == 1);
        } else {
            window.drop(file);
            giveUpWork(() -> entries() != before && window.session().equals(session));
        }
    }

    private List<RunEntry> entries() {
        return Window.onFx(() -> window.model().runs().entries());
    }

    /** Whether it is saved or not is asked only where there is something to lose. */
    private void giveUpWork(BooleanSupplier done) {
        window.until("it is asked, or done", () -> window.isShown("#unsaved") || done.getAsBoolean());
        if (window.isShown("#unsaved")) {
            window.answer("#unsaved", "Don\u2019t save");
        }
        window.until("the session is shown", done);
    }

    private void assertIsMadeAgain(SavedRun run) {
        long rows = (long) run.experiment().data().points().size()
                + run.experiment().edits().size();
        if (run.updates() * Math.min(rows, 400) <= MOST_EXAMPLES) {
            Rerun again = new Rerun(run.record(), run.experiment().data().points(), () -> 0);
            assertThat(again.carryOut(() -> false)).as("made again: " + run).isTrue();
            repeated++;
        }
    }
}
