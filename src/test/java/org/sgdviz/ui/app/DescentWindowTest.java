package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.view.surface.SurfacePlot;

/** Somebody is the optimizer, on the loss surface. */
class DescentWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    private SurfacePlot plot() {
        return (SurfacePlot) window.node("#surface-plot");
    }

    private String sentence() {
        return Window.onFx(() -> ((Label) window.node("#descentSentence")).getText());
    }

    private int steps(String way) {
        return Window.onFx(() -> ((Polyline) window.node(way)).getPoints().size() / 2 - 1);
    }

    private Weights weights() {
        return Window.onFx(() -> window.model().time().shown().get().update().weights());
    }

    private void toggle() {
        window.robot().interact(() -> {
            MenuButton choices = (MenuButton) window.node("#surface-choices");
            CheckMenuItem item = (CheckMenuItem) choices.getItems().stream()
                    .filter(each -> "surface-descent".equals(each.getId()))
                    .findFirst()
                    .orElseThrow();
            item.setSelected(!item.isSelected());
            item.fire();
        });
    }

    private void begin() {
        window.press(KeyCode.DIGIT2);
        window.until("the surface is shown", () -> plot().hasRelief() && window.isVisible(".surface-point"));
        toggle();
        window.until("the first step can be made", () -> sentence().startsWith("Step 1 of 10: click"));
    }

    private void step(double share) {
        int before = steps(".descent-own");
        Point2D at = Window.onFx(() -> {
            Node area = plot().lookup(".chart-plot-background");
            Bounds bounds = area.localToScreen(area.getLayoutBounds());
            return new Point2D(
                    bounds.getMinX() + share * bounds.getWidth(), bounds.getMinY() + share * bounds.getHeight());
        });
        window.robot().clickOn(at);
        window.until("a step is made", () -> steps(".descent-own") == before + 1);
    }

    @Test
    void tenStepsAreMadeInTheDarkAndThenAllIsSeen() {
        Weights weights = weights();
        begin();
        assertThat(window.isVisible(".surface-optimum")).isFalse();
        assertThat(steps(".descent-sgd")).isEqualTo(-1);
        for (int step = 1; step <= 10; step++) {
            int number = step;
            window.until("a step can be made", () -> sentence().startsWith("Step " + number + " of 10: click"));
            step(0.3 + 0.04 * step);
        }

        window.until("it is told", () -> sentence().matches("Loss after 10 steps: you .*: SGD .*, momentum .*\\."));
        assertThat(steps(".descent-sgd")).isEqualTo(10);
        assertThat(steps(".descent-momentum")).isEqualTo(10);
        assertThat(weights()).isEqualTo(weights);
        assertThat(window.update()).isZero();

        window.robot().clickOn("Replay");
        window.until("it begins anew", () -> steps(".descent-own") < 3);
        window.until("it is whole again", () -> steps(".descent-own") == 10 && steps(".descent-sgd") == 10);
    }

    @Test
    void itIsRevealedBeforeTheEndAndBegunAgain() {
        begin();
        step(0.5);
        window.until("a step can be made", () -> sentence().startsWith("Step 2 of 10: click"));
        window.robot().clickOn("Reveal");
        window.until("it is told", () -> sentence().startsWith("Loss after 1 step: you "));

        window.robot().clickOn("Again");

        window.until("it begins", () -> sentence().startsWith("Step 1 of 10: click"));
        assertThat(steps(".descent-own")).isZero();
        window.robot().clickOn("mini-batches");
        window.until("it is by batches", () -> sentence().contains("for this mini-batch"));
    }

    @Test
    void itEndsWithTheLensOrByChoice() {
        begin();
        toggle();
        window.until("it has ended", () -> !window.isVisible("#descentBar"));
        assertThat(window.isVisible(".surface-point")).isTrue();

        toggle();
        window.until("it begins", () -> sentence().startsWith("Step 1 of 10: click"));
        window.press(KeyCode.DIGIT2);
        window.until("the lens is closed", () -> !window.isVisible("#surface"));
        window.press(KeyCode.DIGIT2);
        window.until("nobody descends", () -> window.isVisible("#surface") && !window.isVisible("#descentBar"));
    }
}
