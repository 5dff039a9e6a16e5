package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.TestOptimizers;

/** What the window says and does when training ends with an error. */
class FailedTrainingWindowTest {

    @RegisterExtension
    private final Window window = new Window(Experiment.TUTORIAL);

    @Test
    void itIsSaidAndPlayingStopsAndTheRunStays() {
        long made = failWhilePlaying();

        assertThat(window.isPlaying()).isFalse();
        window.until("it rests", () -> !window.mainWindow().isDrawing());
        assertThat(window.update()).isEqualTo(made);
        assertThat(told()).startsWith("Training ended with an error after update " + made + ". ");
        window.answer("#problem", "OK");

        window.press(KeyCode.SPACE);
        window.until("it is said again", () -> window.isShown("#problem"));
        window.answer("#problem", "OK");
        window.until("it plays not", () -> !window.isPlaying());
        window.until("it rests again", () -> !window.mainWindow().isDrawing());
        window.press(KeyCode.RIGHT);
        window.answer("#problem", "OK");
        assertThat(window.update()).isEqualTo(made);
    }

    @Test
    void aNewRunTrainsAsEver() {
        failWhilePlaying();
        window.answer("#problem", "OK");

        window.press(KeyCode.R);
        window.until("it is another run", () -> window.update() == 0);
        window.press(KeyCode.RIGHT);

        window.until("it is trained", () -> window.update() == 1);
    }

    @Test
    void aChangeInItsPastIsARunThatTrains() {
        long made = failWhilePlaying();
        window.answer("#problem", "OK");

        window.press(KeyCode.LEFT);
        window.until("the past is shown", () -> window.update() == made - 1);
        window.enter("#alpha", "0.25");
        window.until("a branch is there", () -> window.session().runs().size() == 2);
        window.press(KeyCode.RIGHT);

        window.until("it is trained", () -> window.update() == made);
        assertThat(window.experiment().presentSettings().learningRate()).isEqualTo(0.25);
    }

    /** Whatever made it fail may be over: an update may be half appended all the same. */
    @Test
    void itIsNotGoneOnWithWhenItComesBack() {
        Run run = window.model().run().get();
        Hyperparameters settings = run.trainer().settings();
        long made = failWhilePlaying();
        window.answer("#problem", "OK");
        run.trainer().set(settings);

        window.press(KeyCode.R);
        window.until("it is another run", () -> window.update() == 0);
        window.press(KeyCode.RIGHT);
        window.until("that is trained", () -> window.update() == 1);
        Window.onFx(() -> {
            window.model().runs().bringToFront(1);
            return null;
        });
        window.until("it is back", () -> window.update() == made);

        window.press(KeyCode.RIGHT);
        window.until("it is said again", () -> window.isShown("#problem"));
        assertThat(told()).startsWith("Training ended with an error after update " + made + ". ");
        window.answer("#problem", "OK");
        assertThat(run.history().size()).isEqualTo(made);
        assertThat(window.update()).isEqualTo(made);
    }

    /** Plays a while and has the next update fail; returns the number of the last one. */
    private long failWhilePlaying() {
        window.press(KeyCode.SPACE);
        window.until("it trains", () -> window.update() > 3);
        Run run = window.model().run().get();
        Hyperparameters broken = run.trainer().settings().withOptimizer(new TestOptimizers.Broken());
        run.trainer().set(broken); // from another thread than its own, which trips over it
        window.until("it is told", () -> window.isShown("#problem"));
        window.until(
                "all that was made is shown",
                () -> window.update() == run.history().size());
        return run.history().size();
    }

    private String told() {
        return Window.onFx(() -> ((DialogPane) window.node("#problem")).getContentText());
    }
}
