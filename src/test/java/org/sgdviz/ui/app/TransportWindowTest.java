package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Synthetic;
import org.sgdviz.golden.GoldenRun;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/** The tutorial's run in the window: however it is played, its status line shows the reference numbers. */
class TransportWindowTest {

    private static final GoldenRun GOLDEN = GoldenRun.read("run_default");
    private static final int UPDATES = 1300;
    private static final int EPOCHS = 100;

    /** Half of the last digit that the status line shows. */
    private static final double SHOWN = 0.5000001e-6;

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    @Test
    void theStartShowsTheInitialWeightsAndAnInvitationToPlay() {
        assertThat(window.update()).isZero();
        assertShown(GOLDEN.weightsAfterEpochs()[0]);
        assertThat(window.banner()).contains("Press Play");
    }

    @Test
    void spacePlaysToTheReferenceWeights() {
        window.speed(Double.POSITIVE_INFINITY);

        window.press(KeyCode.SPACE);
        untilCompleted(EPOCHS);

        assertThat(window.update()).isEqualTo(UPDATES);
        assertShown(last());
        assertThat(window.text("#play")).isEqualTo("Play");
        assertThat(window.text("#headlineAccuracy")).contains("100.0 %");
        assertThat(window.text(".status #wrong")).startsWith("0 of ");
    }

    @Test
    void pausesAndStepsInBetweenChangeNoNumber() {
        window.speed(1000);
        window.press(KeyCode.SPACE);
        window.until("some updates are made", () -> window.update() > 20);
        window.press(KeyCode.SPACE);
        assertThat(window.isPlaying()).isFalse();
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        window.until("an epoch ends", () -> window.update() % 13 == 0);
        window.speed(Double.POSITIVE_INFINITY);

        window.press(KeyCode.SPACE);
        untilCompleted(EPOCHS);

        assertShown(last());
    }

    @Test
    void aPauseStopsTheRunWhereItIs() {
        window.speed(200);
        window.robot().clickOn("#play");
        window.until("it trains", () -> window.update() > 3);
        assertThat(window.text("#play")).isEqualTo("Pause");

        window.robot().clickOn("#play");
        window.until("it is paused", () -> window.banner().startsWith("Paused"));
        long paused = window.update();
        window.press(KeyCode.RIGHT);

        window.until("one more update is made", () -> window.update() == paused + 1);
    }

    @Test
    void aStepMakesTheFirstUpdate() {
        Trainer trainer = new Trainer(
                new RowList(Synthetic.TUTORIAL.points()),
                Weights.initial(Setup.DEFAULT_INIT_SEED),
                Hyperparameters.TUTORIAL,
                Setup.DEFAULT_SHUFFLE_SEED);
        trainer.step();

        window.press(KeyCode.RIGHT);
        window.until("one update is made", () -> window.update() == 1);

        assertShown(trainer.weights());
        assertThat(window.epoch()).containsExactly(1, EPOCHS);
        assertThat(window.banner()).startsWith("Paused");
    }

    @Test
    void aStepOfAnEpochEndsTheFirstOne() {
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        window.until("13 updates are made", () -> window.update() == 13);

        assertShown(GOLDEN.weightsAfterEpochs()[1]);
    }

    @Test
    void restartGoesBackToTheSameStartAndTheSameEnd() {
        window.speed(Double.POSITIVE_INFINITY);
        window.press(KeyCode.SPACE);
        untilCompleted(EPOCHS);

        window.press(KeyCode.R);
        window.until("it is at its start", () -> window.update() == 0);
        assertShown(GOLDEN.weightsAfterEpochs()[0]);
        window.press(KeyCode.SPACE);
        untilCompleted(EPOCHS);

        assertThat(window.update()).isEqualTo(UPDATES);
        assertShown(last());
    }

    @Test
    void restartWorksWhileTraining() {
        window.speed(1000);
        window.press(KeyCode.SPACE);
        window.until("it trains", () -> window.update() > 5);

        window.press(KeyCode.R);
        window.until("it is at its start", () -> window.update() == 0);

        assertThat(window.isPlaying()).isFalse();
        assertShown(GOLDEN.weightsAfterEpochs()[0]);
    }

