package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/** The settings in the window act at once, while training; what cannot be is marked and changes nothing. */
class SettingsWindowTest {

    private static final int ENDLESS = 500_000_000;

    @RegisterExtension
    final Window window = new Window(Experiment.of(
            Experiment.TUTORIAL.data(), 42, 0, Experiment.TUTORIAL.settings().withEpochs(ENDLESS)));

    @Test
    void draggingTheLearningRateWhileTrainingIsAnEditOfTheRun() {
        window.speed(Double.POSITIVE_INFINITY);
        window.press(KeyCode.SPACE);
        window.until("it trains flat out", () -> window.update() > 10_000);

        window.robot().drag("#alphaSlider .thumb").moveBy(60, 0).drop();

        Edit edit = untilEdit(Setting.LEARNING_RATE);
        assertThat(edit.update()).isPositive();
        assertThat(window.experiment().presentSettings().learningRate()).isGreaterThan(0.01);
        assertThat(Double.parseDouble(window.text("#alpha")))
                .isIn(0.03, 0.1, 0.3, 1.0, 3.0)
                .isEqualTo(window.experiment().presentSettings().learningRate());
        assertGoesOn();
    }

    @Test
    void draggingTheLearningRateAwayAndBackWhilePausedIsNoEdit() {
        window.robot().interact(() -> window.model().transport().stepBatch());
        window.until("an update is made", () -> window.update() == 1);

        window.robot().drag("#alphaSlider .thumb").moveBy(60, 0);
        untilEdit(Setting.LEARNING_RATE);
        window.robot().moveBy(-60, 0).drop();

        window.until("there is no edit", () -> window.experiment().edits().isEmpty());
        assertThat(window.text("#alpha")).isEqualTo("0.01");
        window.requestClose();
        window.until("it closes without a question", () -> !window.stage().isShowing());
    }

    @Test
    void aLearningRateOffTheLadderCanBeTyped() {
        play();

        window.enter("#alpha", "0.0123");

        assertThat(untilEdit(Setting.LEARNING_RATE).change()).isEqualTo(Setting.LEARNING_RATE.to(0.0123));
        assertThat(window.text("#alpha")).isEqualTo("0.0123");
        assertGoesOn();
    }

