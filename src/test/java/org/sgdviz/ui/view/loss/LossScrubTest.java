package org.sgdviz.ui.view.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sgdviz.ui.view.loss.ShownChart.front;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.chart.ValueAxis;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.ui.view.plot.EditMark;
import org.sgdviz.ui.view.plot.ScrubLog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LossScrubTest {

    private final ScrubLog log = new ScrubLog();
    private ShownChart shown;

    @Start
    void start(Stage stage) {
        shown = new ShownChart(stage);
        shown.chart.setOnScrub(log);
    }

    private String hover(FxRobot robot, double update) {
        robot.moveTo(shown.onScreen(update, 0.3));
        shown.draw(robot);
        return robot.lookup(".plot-readout").<Label>query().getText();
    }

    @Test
    void aClickGoesToTheUpdateUnderIt(FxRobot robot) {
        shown.show(robot, front(80, u -> 0.5));
        robot.clickOn(shown.onScreen(30, 0.3));

        assertThat(log.events()).containsExactly("30");
    }

    @Test
    void aDragGoesFromUpdateToUpdateAndNoFartherThanTheEnds(FxRobot robot) {
        shown.show(robot, front(80, u -> 0.5));
        robot.drag(shown.onScreen(30, 0.3)).moveTo(shown.onScreen(95, 0.3)).moveTo(shown.onScreen(-5, 0.3));
        robot.drop();

        assertThat(log.events()).startsWith("30").contains("80").endsWith("0");
        assertThat(log.updates()).allMatch(update -> update >= 0 && update <= 80);
    }

    @Test
    void theAxisHoldsStillUnderADrag(FxRobot robot) {
        shown.show(robot, front(80, u -> 0.5));
        robot.moveTo(shown.onScreen(30, 0.3)).press(MouseButton.PRIMARY).moveBy(-20, 0);
        shown.show(robot, front(500, u -> 0.5));

        assertThat(((ValueAxis<?>) shown.chart.getXAxis()).getUpperBound()).isEqualTo(80);
        robot.release(MouseButton.PRIMARY);
        shown.draw(robot);
        assertThat(((ValueAxis<?>) shown.chart.getXAxis()).getUpperBound()).isEqualTo(500);
    }

    @Test
    void theRightButtonGoesNowhere(FxRobot robot) {
        shown.show(robot, front(80, u -> 0.5));
        robot.clickOn(shown.onScreen(30, 0.3), MouseButton.SECONDARY);

        assertThat(log.events()).isEmpty();
    }

    @Test
    void withoutACurveThereIsNowhereToGo(FxRobot robot) {
        shown.draw(robot);
        robot.clickOn(shown.onScreen(5, 0.3));

        assertThat(log.events()).isEmpty();
    }

    @Test
    void thePastIsMarkedByALineOverTheWholeHeightAndWhatFollowsIsFainter(FxRobot robot) {
        robot.interact(() -> shown.root.setStyle("-past: #ff0000; -run-0: #0000ff; -loss-band: #0000ff;"));
        shown.show(robot, front(100_000, u -> u % 2 == 0 ? 0.2 : 0.8));
        robot.interact(() -> shown.chart.setPresent(50_000));
        shown.draw(robot);

        assertThat(shown.pixel(robot, 50_000, 0.01)).isEqualTo(Color.RED);
        assertThat(shown.pixel(robot, 50_000, 0.9)).isEqualTo(Color.RED);
        assertThat(shown.pixel(robot, 40_000, 0.7)).isEqualTo(Color.BLUE);
        assertThat(shown.pixel(robot, 60_000, 0.7).getRed()).isBetween(0.5, 0.9);
        assertThat(shown.chart.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("past"));
    }

    @Test
    void inThePresentNothingIsFaint(FxRobot robot) {
        robot.interact(() -> shown.root.setStyle("-loss-band: #0000ff; -run-0: #0000ff;"));
        shown.show(robot, front(100_000, u -> u % 2 == 0 ? 0.2 : 0.8));
        robot.interact(() -> shown.chart.setPresent(50_000));
        shown.draw(robot);
        robot.interact(() -> shown.chart.setPresent(Double.NaN));
        shown.draw(robot);

        assertThat(shown.pixel(robot, 60_000, 0.7)).isEqualTo(Color.BLUE);
        assertThat(shown.chart.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("past"));
    }

    @Test
    void hoveringNearAMarkTellsWhatWasChangedThere(FxRobot robot) {
        shown.show(robot, front(80, u -> 0.5));
        robot.interact(
                () -> shown.chart.setMarks(List.of(new EditMark(30, EditMark.Kind.SETTINGS, "alpha 0.01 → 0.3"))));
        shown.draw(robot);

        assertThat(hover(robot, 30)).isEqualTo("update 30: 0.500  ·  update 30: alpha 0.01 → 0.3");
        assertThat(hover(robot, 40)).isEqualTo("update 40: 0.500");
    }

    @Test
    void hoveringStillTellsTheLossWhileOneLooksAtThePast(FxRobot robot) {
        shown.show(robot, front(80, u -> 0.5));
        robot.interact(() -> shown.chart.setPresent(20));
        shown.draw(robot);

        assertThat(hover(robot, 40)).isEqualTo("update 40: 0.500");
    }

    /**
     * JavaFX takes a background of several fills, or a smaller one, for translucent and draws all below it each frame.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theBackgroundIsOneOpaqueFill(boolean past, FxRobot robot) {
        shown.show(robot, ShownChart.front(100, u -> 1));
        robot.interact(() -> shown.chart.setPresent(past ? 20 : Double.NaN));
        shown.draw(robot);
        Region background = robot.lookup(".chart-plot-background").query();
        assertThat(background.getBackground().getFills()).singleElement().satisfies(fill -> {
            assertThat(((Color) fill.getFill()).isOpaque()).isTrue();
            assertThat(fill.getInsets()).isEqualTo(Insets.EMPTY);
            assertThat(fill.getRadii()).isEqualTo(CornerRadii.EMPTY);
        });
    }
}