    @Test
    void aNewStartTakesTheNextSeed() {
        window.press(KeyCode.RIGHT);
        window.until("one update is made", () -> window.update() == 1);

        window.press(KeyCode.N);
        window.until("it is at its start", () -> window.update() == 0);

        assertThat(window.text("#initSeed")).isEqualTo("43");
        assertShown(Weights.initial(43));
    }

    @Test
    void spaceJustAfterTheEndDoesNothingButSaySo() {
        trainToTheEnd();
        assertThat(window.banner()).contains("100 epochs are done");

        window.press(KeyCode.SPACE);
        window.until("it is said", () -> window.banner().contains("just before you pressed"));

        assertThat(window.banner()).contains("all 100 epochs are done").contains("nothing was changed");
        assertThat(window.isPlaying()).isFalse();
        assertThat(window.update()).isEqualTo(UPDATES);
        assertThat(window.text("#epochs")).isEqualTo("100");
        assertThat(window.experiment().edits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void laterPlayRemovesTheEndAndGoesOn(boolean byKey) {
        trainToTheEnd();
        window.press(KeyCode.SPACE); // in vain
        window.later(2);

        if (byKey) {
            window.press(KeyCode.SPACE);
        } else {
            window.robot().clickOn("#play");
        }
        window.until("it goes on far beyond the end", () -> window.update() > 3 * UPDATES);

        assertThat(window.banner()).startsWith("Training.");
        assertThat(window.text("#epochs")).isEmpty();
        assertThat(window.text(".status #epoch")).matches("epoch [0-9,]+");
        assertThat(window.experiment().edits())
                .containsExactly(new Edit(UPDATES, Setting.EPOCHS.to(OptionalInt.empty())));
    }

    @Test
    void aRunThatCameToItsEndLongAgoIsGoneOnWithAtOnce() {
        trainToTheEnd();
        window.press(KeyCode.R);
        window.until("it is at its start", () -> window.update() == 0);
        window.robot().interact(() -> window.model().runs().bringToFront(1));
        window.until("the first one is back", () -> window.banner().contains("100 epochs are done"));

        window.press(KeyCode.SPACE);

        window.until("it goes on", () -> window.update() > UPDATES);
    }

    @Test
    void stepsAtTheEndRemoveItOnce() {
        trainToTheEnd();
        window.press(KeyCode.RIGHT);
        window.until("it is said", () -> window.banner().contains("just before you pressed"));
        window.later(2);

        window.robot().interact(() -> {
            window.model().transport().stepBatch();
            window.model().transport().stepBatch();
            window.model().transport().stepBatch();
        });
        window.until("three more updates are made", () -> window.update() == UPDATES + 3);

        assertThat(window.text("#epochs")).isEmpty();
        assertThat(window.experiment().edits()).hasSize(1);
        assertThat(window.banner()).startsWith("Paused");
    }

    @Test
    void anEndIsSetAndRemovedInItsField() {
        window.enter("#epochs", "");
        window.speed(Double.POSITIVE_INFINITY);
        window.press(KeyCode.SPACE);
        window.until("it goes on far beyond 100 epochs", () -> window.update() > 3 * UPDATES);
        window.press(KeyCode.SPACE);
        window.until("it rests", () -> window.banner().startsWith("Paused"));

        window.enter("#epochs", "2");
        window.press(KeyCode.SPACE);
        window.until("that is behind it", () -> window.banner().contains("already passed its end after 2 epochs"));
        assertThat(window.text(".status #epoch")).doesNotContain("of");

        window.enter("#epochs", "2.5");
        assertThat(window.is("#epochs", "error")).isTrue();
        assertThat(window.experiment().presentSettings().epochs()).hasValue(2);
    }

    private void trainToTheEnd() {
        window.speed(Double.POSITIVE_INFINITY);
        window.press(KeyCode.SPACE);
        untilCompleted(EPOCHS);
    }

    private void untilCompleted(int epochs) {
        window.until(epochs + " epochs are done", () -> window.banner().contains(epochs + " epochs are done"));
    }

    private void assertShown(Weights expected) {
        Weights shown = window.weights();
        assertThat(shown.w0()).isCloseTo(expected.w0(), within(SHOWN));
        assertThat(shown.w1()).isCloseTo(expected.w1(), within(SHOWN));
        assertThat(shown.w2()).isCloseTo(expected.w2(), within(SHOWN));
    }

    private static Weights last() {
        return GOLDEN.weightsAfterEpochs()[EPOCHS];
    }
}