    @Test
    void aMegabyteThatIsPastedIsCutAndRefusedInAFewWords() {
        TextField field = (TextField) window.node("#alpha");
        window.robot().interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("0." + "1".repeat(1 << 20));
            Clipboard.getSystemClipboard().setContent(content);
            field.requestFocus();
            field.selectAll();
            field.paste();
        });
        assertThat(field.getText()).startsWith("0.111").hasSizeLessThan(110);

        window.robot().press(KeyCode.ENTER).release(KeyCode.ENTER);

        window.until(
                "it is refused",
                () -> refusal().startsWith("This must be a number greater than 0, but is too long: \"0.111"));
        assertThat(refusal()).hasSizeLessThan(100);
        assertThat(window.experiment().presentSettings().learningRate()).isEqualTo(0.01);
        window.press(KeyCode.ESCAPE);
        assertThat(window.text("#alpha")).isEqualTo("0.01");
    }

    /** What the small window beside a field says. */
    private static String refusal() {
        return Window.onFx(() -> javafx.stage.Window.getWindows().stream()
                .filter(each -> each instanceof Tooltip && each.isShowing())
                .map(each -> ((Tooltip) each).getText())
                .findFirst()
                .orElse(""));
    }

    @Test
    void theBatchSizeCanBeDraggedToAll() {
        play();

        window.robot().drag("#batchSlider .thumb").moveBy(400, 0).drop();

        untilEdit(Setting.BATCH_SIZE);
        window.until(
                "the run has it",
                () -> window.experiment().presentSettings().batchSize().isAll());
        assertThat(window.text("#batch")).isEqualTo("all");
        assertGoesOn();
    }

    @Test
    void theBatchSizeCanBeTyped() {
        play();

        window.enter("#batch", "7");

        assertThat(untilEdit(Setting.BATCH_SIZE).change()).isEqualTo(Setting.BATCH_SIZE.to(new BatchSize(7)));
        assertGoesOn();
    }

    @Test
    void theObjectiveCanBeChosenWhileTraining() {
        play();

        ChoiceList.choose(window, "#objective", "Hinge");

        assertThat(untilEdit(Setting.OBJECTIVE).change()).isEqualTo(Setting.OBJECTIVE.to(Objective.HINGE));
        assertGoesOn();
    }

    @Test
    void theLossAxisSaysWhenItsCurveIsOfSeveralObjectives() {
        Window.onFx(() -> {
            window.mainWindow().settings().shownLoss().set(ShownLoss.OBJECTIVE);
            return null;
        });
        play();
        assertThat(lossAxis()).isEqualTo("mean cross-entropy");

        ChoiceList.choose(window, "#objective", "Hinge");

        window.until(
                "the axis says so", () -> lossAxis().equals("mean squared error (the runs minimize different losses)"));
    }

    private String lossAxis() {
        return window.text("#loss .loss-title");
    }

    @Test
    void theOrderCanBeChosenWhileTraining() {
        play();

        ChoiceList.choose(window, "#shuffling", "Reshuffled each epoch");

        assertThat(untilEdit(Setting.SHUFFLING).change()).isEqualTo(Setting.SHUFFLING.to(Shuffling.EACH_EPOCH));
        assertGoesOn();
    }

    @Test
    void theNumberOfEpochsCanBeTyped() {
        window.enter("#epochs", "3");
        window.speed(Double.POSITIVE_INFINITY);
        window.press(KeyCode.ESCAPE);
        window.robot().clickOn("#play");

        window.until("3 epochs are done", () -> window.banner().contains("3 epochs are done"));

        assertThat(window.update()).isEqualTo(39);
    }

    @Test
    void theSpeedSliderGoesFromOneUpdateASecondToAsFastAsPossible() {
        window.robot().drag("#speed .thumb").moveBy(-400, 0).drop();
        window.until("it is slow", () -> window.text("#speedValue").equals("1 update/s"));

        window.robot().drag("#speed .thumb").moveBy(600, 0).drop();
        window.until("it is fast", () -> window.text("#speedValue").equals("as fast as possible"));

        assertThat(window.model().transport().speed().get()).isInfinite();
        assertThat(window.experiment().edits()).isEmpty();
    }

    @Test
    void anIllegalTextIsMarkedAndChangesNothing() {
        for (String text : new String[] {"", "-1", "0", "NaN", "abc", "1e999"}) {
            window.enter("#alpha", text);

            assertThat(window.is("#alpha", "error")).as(text).isTrue();
        }
        window.press(KeyCode.ESCAPE);

        assertThat(window.is("#alpha", "error")).isFalse();
        assertThat(window.text("#alpha")).isEqualTo("0.01");
        assertThat(window.experiment().edits()).isEmpty();
    }

    @Test
    void escapeBringsTheValueInForceBack() {
        window.type("#batch", "99");
        window.press(KeyCode.ESCAPE);

        assertThat(window.text("#batch")).isEqualTo("32");
        assertThat(window.experiment().edits()).isEmpty();
    }

    @Test
    void leavingAFieldTakesItsTextOver() {
        window.type("#batch", "8");
        window.robot().clickOn("#alpha");

        assertThat(untilEdit(Setting.BATCH_SIZE).change()).isEqualTo(Setting.BATCH_SIZE.to(new BatchSize(8)));
    }

    private void play() {
        window.speed(1000);
        window.press(KeyCode.SPACE);
        window.until("it trains", () -> window.update() > 0);
    }

    private Edit untilEdit(Setting<?> setting) {
        window.until(
                setting + " is in the experiment",
                () -> window.experiment().edits().stream()
                        .anyMatch(edit -> edit.change().isOf(setting)));
        return window.experiment().edits().stream()
                .filter(edit -> edit.change().isOf(setting))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private void assertGoesOn() {
        long now = window.update();
        window.until("training goes on", () -> window.update() > now);
        assertThat(window.isPlaying()).isTrue();
    }
}
