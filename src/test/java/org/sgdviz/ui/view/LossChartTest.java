package org.sgdviz.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.chart.ValueAxis;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sgdviz.run.LossPyramid;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LossChartTest {

    private LossChart chart;
    private StackPane root;

    @Start
    void start(Stage stage) {
        chart = new LossChart();
        root = new StackPane(chart);
        Scene scene = new Scene(root, 800, 400);
        scene.getStylesheets().add(Plot.STYLESHEET);
        stage.setScene(scene);
        stage.show();
    }

    private static LossPyramid.View curve(int updates, IntToDoubleFunction loss) {
        LossPyramid pyramid = new LossPyramid();
        for (int u = 1; u <= updates; u++) {
            pyramid.append(loss.applyAsDouble(u));
        }
        pyramid.publish();
        return pyramid.view();
    }

    private void draw(FxRobot robot) {
        robot.interact(() -> {
            root.applyCss();
            root.layout();
            chart.draw();
            root.layout();
        });
    }

    private Point2D place(double update, double loss) {
        return new Point2D(
                chart.getXAxis()
                        .localToScene(chart.getXAxis().getDisplayPosition(update), 0)
                        .getX(),
                chart.getYAxis()
                        .localToScene(0, chart.getYAxis().getDisplayPosition(loss))
                        .getY());
    }

    private Color pixel(FxRobot robot, double update, double loss) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = root.getScene().snapshot(null));
        Point2D at = place(update, loss);
        return image[0].getPixelReader().getColor((int) at.getX(), (int) at.getY());
    }

    private static boolean isBlue(Color colour) {
        return colour.getBlue() > colour.getRed() + 0.1;
    }

    private ValueAxis<?> yAxis() {
        return (ValueAxis<?>) chart.getYAxis();
    }

    private ValueAxis<?> xAxis() {
        return (ValueAxis<?>) chart.getXAxis();
    }

    private String hover(FxRobot robot, double update) {
        robot.moveTo(root.localToScreen(place(update, 0.5)));
        draw(robot);
        return robot.lookup(".plot-readout").<Label>query().getText();
    }

    @Test
    void theBandReachesFromMinimumToMaximum(FxRobot robot) {
        robot.interact(() -> chart.setCurve(curve(100_000, u -> u % 2 == 0 ? 0.5 : 1.5)));
        draw(robot);
        assertThat(isBlue(pixel(robot, 40_000, 1.4))).isTrue();
        assertThat(isBlue(pixel(robot, 40_000, 0.6))).isTrue();
        assertThat(isBlue(pixel(robot, 40_000, 0.4))).isFalse();
        assertThat(isBlue(pixel(robot, 40_000, 1.6))).isFalse();
    }

    @Test
    void theAxesGrowInRoundSteps(FxRobot robot) {
        robot.interact(() -> chart.setCurve(curve(1300, u -> 0.7)));
        draw(robot);
        assertThat(xAxis().getUpperBound()).isEqualTo(2000);
        assertThat(yAxis().getLowerBound()).isZero();
        assertThat(yAxis().getUpperBound()).isEqualTo(0.8);
    }

    @Test
    void valuesThatAreNotFiniteChangeNothing(FxRobot robot) {
        robot.interact(() -> {
            chart.setCurve(curve(50, u -> u == 7 ? Double.NaN : u == 9 ? Double.POSITIVE_INFINITY : 0.7));
            chart.setEpochs(new double[] {25, 50}, new double[] {Double.NaN, 0.6}, 2);
        });
        draw(robot);
        assertThat(yAxis().getUpperBound()).isEqualTo(0.8);
    }

    @Test
    void theLogarithmicAxisShowsSmallLosses(FxRobot robot) {
        robot.interact(() -> {
            chart.setCurve(curve(200, u -> u == 100 ? 0 : Math.pow(10, -u / 50.0)));
            chart.setLogarithmic(true);
        });
        draw(robot);
        assertThat(yAxis().getLowerBound()).isGreaterThan(0).isLessThanOrEqualTo(1e-4);
        assertThat(chart.getYAxis().getTickMarks()).extracting("value").contains(1e-4, 0.01, 1.0);
    }

    @Test
    void hoveringTellsTheUpdateItsEpochAndItsLoss(FxRobot robot) {
        robot.interact(() -> {
            chart.setCurve(curve(80, u -> u == 30 ? 0.25 : 0.5));
            chart.setEpochs(new double[] {20, 40, 60, 80}, new double[] {0.5, 0.4, 0.5, 0.5}, 4);
        });
        draw(robot);
        assertThat(hover(robot, 30)).isEqualTo("update 30 (epoch 2): 0.250");
        assertThat(hover(robot, 40)).isEqualTo("update 40 (epoch 2): 0.500");
    }

    @Test
    void hoveringOverABandTellsItsRange(FxRobot robot) {
        robot.interact(() -> chart.setCurve(curve(100_000, u -> u % 2 == 0 ? 0.5 : 1.5)));
        draw(robot);
        assertThat(hover(robot, 50_000))
                .startsWith("updates ")
                .contains("min 0.500")
                .contains("mean 1.0")
                .contains("max 1.500");
    }

    @Test
    void theHintShowsUntilThereIsACurve(FxRobot robot) {
        robot.interact(() -> chart.setHint("Press Play"));
        draw(robot);
        Label hint = robot.lookup(".plot-hint").query();
        assertThat(hint.isVisible()).isTrue();
        assertThat(hint.getText()).isEqualTo("Press Play");
        robot.interact(() -> chart.setCurve(curve(1, u -> 1)));
        draw(robot);
        assertThat(hint.isVisible()).isFalse();
    }

    @Test
    void aNewColourOfTheThemeIsDrawn(FxRobot robot) {
        robot.interact(() -> chart.setCurve(curve(100_000, u -> u % 2 == 0 ? 0.5 : 1.5)));
        draw(robot);
        robot.interact(() -> root.setStyle("-loss-band: #00ff00;"));
        draw(robot);
        assertThat(pixel(robot, 40_000, 1.4)).isEqualTo(Color.LIME);
    }

    @Test
    void moreEpochsThanPixelsAreALineFromEndToEnd(FxRobot robot) {
        int n = 100_000;
        double[] ends = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
        double[] losses = DoubleStream.generate(() -> 0.8).limit(n).toArray();
        robot.interact(() -> chart.setEpochs(ends, losses, n));
        draw(robot);
        for (double update : new double[] {5_000, 50_000, 95_000}) {
            Color colour = pixel(robot, update, 0.8);
            assertThat(colour.getRed()).isGreaterThan(colour.getGreen() + 0.3);
        }
    }

    @Test
    void thePreviousRunKeepsTheAxisWide(FxRobot robot) {
        robot.interact(() -> {
            chart.setPrevious(curve(4000, u -> 1));
            chart.setCurve(curve(3, u -> 0.5));
        });
        draw(robot);
        assertThat(xAxis().getUpperBound()).isEqualTo(5000);
    }
}
