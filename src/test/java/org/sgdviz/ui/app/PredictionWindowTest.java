package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;
import org.sgdviz.session.ViewState;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/** Predictions that are drawn over the plots. */
class PredictionWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    private void open() {
        window.press(KeyCode.DIGIT6);
        window.until("the strip is shown", () -> window.isVisible("#prediction"));
        window.until("it is laid out", () -> !window.mainWindow().isDrawing());
    }

    private String result() {
        return Window.onFx(() -> ((Label) window.node("#predictionResult")).getText());
    }

    private Line line() {
        return (Line) window.node("#scatter .sketch");
    }

    private Polyline curve() {
        return (Polyline) window.node("#loss .sketch");
    }

    private void drag(Point2D from, Point2D to) {
        window.robot().moveTo(from).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 10; i++) {
            window.robot().moveTo(from.interpolate(to, i / 10.0));
        }
        window.robot().release(MouseButton.PRIMARY);
    }

    private Point2D inPlane(double x1, double x2) {
        return Window.onFx(() -> {
            ScatterPlot scatter = (ScatterPlot) window.node("#scatter");
            return scatter.localToScreen(scatter.toView(x1, x2));
        });
    }

    private Point2D inChart(double across, double up) {
        return Window.onFx(() -> {
            Node area = window.node("#loss .chart-plot-background");
            Bounds bounds = area.localToScreen(area.getLayoutBounds());
            return new Point2D(
                    bounds.getMinX() + across * bounds.getWidth(), bounds.getMaxY() - up * bounds.getHeight());
        });
    }

    private void drawLine() {
        window.robot().clickOn("Draw the line");
        window.until("it says how", () -> result().startsWith("Drag across the points"));
        drag(inPlane(-4, 0), inPlane(4, 0));
        window.until("the line is there", () -> result().startsWith("Drawn."));
    }

    @Test
    void aLineIsDrawnAndComparedWithWhatTrainingFinds() {
        open();
        drawLine();
        assertThat(window.model().points().points().get().points().size()).isEqualTo(400);
        assertThat(Window.onFx(() -> line().getStartY())).isCloseTo(Window.onFx(() -> line().getEndY()), within(1.0));

        window.press(KeyCode.RIGHT);

        window.until(
                "it is compared", () -> result().matches("Line: \\d+ of 400 points on its wrong side, \\d+° apart"));
        window.press(KeyCode.HOME);
        window.until("the start is no result", () -> result().startsWith("Drawn."));
        window.press(KeyCode.END);
        window.until("it is compared again", () -> result().startsWith("Line: "));
    }

    @Test
    void aCurveIsDrawnAndComparedFromTheFirstEpochOn() {
        open();
        window.robot().clickOn("Draw the loss");
        window.until("it says how", () -> result().startsWith("Drag over the loss chart"));
        drag(inChart(0.01, 0.8), inChart(0.9, 0.1));
        window.until("the curve is there", () -> result().startsWith("Drawn."));
        assertThat(Window.onFx(() -> curve().getPoints().size())).isGreaterThan(10);

        window.press(KeyCode.RIGHT);
        window.until(
                "it waits", () -> result().equals("Loss: compared from the first epoch on that ends within the curve"));
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);

        window.until(
                "it is compared", () -> result().matches("Loss: off by [0-9.e-]+ on average, over the first epoch"));
        window.robot().interact(() -> window.mainWindow().settings().xAxis().set(ViewState.XAxis.EPOCHS));
        window.until("other axes do not show it", () -> result().startsWith("Loss: drawn for another loss"));
        assertThat(Window.onFx(() -> curve().isVisible())).isFalse();
    }

    @Test
    void whileItIsDrawnNoPointsAreAddedAndThenTheyAreAgain() {
        open();
        drawLine();
        window.robot().clickOn("Draw the line");
        window.robot().clickOn(inPlane(0, 3));

        window.until(
                "a point is added",
                () -> window.model().points().points().get().points().size() == 401);
    }

    @Test
    void atAnyTextSizeAllOfItIsSeen() {
        open();
        window.robot().interact(() -> {
            window.stage().setWidth(1024);
            window.stage().setHeight(640);
        });
        for (int pixels : new int[] {10, 13, 20, 28}) {
            window.robot()
                    .interact(() -> window.mainWindow().settings().textSize().set(pixels));
            window.until(
                    "it is laid out at " + pixels,
                    () -> Window.onFx(() -> {
                        Label result = (Label) window.node("#predictionResult");
                        Bounds strip = bounds(window.node("#prediction"));
                        return strip.contains(bounds(result))
                                && strip.contains(bounds(window.node("#prediction .lens-close")))
                                && result.lookup(".text") instanceof Text shown
                                && shown.getText().equals(result.getText());
                    }));
        }
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void playingGivesTheMouseBack() {
        open();
        window.robot().clickOn("Draw the line");
        window.press(KeyCode.SPACE);
        window.until("it trains", () -> window.update() > 0);
        window.press(KeyCode.SPACE);
        window.until("it invites again", () -> result().startsWith("What will training find?"));
    }

    @Test
    void clearingAndOtherDataTakeItAway() {
        open();
        drawLine();
        window.robot().clickOn("Clear");
        window.until("there is none", () -> result().startsWith("What will training find?") && !line().isVisible());

        drawLine();
        window.press(KeyCode.DIGIT6);
        window.until("it is closed", () -> !window.isVisible("#prediction"));
        assertThat(Window.onFx(() -> line().isVisible())).isFalse();
        window.press(KeyCode.DIGIT6);
        window.until("it is there again", () -> line().isVisible());
    }
}
