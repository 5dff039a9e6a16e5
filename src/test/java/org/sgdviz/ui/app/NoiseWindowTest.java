package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.ui.controller.noise.NoiseBinding;
import org.sgdviz.ui.view.noise.Cloud;
import org.sgdviz.ui.view.noise.NoisePlot;

/** The gradient noise in the window. */
class NoiseWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    private NoisePlot plot() {
        return (NoisePlot) window.node("#noise-plot");
    }

    private Cloud cloud() {
        return Objects.requireNonNull(Window.onFx(() -> plot().cloud()));
    }

    private String text(String selector) {
        return Window.onFx(() -> ((Label) window.node(selector)).getText());
    }

    private boolean isMade() {
        return Window.onFx(
                () -> StreamSupport.stream(window.mainWindow().parts().spliterator(), false)
                        .anyMatch(NoiseBinding.class::isInstance));
    }

    private void open() {
        window.press(KeyCode.DIGIT3);
        window.until("the cloud is shown", () -> plot().cloud() != null);
    }

    private void setBatch(int rows) {
        window.robot().interact(() -> window.model().settings().set(Setting.BATCH_SIZE, new BatchSize(rows)));
        window.until("batches of " + rows, () -> text("#noise-spread").contains("b = " + rows + ","));
    }

    @Test
    void itIsMadeWhenItIsFirstShownAndLeftAloneWhenAnotherLensIsOpen() {
        assertThat(isMade()).isFalse();

        open();

        assertThat(isMade()).isTrue();
        window.press(KeyCode.DIGIT2);
        window.until("the other one is open", () -> window.isVisible("#surface"));
        assertThat(window.isVisible("#noise")).isFalse();
        assertThat(isMade()).isFalse();
    }

    @Test
    void aLargerBatchShrinksTheCloudAndLeavesTheScale() {
        open();
        setBatch(2);
        Cloud few = cloud();

        setBatch(128);

        Cloud many = cloud();
        assertThat(many.part()).isEqualTo(few.part());
        assertThat(many.middle()).isEqualTo(few.middle());
        assertThat(few.variance()[0] / many.variance()[0]).isGreaterThan(64);
        assertThat(text("#noise-spread")).contains("measured", "predicted", "n = 400");
    }

    @Test
    void theBatchOfTheUpdateInViewHasAnArrowAndItsAngleAndLengthAreInTheStatus() {
        open();
        assertThat(cloud().own()).isNull();
        assertThat(window.isVisible("#statusLens")).isFalse();

        window.press(KeyCode.RIGHT);

        window.until("it has one", () -> window.update() == 1 && cloud().own() != null);
        assertThat(text("#statusLens")).matches("batch gradient \\d+\u00b0 off the full one, [0-9.]+ times as long");
        window.press(KeyCode.HOME);
        window.until("there is none at the start", () -> cloud().own() == null && !window.isVisible("#statusLens"));
        window.press(KeyCode.END);
        window.until("there is one again", () -> window.isVisible("#statusLens"));
        window.press(KeyCode.DIGIT3);
        window.until("it is closed", () -> !window.isVisible("#noise") && !window.isVisible("#statusLens"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void anyTwoWeightsOfAnyFeaturesAreItsAxes() {
        window.robot()
                .interact(() -> window.model()
                        .begin(Experiment.TUTORIAL.withSetup(Experiment.TUTORIAL
                                .setup()
                                .withFeatures(FeatureMap.of(List.of(Feature.values()), false)))));
        open();
        window.press(KeyCode.F9); // a high lens has room for names
        ChoiceBox<String> across = (ChoiceBox<String>) window.node("#noise-across");

        window.robot().interact(() -> across.getSelectionModel().select(7));

        window.until(
                "it is named",
                () -> "slope by w7 (sin x2)".equals(plot().getXAxis().getLabel()));
        window.robot().interact(() -> window.model().begin(Experiment.TUTORIAL));
        window.until(
                "there are three again",
                () -> across.getItems().size() == 3
                        && "slope by w1 (x1)".equals(plot().getXAxis().getLabel()));
    }

    @Test
    void withoutPointsASentenceSaysWhatToDo() {
        open();
        window.robot().interact(() -> window.model().points().clear());

        window.until("it says so", () -> text("#noise-nothing").startsWith("There are no training points"));
        assertThat(Window.onFx(() -> plot().cloud())).isNull();
    }

    @Test
    void atAnyTextSizeThereIsAPicture() {
        open();
        for (int pixels : new int[] {10, 13, 20, 28}) {
            window.robot()
                    .interact(() -> window.mainWindow().settings().textSize().set(pixels));
            window.until("there is one at " + pixels, () -> plot().plotHeight() > 60);
        }
    }
}
