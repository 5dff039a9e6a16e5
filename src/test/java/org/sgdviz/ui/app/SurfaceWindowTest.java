package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.controller.surface.SurfaceBinding;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.view.surface.SurfacePlot;

/** The loss surface in the window. */
class SurfaceWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    private SurfacePlot plot() {
        return (SurfacePlot) window.node("#surface-plot");
    }

    private CheckMenuItem choice(String id) {
        MenuButton choices = (MenuButton) window.node("#surface-choices");
        return choices.getItems().stream()
                .filter(item -> item.getId().equals("surface-choice-" + id))
                .map(CheckMenuItem.class::cast)
                .findAny()
                .orElseThrow();
    }

    private boolean isMade() {
        return Window.onFx(
                () -> StreamSupport.stream(window.mainWindow().parts().spliterator(), false)
                        .anyMatch(SurfaceBinding.class::isInstance));
    }

    private void open() {
        window.press(KeyCode.DIGIT2);
        window.until("the surface is shown", () -> plot().hasRelief() && point().isVisible());
    }

    private Circle point() {
        return (Circle) window.node(".surface-point");
    }

    private int steps() {
        return Window.onFx(
                () -> ((Polyline) window.node(".surface-way")).getPoints().size() / 2);
    }

    private Weights weights() {
        return Window.onFx(() -> window.model().time().shown().get().update().weights());
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    @Test
    void itIsMadeWhenItIsFirstShownAndLeftAloneWhenAnotherLensIsOpen() {
        assertThat(isMade()).isFalse();

        open();

        assertThat(isMade()).isTrue();
        window.press(KeyCode.DIGIT5);
        window.until("the other one is open", () -> window.isVisible("#evaluation"));
        assertThat(window.isVisible("#surface")).isFalse();
        assertThat(isMade()).isFalse();
        window.press(KeyCode.DIGIT2);
        window.until("it is open again", () -> window.isVisible("#surface") && !window.isVisible("#evaluation"));
    }

    @Test
    void theWayEndsAtTheUpdateInView() {
        open();
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        window.until("two updates are on it", () -> window.update() == 2 && steps() == 3);

        window.press(KeyCode.HOME);

        window.until("nothing is left but the start", () -> steps() == 1);
        assertThat(window.texts().stream().filter(text -> text.startsWith("Mean cross-entropy of all 400")))
                .singleElement()
                .asString()
                .contains("w0 (bias) = 0.374540");
    }

    @Test
    void thePointIsDraggedAndTheLineFollowsItAndPlayGoesOnFromThere() {
        open();
        Weights before = weights();
        Point2D from = middle(point());

        window.robot().moveTo(from).press(MouseButton.PRIMARY).moveBy(20, 10);

        Circle point = point();
        window.until("the point is under the mouse", () -> middle(point).distance(from.add(20, 10)) < 1.5);
        assertThat(weights()).isEqualTo(before);
        window.robot().release(MouseButton.PRIMARY);
        window.until("the weights are set", () -> !weights().equals(before));
        Weights after = weights();
        assertThat(after.w0()).isEqualTo(before.w0());
        assertThat(after.w1()).isGreaterThan(before.w1());
        assertThat(after.w2()).isLessThan(before.w2());
        assertThat(window.experiment().initialWeights()).isEqualTo(after);
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("it is undone", () -> weights().equals(before));
    }

    @Test
    void escapeLetsGoOfThePointWhichStaysWhereItWas() {
        open();
        Weights before = weights();
        Circle point = point();
        Point2D from = middle(point);
        window.robot().moveTo(from).press(MouseButton.PRIMARY).moveBy(20, 10);
        window.until("the point is under the mouse", () -> middle(point).distance(from.add(20, 10)) < 1.5);

        window.press(KeyCode.ESCAPE);

        window.until("it is back", () -> middle(point).distance(from) < 1.5);
        window.robot().moveBy(5, 5).release(MouseButton.PRIMARY);
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        assertThat(window.experiment().initialWeights()).isEqualTo(before);
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
        ChoiceBox<String> across = (ChoiceBox<String>) window.node("#surface-across");
        ChoiceBox<String> up = (ChoiceBox<String>) window.node("#surface-up");

        assertThat(across.getItems()).hasSize(8).startsWith("w0 (bias)", "w1 (x1)");
        window.robot().interact(() -> across.getSelectionModel().select(7));
        window.until("it is named", () -> "w7 (sin x2)".equals(plot().getXAxis().getLabel()));
        window.robot().interact(() -> up.getSelectionModel().select(7));
        window.until(
                "the other one gives way",
                () -> "w7 (sin x2)".equals(plot().getYAxis().getLabel())
                        && !"w7 (sin x2)".equals(plot().getXAxis().getLabel()));
        window.robot().interact(() -> window.model().begin(Experiment.TUTORIAL));
        window.until("there are three again", () -> across.getItems().size() == 3);
        assertThat(plot().getXAxis().getLabel()).isEqualTo("w1 (x1)");
    }

    @Test
    void atAnyTextSizeThereIsAPicture() {
        open();
        for (int pixels : new int[] {10, 13, 20, 28}) {
            window.robot()
                    .interact(() -> window.mainWindow().settings().textSize().set(pixels));
            window.until("there is one at " + pixels, () -> plot().plotHeight() > 60 && point().isVisible());
        }
    }

    @Test
    void thePenaltyIsAddedOnChoice() {
        open();
        CheckMenuItem penalized = choice("PENALIZED");
        assertThat(penalized.isVisible()).isFalse();
        Hyperparameters settings = Window.onFx(() -> window.model().settings().get());
        window.robot()
                .interact(() -> window.model()
                        .settings()
                        .set(Setting.PENALTY, settings.method().penalty().withStrengths(0, 2)));
        window.until("it is offered", penalized::isVisible);
        double plain = Window.onFx(() -> plot().height(1, 1));

        window.robot().interact(() -> penalized.setSelected(true));

        window.until("it is added", () -> Math.abs(plot().height(1, 1) - plain - 2) < 0.01);
        assertThat(plot().height(1, 1)).isCloseTo(plain + 2, within(0.01));
    }

    private boolean says(String words) {
        return window.texts().stream().anyMatch(text -> text.contains(words));
    }

    @Test
    void theBatchHasItsOwnSurfaceInThePresentAndInThePast() {
        open();
        CheckMenuItem batch = choice("BATCH");
        window.robot().interact(() -> batch.setSelected(true));
        window.until("there is none yet", () -> says("No update has been made, so there is no batch yet."));
        double ofAll = Window.onFx(() -> plot().height(1, 1));

        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);

        window.until(
                "it is the second one's",
                () -> says("update 2 went down on: mean cross-entropy of its batch, of size 32"));
        double second = Window.onFx(() -> plot().height(1, 1));
        assertThat(second).isNotCloseTo(ofAll, within(1e-6));
        assertThat(second).isCloseTo(meanOfBatch(1, 1), within(0.02));
        window.press(KeyCode.LEFT);
        window.until("it is the first one's", () -> says("update 1 went down on"));
        assertThat(Window.onFx(() -> plot().height(1, 1))).isCloseTo(meanOfBatch(1, 1), within(0.02));
    }

    /** At the bias in view. */
    private double meanOfBatch(double w1, double w2) {
        return Window.onFx(() -> {
            Moment moment = window.model().time().shown().get();
            Points points = window.model().points().points().get().points();
            double bias = moment.update().weights().w0();
            return IntStream.of(moment.batch())
                    .mapToDouble(i -> Objective.CROSS_ENTROPY.value(
                            bias + w1 * points.x1(i) + w2 * points.x2(i), points.label(i)))
                    .average()
                    .orElseThrow();
        });
    }

    @Test
    void theOtherWeightsAreTheBestOnChoiceOrItIsSaidWhyNot() {
        open();
        double present = Window.onFx(() -> plot().height(1, 1));
        CheckMenuItem best = choice("BEST");

        window.robot().interact(() -> best.setSelected(true));

        window.until("it is said", () -> says("each pair with the best w0 (bias) for it"));
        assertThat(Window.onFx(() -> plot().height(1, 1))).isLessThan(present);
        window.robot().interact(() -> window.model().settings().set(Setting.OBJECTIVE, Objective.SQUARED_ERROR));
        window.until("it is refused", () -> says("several valleys") && says("w0 (bias) = "));
    }

    @Test
    void fromTheSideItIsTurnedByDraggingAndByTheArrowsOnceTabHasReachedIt() {
        open();
        CheckMenuItem solid = choice("SOLID");
        window.robot().interact(() -> solid.setSelected(true));
        window.until("it is seen from the side", () -> window.isVisible("#surface-frame"));
        Weights before = weights();
        double first = plot().azimuth();

        window.robot().moveTo(middle(plot())).press(MouseButton.PRIMARY).moveBy(60, 0);
        window.robot().release(MouseButton.PRIMARY);

        window.until("it is turned", () -> plot().azimuth() > first + 0.3);
        assertThat(weights()).isEqualTo(before);
        window.press(KeyCode.RIGHT);
        window.until("on the plots an arrow makes an update", () -> window.update() == 1);
        double second = plot().azimuth();
        window.robot().interact(() -> window.node("#surface-up").requestFocus());
        window.press(KeyCode.TAB); // to the button that closes it
        window.press(KeyCode.TAB);
        window.until("Tab has reached it", () -> plot().isFocusVisible());
        window.press(KeyCode.LEFT);
        window.until("an arrow turns it", () -> plot().azimuth() < second - 0.01);
        assertThat(window.update()).isEqualTo(1);
        window.robot().interact(() -> solid.setSelected(false));
        window.until("it is seen from above", () -> !window.isVisible("#surface-frame"));
    }
}
