package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.ui.model.Preset;

/** What begins a new run: data sets and their parameters, seeds, presets, Reset. */
class NewRunWindowTest {

    private static final int ENDLESS = 500_000_000;

    @RegisterExtension
    final Window window = new Window(Experiment.of(
            Experiment.TUTORIAL.data(), 42, 0, Experiment.TUTORIAL.settings().withEpochs(ENDLESS)));

    @Test
    void anotherDataSetBeginsANewRun() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);

        ChoiceList.choose(window, "#source", "Moons");

        window.until(
                "moons are shown",
                () -> window.experiment().data() instanceof Synthetic data && data.shape() == Shape.MOONS);
        assertThat(window.update()).isZero();
        assertThat(window.text("#spreadLabel")).isEqualTo("Noise");
        assertThat(window.points().points())
                .isEqualTo(window.experiment().data().points());
    }

    @Test
    void theRunOfTheDataBeforeIsAClickAway() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        ChoiceList.choose(window, "#source", "Moons");
        window.until("moons are shown", () -> window.update() == 0);
        assertThat(window.texts()).anyMatch(text -> text.endsWith("Moons")).anyMatch(text -> text.endsWith("Blobs"));

        window.robot().clickOn("#runs .run-title");

        window.until("the update is shown", () -> window.update() == 1);
        assertThat(window.experiment()).isEqualTo(window.session().runs().get(0).experiment());
        assertThat(window.text("#spreadLabel")).isEqualTo("Spread (std)");
        assertThat(window.session().runs()).hasSize(2);
    }

    @Test
    void aHiddenRunThatIsClickedIsShownAgain() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        ChoiceList.choose(window, "#source", "Moons");
        window.until("moons are shown", () -> window.update() == 0);
        int first = Window.onFx(() -> window.model().runs().entries().get(0).id());
        Window.onFx(() -> {
            window.model().runs().setShown(first, true);
            window.model().runs().setShown(first, false);
            return null;
        });

        window.robot().clickOn("#runs .run-title");

        window.until(
                "it is in front and shown",
                () -> Window.onFx(() -> window.model().runs().front().id() == first
                        && window.model().runs().front().shown()));
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
            ChoiceList.choose(window, "#source", entry);

            window.until(
                    shape + " is shown",
                    () -> window.experiment().data() instanceof Synthetic data && data.shape() == shape);
        });
        ChoiceList.choose(window, "#source", "Drawn by hand");

        window.until("nothing is shown", () -> window.points().points().size() == 0);
        assertThat(Window.onFx(
                        () -> window.node("#samples").getParent().getParent().isVisible()))
                .as("what only generated points have")
                .isFalse();
        assertThat(window.text("#pointCount")).isEqualTo("0 points");
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
        window.press(KeyCode.RIGHT);
        window.until("it still trains", () -> window.update() == 1);
    }

    @Test
    void theFirstPresetIsTheTutorialsExperiment() {
        window.enter("#alpha", "3");
        window.enter("#seed", "1");

        window.robot()
                .clickOn("#presets")
                .clickOn("Reference: the tutorial\u2019s own run (400 blobs, \u03b1 0.01, batch 32, 100 epochs)");

        window.until("the tutorial is shown", () -> window.experiment().equals(Experiment.TUTORIAL));
        assertThat(window.text("#alpha")).isEqualTo("0.01");
        assertThat(window.text("#epochs")).isEqualTo("100");
        assertThat(window.text(".status #batchLoss")).contains("squared error");
    }

    @Test
    void undoOfAPresetBringsLossAndSpeedBackToo() {
        for (boolean trained : new boolean[] {false, true}) { // its run takes the place of another, or stands beside it
            window.robot()
                    .interact(() -> window.mainWindow().settings().shownLoss().set(ShownLoss.ZERO_ONE));
            window.speed(30);
            if (trained) {
                window.press(KeyCode.RIGHT);
                window.until("an update is made", () -> window.update() == 1);
            }
            window.robot().clickOn("#presets").clickOn("Full-batch gradient descent: all points at once");
            window.until("it is shown", () -> window.text("#batch").equals("all"));
            assertThat(window.text("#speedValue")).isEqualTo("automatic: 4 updates/s");

            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.Z);

            window.until("the run before is back", () -> window.text("#batch").equals("32"));
            assertThat(window.text("#speedValue")).isEqualTo("30 updates/s");
            assertThat(window.mainWindow().settings().shownLoss().get()).isEqualTo(ShownLoss.ZERO_ONE);
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            window.until("the preset is back", () -> window.text("#batch").equals("all"));
            assertThat(window.text("#speedValue")).isEqualTo("automatic: 4 updates/s");
            assertThat(window.mainWindow().settings().shownLoss().get()).isEqualTo(ShownLoss.OBJECTIVE);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.until("the run before is back", () -> window.text("#batch").equals("32"));
        }
    }

    @Test
    void thePresetsGoOnUntilTheyArePausedButTheTutorials() {
        for (Preset preset : Preset.ALL) {
            boolean tutorial = preset.equals(Preset.TUTORIAL);
            assertThat(preset.experiment().settings().epochs().isPresent())
                    .as(preset.key())
                    .isEqualTo(tutorial);
        }
    }

    @Test
    void whereThereIsNoEndNoneIsShown() {
        window.robot().clickOn("#presets").clickOn("Full-batch gradient descent: all points at once");
        window.until("it is shown", () -> window.text("#batch").equals("all"));

        assertThat(window.text("#epochs")).isEmpty();
        assertThat(window.text(".status #epoch")).isEqualTo("epoch 0");
    }

    @Test
    void resetBringsTheStartBack() {
        window.speed(1000);
        window.enter("#alpha", "3");
        window.enter("#samples", "20");
        window.robot().clickOn("#class1").clickOn(window.blank(1));

        window.press(KeyCode.ALT, KeyCode.R);

        window.until("400 points are shown", () -> window.points().points().size() == 400);
        assertThat(window.experiment().settings()).isEqualTo(Hyperparameters.TUTORIAL.withEpochs(ENDLESS));
        assertThat(window.experiment().edits()).isEmpty();
        assertThat(window.text("#alpha")).isEqualTo("0.01");
        assertThat(window.text("#speedValue")).isEqualTo("automatic: 4 updates/s");
        assertThat(window.is("#class0", "selected")).isTrue();
        assertThat(window.text(".status #batchLoss")).contains("squared error");
    }

    @Test
    void resetIsInTheBarAndIsUndoneLikeAnyOtherSetup() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        window.enter("#alpha", "3");
        window.press(KeyCode.ESCAPE);

        window.robot().clickOn("#reset");
        window.until("it is at its start", () -> window.update() == 0);
        assertThat(window.text("#alpha")).isEqualTo("0.01");
        window.until("it says so", () -> window.banner().startsWith("Everything is as at the start"));
        assertThat(Window.onFx(() -> window.model().runs().entries().get(0).shown()))
                .as("the curve of the run before")
                .isFalse();
        window.press(KeyCode.CONTROL, KeyCode.Z);

        window.until("the run before is back", () -> window.update() == 1);
        assertThat(window.text("#alpha")).isEqualTo("3");
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
}
