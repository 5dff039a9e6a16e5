package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.History;
import org.sgdviz.run.Setting;
import org.sgdviz.run.Update;

/** A window in which nothing goes on, or that nobody can see, does nothing. */
class RestWindowTest {

    /** Far less than one command of a canvas for each update would take. */
    private static final long NEXT_TO_NOTHING = 4_000_000;

    private static final long MANY = 500_000;

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    @Test
    void aPausedWindowDrawsNothing() {
        window.press(KeyCode.SPACE);
        window.until("it trains", () -> window.update() > 10);
        assertThat(isDrawing()).isTrue();

        window.press(KeyCode.SPACE);

        window.until("it rests", () -> !isDrawing());
        assertThat(window.isPlaying()).isFalse();
    }

    @Test
    void aFinishedWindowDrawsNothingAndShowsTheEnd() {
        window.speed(Double.POSITIVE_INFINITY);
        window.press(KeyCode.SPACE);

        window.until("it rests", () -> !isDrawing());

        assertThat(window.update()).isEqualTo(1300);
        assertThat(window.banner()).contains("100 epochs are done");
    }

    @Test
    void whatIsDoneToARestingWindowIsShown() {
        window.until("it rests", () -> !isDrawing());

        window.robot().clickOn(window.blank(1));

        window.until("the point is shown", () -> window.points().points().size() == 401);
        window.until("it rests again", () -> !isDrawing());
        assertThat(window.text(".status #wrong")).contains("wrong");
    }

    @Test
    void aWindowAtRestShowsHowTheWeightsDo() {
        for (int seed = 0; seed < 20; seed++) {
            int next = seed;
            window.robot().interact(() -> window.model().reseed(next, 0));

            window.until("it rests", () -> !isDrawing());

            assertThat(window.text(".status #wrong")).contains("wrong");
        }
    }

    @Test
    void theFiguresAreThoseOfTheLastUpdateHoweverFastItCame() {
        window.robot().interact(() -> window.model().settings().set(Setting.EPOCHS, OptionalInt.of(Integer.MAX_VALUE)));
        window.speed(Double.POSITIVE_INFINITY);
        for (int i = 0; i < 10; i++) {
            long before = window.update();
            window.press(KeyCode.SPACE);
            window.until("it trains", () -> window.update() > before);
            window.press(KeyCode.SPACE);
            window.until("it rests", () -> !isDrawing());

            Update last = Window.onFx(() -> window.model().latest().get());
            assertThat(window.update()).isEqualTo(last.number());
            assertThat(window.text(".status #weights"))
                    .contains(String.format(
                            Locale.ROOT, "%.6f", Math.abs(last.weights().w1())));
        }
    }

    @Test
    void anIconifiedWindowTrainsOnAndNeitherDrawsNorGathersMemory() {
        trainsOnUnseen(
                () -> window.stage().setIconified(true), () -> window.stage().setIconified(false));
    }

    @Test
    void aHiddenWindowTrainsOnAndNeitherDrawsNorGathersMemory() {
        trainsOnUnseen(window.stage()::hide, window.stage()::show);
    }

    private void trainsOnUnseen(Runnable hide, Runnable show) {
        window.robot().interact(() -> {
            window.model().settings().set(Setting.EPOCHS, OptionalInt.of(Integer.MAX_VALUE));
            hide.run();
        });
        window.speed(Double.POSITIVE_INFINITY);
        window.robot().interact(window.model().transport()::play);
        assertThat(isDrawing()).isFalse();
        History history = Window.onFx(() -> window.model().run().get()).history();
        long shown = Window.onFx(() -> window.model().latest().get()).number();
        long before = allocatedByFx();

        window.until("it has trained much", () -> history.size() > MANY);

        assertThat(allocatedByFx() - before).isLessThan(NEXT_TO_NOTHING);
        assertThat(Window.onFx(() -> window.model().latest().get()).number()).isEqualTo(shown);
        window.robot().interact(show);
        window.until("it shows what was done meanwhile", () -> window.update() > MANY);
        assertThat(isDrawing()).isTrue();
    }

    private boolean isDrawing() {
        return Window.onFx(() -> window.mainWindow().isDrawing());
    }

    private static long allocatedByFx() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(
                Window.onFx(() -> Thread.currentThread().getId()));
    }
}
