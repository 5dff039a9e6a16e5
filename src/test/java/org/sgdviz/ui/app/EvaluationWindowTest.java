package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.data.Split;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Objective;
import org.sgdviz.ui.controller.evaluation.EvaluationBinding;

/** The evaluation lens in the window. */
class EvaluationWindowTest {

    private static final Split SPLIT = Split.of(new Holdout.Drawn(0.25, 0, false));

    @RegisterExtension
    final Window window =
            new Window(Experiment.TUTORIAL.withSetup(Experiment.TUTORIAL.setup().withSplit(SPLIT)));

    private List<String> shownParts() {
        return Window.onFx(
                () -> StreamSupport.stream(window.mainWindow().parts().spliterator(), false)
                        .map(part -> part.getClass().getSimpleName())
                        .toList());
    }

    private int[] counts() {
        return Window.onFx(() -> window.robot().lookup("#evaluation .confusion-count").queryAll().stream()
                .map(javafx.scene.control.Label.class::cast)
                .mapToInt(label -> label.getText().isEmpty() ? 0 : Integer.parseInt(label.getText()))
                .toArray());
    }

    private int wrong(double threshold, Role role) {
        return Window.onFx(() -> {
            Points points = window.model().points().points().get().points().only(role);
            return Evaluation.misclassified(
                            points,
                            window.model().time().shown().get().features(),
                            window.model().time().shown().get().update().weights(),
                            threshold)
                    .length;
        });
    }

    private void open() {
        window.press(KeyCode.DIGIT5);
        window.until("all training points are counted", () -> sum(counts()) == 300);
    }

    private static int sum(int... counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    @Test
    void itIsMadeWhenItIsFirstShownAndLeftAloneWhenItIsClosed() {
        assertThat(window.isShown("#evaluation")).isFalse();
        assertThat(shownParts()).doesNotContain(EvaluationBinding.class.getSimpleName());

        open();

        assertThat(shownParts()).contains(EvaluationBinding.class.getSimpleName());
        window.press(KeyCode.DIGIT5);
        window.until("it is closed", () -> !window.isVisible("#evaluation"));
        assertThat(shownParts()).doesNotContain(EvaluationBinding.class.getSimpleName());
    }

    @Test
    void itCountsTrainingOrTestPointsOfTheUpdateInView() {
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        window.until("updates are made", () -> window.update() == 2);
        open();
        window.until("they are as they are", () -> counts()[1] + counts()[2] == wrong(0, Role.TRAINING));

        window.robot().clickOn("Test");
        window.until("the test points are counted", () -> sum(counts()) == 100);
        assertThat(counts()[1] + counts()[2]).isEqualTo(wrong(0, Role.TEST));

        window.press(KeyCode.HOME);
        window.until(
                "those of the start are counted",
                () -> sum(counts()) == 100 && counts()[1] + counts()[2] == wrong(0, Role.TEST));
    }

    @Test
    void theThresholdMovesTheCountsAndIsUsualAgainWhenTheLensIsClosed() {
        open();
        Slider slider = (Slider) window.node("#threshold");

        window.robot().interact(() -> slider.setValue(0.999));

        double threshold = Math.log(0.999 / (1 - 0.999));
        window.until("fewer are called class 1", () -> counts()[1] + counts()[2] == wrong(threshold, Role.TRAINING));
        assertThat(wrong(threshold, Role.TRAINING)).isGreaterThan(wrong(0, Role.TRAINING));
        window.press(KeyCode.DIGIT5);
        open();
        window.until("it is usual", () -> counts()[1] + counts()[2] == wrong(0, Role.TRAINING));
    }

    @Test
    void theThresholdIsUsualAfterAResetAndOfAnotherObjectiveAScore() {
        open();
        Slider slider = (Slider) window.node("#threshold");
        window.robot().interact(() -> slider.setValue(0.9));
        double score = Math.log(0.9 / (1 - 0.9));
        window.until(
                "it is set",
                () -> Math.abs(window.mainWindow().settings().threshold().get() - score) < 1e-9);

        window.robot().interact(() -> window.model().settings().set(Setting.OBJECTIVE, Objective.HINGE));

        window.until("it is the score", () -> Math.abs(slider.getValue() - score) < 1e-9);
        window.press(KeyCode.ALT, KeyCode.R);
        window.until(
                "it is usual", () -> window.mainWindow().settings().threshold().get() == 0);
    }

    @Test
    void withoutTestPointsItSaysHowToHaveSome() {
        window.robot().interact(() -> window.model().split(Split.NONE));
        window.until(
                "all are trained on",
                () -> window.model().points().points().get().points().partition() == null);
        window.press(KeyCode.DIGIT5);
        window.until("all are counted", () -> sum(counts()) == 400);

        window.robot().clickOn("Test");

        window.until(
                "it says so",
                () -> window.texts()
                        .contains("There are no test points: set a test share above 0, in the section Data."));
    }

    @Test
    void thePlotsKeepTheirShareOfTheWindow() {
        for (boolean sidebar : new boolean[] {true, false}) {
            window.robot().interact(() -> {
                window.stage().setWidth(1280);
                window.stage().setHeight(800);
            });
            if (!sidebar) {
                window.press(KeyCode.F9);
            }
            if (!window.isVisible("#evaluation")) {
                open();
            }
            window.until("it is laid out", () -> !window.mainWindow().isDrawing());
            Bounds lens = bounds("#evaluation");
            Bounds scatter = bounds("#scatter");
            Bounds loss = bounds("#loss");
            double covered = lens.getMinX() < loss.getMaxX() ? lens.getWidth() * lens.getHeight() : 0;
            Bounds plots = bounds(".plots");
            double share = (plots.getWidth() * plots.getHeight() - covered) / (1280.0 * 800);
            assertThat(share).isGreaterThanOrEqualTo(0.59);
            assertThat(lens.intersects(scatter)).isFalse();
        }
    }

    @Test
    void inANarrowWindowItLiesOverTheLossChart() {
        window.robot().interact(() -> {
            window.stage().setWidth(1024);
            window.stage().setHeight(640);
        });
        open();
        window.until("it is laid out", () -> !window.mainWindow().isDrawing());
        Bounds lens = bounds("#evaluation");
        assertThat(lens.intersects(bounds("#scatter"))).isFalse();
        assertThat(lens.intersects(bounds("#timeline"))).isFalse();
        assertThat(bounds("#loss").contains(lens.getCenterX(), lens.getCenterY()))
                .isTrue();
    }

    private Bounds bounds(String query) {
        return Window.onFx(() -> {
            Node node = window.node(query);
            Bounds whole = node.localToScene(node.getLayoutBounds());
            return new javafx.geometry.BoundingBox(
                    whole.getMinX() + 1, whole.getMinY() + 1, whole.getWidth() - 2, whole.getHeight() - 2);
        });
    }
}
