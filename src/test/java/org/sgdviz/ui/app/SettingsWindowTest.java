package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
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

        Edit edit = untilEdit(Change.LearningRate.class);
        assertThat(edit.update()).isPositive();
        assertThat(window.experiment().presentSettings().learningRate()).isGreaterThan(0.01);
        assertThat(Double.parseDouble(window.text("#alpha")))
                .isIn(0.03, 0.1, 0.3, 1.0, 3.0)
                .isEqualTo(window.experiment().presentSettings().learningRate());
        assertGoesOn();
    }

    @Test
    void aLearningRateOffTheLadderCanBeTyped() {
        play();

        window.enter("#alpha", "0.0123");

        assertThat(untilEdit(Change.LearningRate.class).change()).isEqualTo(new Change.LearningRate(0.0123));
        assertThat(window.text("#alpha")).isEqualTo("0.0123");
        assertGoesOn();
    }

    @Test
    void theBatchSizeCanBeDraggedToAll() {
        play();

        window.robot().drag("#batchSlider .thumb").moveBy(400, 0).drop();

        untilEdit(Change.Batch.class);
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

        assertThat(untilEdit(Change.Batch.class).change()).isEqualTo(new Change.Batch(new BatchSize(7)));
        assertGoesOn();
    }

    @Test
    void theObjectiveCanBeChosenWhileTraining() {
        play();

        choose("#objective", "Hinge");

        assertThat(untilEdit(Change.Minimize.class).change()).isEqualTo(new Change.Minimize(Objective.HINGE));
        assertGoesOn();
    }

    @Test
    void theOrderCanBeChosenWhileTraining() {
        play();

        choose("#shuffling", "Reshuffled each epoch");

        assertThat(untilEdit(Change.Order.class).change()).isEqualTo(new Change.Order(Shuffling.EACH_EPOCH));
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
    void theSpeedSliderGoesFromOneUpdateASecondToFlatOut() {
        window.robot().drag("#speed .thumb").moveBy(-400, 0).drop();
        window.until("it is slow", () -> window.text("#speedValue").equals("1 update/s"));

        window.robot().drag("#speed .thumb").moveBy(600, 0).drop();
        window.until("it is fast", () -> window.text("#speedValue").equals("flat out"));

        assertThat(window.model().speed().get()).isInfinite();
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

        assertThat(untilEdit(Change.Batch.class).change()).isEqualTo(new Change.Batch(new BatchSize(8)));
    }

    @Test
    void anotherDataSetBeginsANewRun() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);

        choose("#source", "Moons");

        window.until(
                "moons are shown",
                () -> window.experiment().data() instanceof Synthetic data && data.shape() == Shape.MOONS);
        assertThat(window.update()).isZero();
        assertThat(window.text("#spreadLabel")).isEqualTo("Noise");
        assertThat(window.points().points())
                .isEqualTo(window.experiment().data().points());
    }

    @Test
    void everyDataSetCanBeChosen() {
        Map<String, Shape> entries = Map.of(
                "Moons",
                Shape.MOONS,
                "Circles",
                Shape.CIRCLES,
                "XOR",
                Shape.XOR,
                "Spiral",
                Shape.SPIRAL,
                "Blobs",
                Shape.BLOBS);
        entries.forEach((entry, shape) -> {
            choose("#source", entry);

            window.until(
                    shape + " is shown",
                    () -> window.experiment().data() instanceof Synthetic data && data.shape() == shape);
        });
        choose("#source", "Drawn by hand");

        window.until("nothing is shown", () -> window.points().points().size() == 0);
    }

    @Test
    void theParametersOfTheDataBeginANewRun() {
        window.enter("#samples", "50");
        window.until("50 points are shown", () -> window.points().points().size() == 50);
        window.enter("#seed", "7");
        window.enter("#spread", "1.5");

        window.until(
                "all are in force",
                () -> window.experiment()
                        .data()
                        .equals(new Synthetic(Shape.BLOBS, 50, 1.5, Synthetic.DEFAULT_FACTOR, 7)));
    }

    @Test
    void morePointsThanThereIsMemoryForAreToldAndTheOldOnesStay() {
        for (int time = 0; time < 2; time++) {
            window.enter("#samples", "2147483647");

            window.until("it is told", () -> window.isShown("#problem"));
            assertThat(window.texts()).anyMatch(text -> text.contains("memory"));
            window.press(KeyCode.ESCAPE);
            window.until("the message is gone", () -> !window.isShown("#problem"));
        }
        assertThat(window.points().points().size()).isEqualTo(400);
        window.robot().clickOn("#bannerText");
        assertThat(window.text("#samples")).isEqualTo("400");
        play();
    }

    @Test
    void theFirstPresetIsTheTutorialsExperiment() {
        window.enter("#alpha", "3");
        window.enter("#seed", "1");

        window.robot().clickOn("#presets").clickOn("The tutorial: 400 blobs, \u03b1 0.01, batch 32");

        window.until("the tutorial is shown", () -> window.experiment().equals(Experiment.TUTORIAL));
        assertThat(window.text("#alpha")).isEqualTo("0.01");
        assertThat(window.text("#epochs")).isEqualTo("100");
        assertThat(window.text(".status #loss")).startsWith("squared error");
    }

    @Test
    void moreEpochsThanWereDoneSoFarAreNoPartOfTheNextDataSet() {
        window.enter("#epochs", "2");
        window.speed(Double.POSITIVE_INFINITY);
        for (int round = 1; round <= 2; round++) {
            long expected = round * 26L;
            window.robot().clickOn("#play");
            window.until(
                    "it is done",
                    () -> window.update() == expected && window.banner().contains("epochs are done"));
        }

        choose("#source", "XOR");
        window.until("it is at its start", () -> window.update() == 0);

        assertThat(window.text("#epochs")).isEqualTo("2");
    }

    @Test
    void resetAllBringsTheStartBack() {
        window.speed(1000);
        window.enter("#alpha", "3");
        window.enter("#samples", "20");
        window.robot().clickOn("#class1").clickOn(window.blank(1));

        window.press(KeyCode.ALT, KeyCode.R);

        window.until("400 points are shown", () -> window.points().points().size() == 400);
        assertThat(window.experiment().settings()).isEqualTo(Hyperparameters.TUTORIAL.withEpochs(ENDLESS));
        assertThat(window.experiment().edits()).isEmpty();
        assertThat(window.text("#alpha")).isEqualTo("0.01");
        assertThat(window.text("#speedValue")).isEqualTo("one update a frame");
        assertThat(window.is("#class0", "selected")).isTrue();
        assertThat(window.text(".status #loss")).startsWith("squared error");
    }

    @Test
    void theInitialWeightsSeedBeginsANewRun() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);

        window.enter("#initSeed", "5");

        window.until("it is at its start", () -> window.update() == 0);
        assertThat(window.experiment().initSeed()).isEqualTo(5);
        assertThat(window.text("#initSeed")).isEqualTo("5");
    }

    private void play() {
        window.speed(1000);
        window.press(KeyCode.SPACE);
        window.until("it trains", () -> window.update() > 0);
    }

    /** Opens a list and chooses an entry by the keyboard, as many do. */
    private void choose(String list, String entry) {
        ComboBox<?> box = (ComboBox<?>) window.node(list);
        window.robot().clickOn(box);
        window.until("the list is open", () -> Window.onFx(box::isShowing));
        List<String> entries = Window.onFx(() -> entries(box));
        int present = Window.onFx(() -> box.getSelectionModel().getSelectedIndex());
        int wanted = entries.indexOf(entry);
        for (int i = present; i != wanted; i += Integer.signum(wanted - present)) {
            window.press(wanted > present ? KeyCode.DOWN : KeyCode.UP);
        }
        window.press(KeyCode.ENTER);
    }

    private static <T> List<String> entries(ComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString).toList();
    }

    private Edit untilEdit(Class<? extends Change> kind) {
        window.until(
                kind.getSimpleName() + " is in the experiment",
                () -> window.experiment().edits().stream().anyMatch(edit -> kind.isInstance(edit.change())));
        return window.experiment().edits().stream()
                .filter(edit -> kind.isInstance(edit.change()))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private void assertGoesOn() {
        long now = window.update();
        window.until("training goes on", () -> window.update() > now);
        assertThat(window.isPlaying()).isTrue();
    }
}
