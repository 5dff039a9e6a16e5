package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;

/** The choice of features, and the boundary that it gives. */
class FeaturesWindowTest {

    private static final Synthetic CIRCLES = new Synthetic(Shape.CIRCLES, 400, 0.05, 0.5, 95);

    @RegisterExtension
    final Window window = new Window(Experiment.of(
            CIRCLES, 42, 0, Experiment.TUTORIAL.settings().withLearningRate(1).withoutEnd()));

    @BeforeEach
    void unfold() {
        window.robot().clickOn("#featuresSection .section-title");
        window.until("the features are shown", () -> window.isVisible("#featureX1"));
    }

    private List<String> features() {
        return window.experiment().features().names();
    }

    private void toggle(Feature feature) {
        window.robot().clickOn("#feature" + feature.name());
    }

    @Test
    void squaresSolveCircles() {
        toggle(Feature.X1_SQUARED);
        toggle(Feature.X2_SQUARED);
        window.until("both squares are weighed", () -> features().equals(List.of("x1", "x2", "x1^2", "x2^2")));
        window.speed(Double.POSITIVE_INFINITY);
        window.robot().clickOn("#play");

        window.until(
                "all points are right", () -> window.text("#headlineAccuracy").contains("100"));
        assertThat(window.text("#equation")).startsWith("0 = ").contains("x1").contains("\u2026");
        assertThat(window.text("#weights")).startsWith("bias ");
    }

    @Test
    void anotherFeatureIsANewRunAndUndoneTheFormerIsInFront() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);

        toggle(Feature.PRODUCT);
        window.until("the product is weighed", () -> features().contains("x1*x2"));
        assertThat(window.update()).isZero();
        assertThat(window.session().runs()).hasSize(2);

        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("the former run is in front", () -> window.update() == 1);
        assertThat(features()).containsExactly("x1", "x2");
        assertThat(((ToggleButton) window.node("#featurePRODUCT")).isSelected()).isFalse();

        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.until("the later one is back", () -> features().contains("x1*x2"));
        assertThat(((ToggleButton) window.node("#featurePRODUCT")).isSelected()).isTrue();
    }

    @Test
    void allOfThemAtOnceInThePresentAndInThePast() {
        for (Feature feature : Feature.values()) {
            if (!FeatureMap.PLANE.features().contains(feature)) {
                toggle(feature);
            }
        }
        window.robot().clickOn("#standardizeFeatures");
        window.until(
                "all are weighed",
                () -> features().size() == 7 && window.experiment().features().isStandardized());
        for (int made = 1; made <= 5; made++) {
            int number = made;
            window.press(KeyCode.RIGHT);
            window.until("an update is made", () -> window.update() == number);
        }
        assertThat(window.text("#weights")).startsWith("standardized: bias ");

        window.press(KeyCode.LEFT);
        window.until("the past is shown", () -> window.text("#update").equals("update 4"));
        window.enter("#alpha", "0.5");
        window.until("it has branched off", () -> window.session().runs().size() > 1);
        assertThat(features()).hasSize(7);
    }

    @Test
    void withoutAnyThereIsOnlyTheBias() {
        toggle(Feature.X1);
        toggle(Feature.X2);
        window.until("none is weighed", () -> features().isEmpty());
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        assertThat(window.text("#weights")).startsWith("bias ");
    }

    @Test
    void whereTheScaleIsWhatIsWrongStandardizationIsAClickAway() throws Exception {
        window.drop(Path.of(Objects.requireNonNull(getClass().getResource("/cases/age_income.csv"))
                .toURI()));
        window.until("it is offered", () -> window.isVisible("#standardizeOffer"));

        window.robot().clickOn("#standardizeOffer");

        window.until("it is done", () -> window.experiment().features().isStandardized());
        window.until("it is not offered", () -> !window.isVisible("#standardizeOffer"));
        assertThat(((CheckBox) window.node("#standardizeFeatures")).isSelected())
                .isTrue();
        assertThat(window.text("#equation")).contains("EstimatedSalary");
    }
}
