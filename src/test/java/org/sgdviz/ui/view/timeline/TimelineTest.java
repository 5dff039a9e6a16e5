package org.sgdviz.ui.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.ui.view.loss.EpochFigures;
import org.sgdviz.ui.view.loss.LossChart;
import org.sgdviz.ui.view.loss.LossCurve;
import org.sgdviz.ui.view.loss.LossX;
import org.sgdviz.ui.view.loss.ShownChart;
import org.sgdviz.ui.view.plot.Abscissa;
import org.sgdviz.ui.view.plot.EditMark;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.ScrubLog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TimelineTest {

    private final ScrubLog log = new ScrubLog();
    private Timeline timeline;
    private VBox root;

    @Start
    void start(Stage stage) {
        timeline = new Timeline();
        timeline.setGestures(log);
        root = new VBox(100, new Region(), timeline);
        Scene scene = new Scene(root, 800, 300);
        scene.getStylesheets().add(Plot.STYLESHEET);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    private void show(FxRobot robot, long length, long position) {
        robot.interact(() -> {
            timeline.setLength(length);
            timeline.setPosition(position);
            draw();
        });
    }

    private void draw() {
        root.applyCss();
        root.layout();
        timeline.draw();
        root.layout();
        timeline.draw();
    }

    private Bounds bounds(String style) {
        Node node = timeline.lookup(style);
        return node.localToScene(node.getBoundsInLocal());
    }

    private double thumb() {
        return bounds(".timeline-thumb").getCenterX();
    }

    /** On the screen, by the share of the track. */
    private Point2D at(double share) {
        Bounds bar = bounds(".timeline-bar");
        return root.localToScreen(bar.getMinX() + share * bar.getWidth(), bar.getCenterY());
    }

    private String text() {
        return ((Label) timeline.lookup(".timeline-text")).getText();
    }

    private void press(FxRobot robot, KeyCode... keys) {
        robot.interact(timeline::requestFocus);
        robot.push(keys);
    }

    @Test
    void inThePresentTheThumbIsAtTheEnd(FxRobot robot) {
        show(robot, 1300, Timeline.PRESENT);

        assertThat(thumb()).isEqualTo(bounds(".timeline-bar").getMaxX());
        assertThat(text()).isEqualTo("update 1,300");
        assertThat(timeline.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("past"));
        assertThat(timeline.lookup(".timeline-back").isVisible()).isFalse();
    }

    @Test
    void thePastIsSaidAndColouredAndCanBeLeft(FxRobot robot) {
        show(robot, 1300, 734);

        assertThat(text()).isEqualTo("update 734 of 1,300 — the past");
        assertThat(timeline.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("past"));
        robot.clickOn((Button) timeline.lookup(".timeline-back"));
        assertThat(log.events()).containsExactly("present");
    }

    @Test
    void theThumbMovesLeftAsTheTrackGrows(FxRobot robot) {
        show(robot, 1000, 500);
        double before = thumb();
        show(robot, 2000, 500);

        assertThat(thumb()).isLessThan(before);
        assertThat(thumb())
                .isEqualTo(bounds(".timeline-bar").getMinX()
                        + Math.round(bounds(".timeline-bar").getWidth() / 4));
    }

    @Test
    void aBillionUpdatesHaveTheirPlace(FxRobot robot) {
        show(robot, 1_000_000_000, 250_000_000);

        assertThat(thumb())
                .isEqualTo(bounds(".timeline-bar").getMinX()
                        + Math.round(bounds(".timeline-bar").getWidth() / 4));
    }

    @Test
    void aClickGoesToAnUpdate(FxRobot robot) {
        show(robot, 100, Timeline.PRESENT);
        robot.clickOn(at(0.25));

        assertThat(log.events()).containsExactly("25");
    }

    @Test
    void aDragStopsAtTheEndsAndSnapsToThePresent(FxRobot robot) {
        show(robot, 1_000_000, Timeline.PRESENT);
        robot.drag(at(0.5)).moveTo(at(0).subtract(20, 0)).moveTo(at(1).subtract(4, 0));
        robot.drop();

        assertThat(log.events()).contains("0").endsWith("1000000");
        assertThat(log.updates()).allMatch(update -> update >= 0 && update <= 1_000_000);
    }

    @ParameterizedTest
    @CsvSource({"LEFT, updates -1", "RIGHT, updates 1", "HOME, start", "END, present"})
    void keysGoThroughTheUpdates(KeyCode key, String event, FxRobot robot) {
        show(robot, 100, 50);
        press(robot, key);

        assertThat(log.events()).containsExactly(event);
    }

    @ParameterizedTest
    @CsvSource({"LEFT, epochs -1", "RIGHT, epochs 1"})
    void withShiftKeysGoThroughTheEpochs(KeyCode key, String event, FxRobot robot) {
        show(robot, 100, 50);
        press(robot, KeyCode.SHIFT, key);

        assertThat(log.events()).containsExactly(event);
    }

    @Test
    void buttonsGoBackOnAndToTheStart(FxRobot robot) {
        show(robot, 100, 50);
        robot.lookup(".timeline-button").queryAllAs(Button.class).forEach(robot::clickOn);

        assertThat(log.events()).containsExactly("start", "updates -1", "updates 1");
    }

    @Test
    void buttonsThatLeadNowhereAreDisabled(FxRobot robot) {
        show(robot, 0, Timeline.PRESENT);

        assertThat(robot.lookup(".timeline-button").queryAllAs(Button.class)).allMatch(Button::isDisabled);
    }

    @Test
    void settingsAreMarkedAboveTheLineAndPointsBelow(FxRobot robot) {
        robot.interact(() -> timeline.setMarks(List.of(
                new EditMark(20, EditMark.Kind.SETTINGS, "alpha 0.01 → 0.3"),
                new EditMark(40, EditMark.Kind.POINTS, "point added"))));
        show(robot, 100, Timeline.PRESENT);

        double middle = bounds(".timeline-bar").getCenterY();
        assertThat(bounds(".timeline-settings").getMinY()).isLessThan(middle - 5);
        assertThat(bounds(".timeline-points").getMaxY()).isGreaterThan(middle + 5);
        assertThat(bounds(".timeline-settings").getCenterX())
                .isLessThan(bounds(".timeline-points").getCenterX());
    }

    @Test
    void veryManyMarksAreNoMoreTicksThanPixels(FxRobot robot) {
        robot.interact(() -> timeline.setMarks(LongStream.range(0, 20_000)
                .mapToObj(u -> new EditMark(u, EditMark.Kind.POINTS, "point moved"))
                .toList()));
        show(robot, 20_000, Timeline.PRESENT);

        assertThat(((Path) timeline.lookup(".timeline-points")).getElements()).hasSizeLessThanOrEqualTo(2 * 801);
    }

    @Test
    void hoveringTellsTheUpdateOrWhatWasChangedThere(FxRobot robot) {
        robot.interact(() -> timeline.setMarks(List.of(new EditMark(20, EditMark.Kind.SETTINGS, "alpha 0.01 → 0.3"))));
        show(robot, 100, Timeline.PRESENT);
        Label readout = (Label) timeline.lookup(".timeline-readout");

        robot.moveTo(at(0.6));
        robot.interact(this::draw);
        assertThat(readout.getText()).isEqualTo("update 60");
        robot.moveTo(at(0.2));
        robot.interact(this::draw);
        assertThat(readout.getText()).isEqualTo("update 20: alpha 0.01 → 0.3");
        robot.moveTo(root.localToScreen(5, 5));
        robot.interact(this::draw);
        assertThat(readout.isVisible()).isFalse();
    }

    @Test
    void itIsASliderToAScreenReader(FxRobot robot) {
        show(robot, 1300, 734);

        assertThat(timeline.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(734.0);
        assertThat(timeline.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE))
                .isEqualTo(1300.0);
        robot.interact(() -> timeline.executeAccessibleAction(AccessibleAction.SET_VALUE, 5000));
        assertThat(log.events()).containsExactly("1300");
    }

    @Test
    void belowAChartUpdatesAreBelowThoseOfTheChart(FxRobot robot) {
        LossChart chart = new LossChart();
        robot.interact(() -> {
            root.getChildren().set(0, chart);
            timeline.alignWith(chart);
            chart.setCurves(List.of(ShownChart.front(1300, u -> 0.5)));
            draw();
            chart.draw();
        });
        show(robot, 1300, 734);

        double inChart = chart.getXAxis()
                .localToScene(chart.getXAxis().getDisplayPosition(734), 0)
                .getX();
        assertThat(Math.abs(thumb() - inChart)).isLessThan(1);
    }

    @Test
    void besideALongRunAShortOneEndsWhereItsCurveDoes(FxRobot robot) {
        LossChart chart = new LossChart();
        robot.interact(() -> {
            root.getChildren().set(0, chart);
            timeline.alignWith(chart);
            timeline.setMarks(List.of(new EditMark(900, EditMark.Kind.SETTINGS, "alpha 0.01 → 0.3")));
            chart.setCurves(List.of(ShownChart.front(1000, u -> 0.5), ShownChart.other("long", 1, 0, 9000, u -> 0.5)));
            draw();
            chart.draw();
        });
        show(robot, 1000, Timeline.PRESENT);

        assertThat(Math.abs(thumb() - inChart(chart, 1000))).isLessThan(1);
        assertThat(Math.abs(bounds(".timeline-bar").getMaxX() - inChart(chart, 1000)))
                .isLessThan(1);
        assertThat(Math.abs(bounds(".timeline-settings").getCenterX() - inChart(chart, 900)))
                .isLessThan(1);
    }

    @Test
    void onAnAxisOfOtherThanUpdatesEachUpdateIsBelowItsLossToo(FxRobot robot) {
        Abscissa squares = new Abscissa() {
            @Override
            public double at(double update) {
                return update * update;
            }

            @Override
            public double updateAt(double x) {
                return Math.sqrt(x);
            }
        };
        LossChart chart = new LossChart();
        robot.interact(() -> {
            root.getChildren().set(0, chart);
            timeline.alignWith(chart);
            chart.setX(LossX.EXAMPLES);
            chart.setCurves(List.of(new LossCurve(
                    "front", ShownChart.updates(1000, u -> 0.5), EpochFigures.NONE, 0, 0, true, squares)));
            draw();
            chart.draw();
        });
        show(robot, 1000, 500);
        assertThat(Math.abs(thumb() - inChart(chart, 250_000))).isLessThan(1);

        double y = bounds(".timeline-bar").getCenterY();
        robot.clickOn(root.localToScreen(inChart(chart, 360_000), y));
        assertThat(log.updates()).allMatch(update -> Math.abs(update - 600) < 3);
    }

    private static double inChart(LossChart chart, double x) {
        return chart.getXAxis()
                .localToScene(chart.getXAxis().getDisplayPosition(x), 0)
                .getX();
    }

    @Test
    void somethingNewAsksForAFrameAndTheSameDoesNot(FxRobot robot) {
        show(robot, 100, 50);
        int[] asked = new int[1];
        robot.interact(() -> {
            timeline.setOnStale(() -> asked[0]++);
            timeline.setLength(100);
            timeline.setPosition(50);
        });
        assertThat(asked[0]).isZero();
        robot.interact(() -> timeline.setLength(101));
        assertThat(asked[0]).isOne();
    }
}
