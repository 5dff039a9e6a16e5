package org.sgdviz.ui.view.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.chart.ValueAxis;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.ui.view.plot.Abscissa;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LossChartTest {

    private ShownChart shown;
    private LossChart chart;

    @Start
    void start(Stage stage) {
        shown = new ShownChart(stage);
        chart = shown.chart;
    }

    private static LossCurve curve(int updates, IntToDoubleFunction loss) {
        return ShownChart.front(updates, loss);
    }

    private static LossCurve curve(int updates, IntToDoubleFunction loss, double[] ends, double[] losses) {
        EpochFigures epochs = new EpochFigures(ends, losses, ends.length);
        return new LossCurve("front", ShownChart.updates(updates, loss), epochs, 0, 0, true);
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
        robot.moveTo(shown.onScreen(update, 0.5));
        shown.draw(robot);
        return robot.lookup(".plot-readout").<Label>query().getText();
    }

    @Test
    void theBandReachesFromMinimumToMaximum(FxRobot robot) {
        shown.show(robot, curve(100_000, u -> u % 2 == 0 ? 0.5 : 1.5));
        assertThat(isBlue(shown.pixel(robot, 40_000, 1.4))).isTrue();
        assertThat(isBlue(shown.pixel(robot, 40_000, 0.6))).isTrue();
        assertThat(isBlue(shown.pixel(robot, 40_000, 0.4))).isFalse();
        assertThat(isBlue(shown.pixel(robot, 40_000, 1.6))).isFalse();
    }

    @Test
    void theAxesGrowInRoundSteps(FxRobot robot) {
        shown.show(robot, curve(1300, u -> 0.7));
        assertThat(xAxis().getUpperBound()).isEqualTo(1500);
        assertThat(yAxis().getLowerBound()).isZero();
        assertThat(yAxis().getUpperBound()).isEqualTo(0.8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {13, 13_000})
    void aRunOfOneUpdateIsAWholeDotWhereverItLies(double perX, FxRobot robot) {
        LossCurve one = new LossCurve(
                "one", ShownChart.updates(1, u -> 0.5), EpochFigures.NONE, 0, 0, true, new Scaled(1 / perX));
        LossCurve many = new LossCurve(
                "many", ShownChart.updates(13_000, u -> 0.1), EpochFigures.NONE, 1, 0, false, new Scaled(1 / 13.0));
        shown.show(robot, one, many);

        Point2D place = shown.place(0, 0.5);
        assertThat(isBlue(shown.pixelAt(robot, place.getX() + 2, place.getY()))).isTrue();
        assertThat(isBlue(shown.pixelAt(robot, place.getX() + 3, place.getY()))).isTrue();
    }

    @Test
    void aRunOfOneUpdateAtTheEndOfTheAxisIsAWholeDot(FxRobot robot) {
        shown.show(
                robot,
                new LossCurve("one", ShownChart.updates(1, u -> 0.5), EpochFigures.NONE, 0, 0, true, new Scaled(1)),
                new LossCurve("two", ShownChart.updates(1, u -> 0.1), EpochFigures.NONE, 1, 0, false, new Scaled(10)));

        Point2D place = shown.place(10, 0.1);
        assertThat(shown.pixelAt(robot, place.getX() - 3, place.getY())).isNotEqualTo(Color.WHITE);
        assertThat(shown.pixelAt(robot, place.getX() - 4, place.getY())).isNotEqualTo(Color.WHITE);
    }

    /** Places updates by a number times theirs. */
    private record Scaled(double times) implements Abscissa {

        @Override
        public double at(double update) {
            return update * times;
        }

        @Override
        public double updateAt(double x) {
            return x / times;
        }
    }

    @Test
    void valuesThatAreNotFiniteChangeNothing(FxRobot robot) {
        IntToDoubleFunction loss = u -> u == 7 ? Double.NaN : u == 9 ? Double.POSITIVE_INFINITY : 0.7;
        shown.show(robot, curve(50, loss, new double[] {25, 50}, new double[] {Double.NaN, 0.6}));
        assertThat(yAxis().getUpperBound()).isEqualTo(0.8);
    }

    @Test
    void theLogarithmicAxisShowsSmallLosses(FxRobot robot) {
        robot.interact(() -> chart.setLogarithmic(true));
        shown.show(robot, curve(200, u -> u == 100 ? 0 : Math.pow(10, -u / 50.0)));
        assertThat(yAxis().getLowerBound()).isGreaterThan(0).isLessThanOrEqualTo(1e-4);
        assertThat(chart.getYAxis().getTickMarks()).extracting("value").contains(1e-4, 0.01, 1.0);
    }

    @Test
    void hoveringTellsTheUpdateItsEpochAndItsLoss(FxRobot robot) {
        double[] ends = {20, 40, 60, 80};
        shown.show(robot, curve(80, u -> u == 30 ? 0.25 : 0.5, ends, new double[] {0.5, 0.4, 0.5, 0.5}));
        assertThat(hover(robot, 30)).isEqualTo("update 30 (epoch 2): 0.250");
        assertThat(hover(robot, 40)).isEqualTo("update 40 (epoch 2): 0.500");
    }

    @Test
    void hoveringOverABandTellsItsRange(FxRobot robot) {
        shown.show(robot, curve(100_000, u -> u % 2 == 0 ? 0.5 : 1.5));
        assertThat(hover(robot, 50_000))
                .startsWith("updates ")
                .contains("min 0.500")
                .contains("mean 1.0")
                .contains("max 1.500");
    }

    @Test
    void theHintShowsUntilThereIsACurve(FxRobot robot) {
        robot.interact(() -> chart.setHint("Press Play"));
        shown.draw(robot);
        Label hint = robot.lookup(".plot-hint").query();
        assertThat(hint.isVisible()).isTrue();
        assertThat(hint.getText()).isEqualTo("Press Play");
        shown.show(robot, curve(1, u -> 1));
        assertThat(hint.isVisible()).isFalse();
    }

    @Test
    void aNewColourOfTheThemeIsDrawn(FxRobot robot) {
        shown.show(robot, curve(100_000, u -> u % 2 == 0 ? 0.5 : 1.5));
        robot.interact(() -> shown.root.setStyle("-loss-band: #00ff00;"));
        shown.draw(robot);
        assertThat(shown.pixel(robot, 40_000, 1.4)).isEqualTo(Color.LIME);
    }

    @Test
    void moreEpochsThanPixelsAreALineFromEndToEnd(FxRobot robot) {
        int n = 100_000;
        double[] ends = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
        double[] losses = DoubleStream.generate(() -> 0.8).limit(n).toArray();
        shown.show(robot, new LossCurve("front", null, new EpochFigures(ends, losses, n), 0, 0, true));
        for (double update : new double[] {5_000, 50_000, 95_000}) {
            assertThat(isBlue(shown.pixel(robot, update, 0.8))).isTrue();
        }
    }
}
