package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sgdviz.ui.view.plot.Viewport;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the mouse does to a scatter plot. */
@ExtendWith(ApplicationExtension.class)
class ScatterMouseTest {

    private ShownScatter shown;
    private ScatterPlot plot;

    @Start
    void start(Stage stage) {
        shown = new ShownScatter(stage);
        plot = shown.plot;
    }

    @AfterEach
    void dispose() {
        plot.dispose();
    }

    @Test
    void aClickOnEmptySpaceAddsAPoint(FxRobot robot) {
        shown.draw(robot);
        robot.clickOn(shown.onScreen(1, -3));
        robot.clickOn(shown.onScreen(1, -3), MouseButton.SECONDARY);
        robot.press(KeyCode.SHIFT).clickOn(shown.onScreen(1, -3)).release(KeyCode.SHIFT);
        assertThat(shown.heard).containsExactly("add 1 -3 false", "add 1 -3 true", "add 1 -3 true");
        assertThat(plot.isFocused()).isTrue();
    }

    @Test
    void aClickOnAPointDoesNothing(FxRobot robot) {
        shown.draw(robot);
        robot.clickOn(shown.onScreen(3, 2));
        assertThat(shown.heard).isEmpty();
    }

    @Test
    void draggingAPointMovesItById(FxRobot robot) {
        shown.draw(robot);
        Viewport before = plot.view();
        robot.drag(shown.onScreen(3, 2)).dropTo(shown.onScreen(1, -2));
        assertThat(shown.heard).startsWith("start 12").endsWith("end 12").contains("move 12 1 -2");
        assertThat(plot.view()).isEqualTo(before);
    }

    @Test
    void draggingEmptySpaceMovesTheView(FxRobot robot) {
        shown.draw(robot);
        Point2D place = plot.toView(1, -3);
        robot.drag(shown.onScreen(1, -3)).moveBy(40, 20).drop();
        shown.draw(robot);
        assertThat(shown.heard).isEmpty();
        assertThat(plot.toView(1, -3).distance(place.add(40, 20))).isLessThan(1e-4);
        assertThat(plot.chosenPart()).isNotNull();
    }

    @Test
    void theWheelZoomsAroundThePointer(FxRobot robot) {
        shown.draw(robot);
        Point2D place = plot.toView(3, 2);
        double width = plot.view().x1Upper() - plot.view().x1Lower();
        robot.moveTo(shown.onScreen(3, 2)).scroll(3, javafx.geometry.VerticalDirection.UP);
        shown.draw(robot);
        assertThat(plot.toView(3, 2).distance(place)).isLessThan(1);
        assertThat(plot.view().x1Upper() - plot.view().x1Lower()).isNotCloseTo(width, within(0.1));
    }

    @Test
    void theReadoutTellsAPointsClassAndProbability(FxRobot robot) {
        shown.draw(robot);
        robot.moveTo(shown.onScreen(-2, 1));
        shown.draw(robot);
        assertThat(plot.rowUnderPointer()).isEqualTo(11);
        assertThat(ShownScatter.readout(robot))
                .contains("width −2.0")
                .contains("height 1.0")
                .contains("class oak")
                .contains("p = 0.269");
        robot.moveTo(shown.onScreen(1, -3));
        shown.draw(robot);
        assertThat(plot.rowUnderPointer()).isEqualTo(-1);
        assertThat(ShownScatter.readout(robot)).doesNotContain("class");
    }
}
