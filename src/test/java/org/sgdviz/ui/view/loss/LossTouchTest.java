package org.sgdviz.ui.view.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sgdviz.ui.view.loss.ShownChart.front;

import javafx.geometry.Point2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sgdviz.ui.view.plot.ScrubLog;
import org.sgdviz.ui.view.plot.Touchscreen;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a finger does to a loss chart. */
@ExtendWith(ApplicationExtension.class)
class LossTouchTest {

    private final ScrubLog log = new ScrubLog();
    private ShownChart shown;

    @Start
    void start(Stage stage) {
        Touchscreen.switchOn();
        shown = new ShownChart(stage);
        shown.chart.setOnScrub(log);
    }

    private static Point2D whole(Point2D at) {
        return new Point2D(Math.round(at.getX()), Math.round(at.getY()));
    }

    @Test
    void aFingerGoesThroughTheUpdatesAsTheMouseDoesAndLeavesNothingBehind(FxRobot robot) {
        shown.show(robot, front(80, u -> 0.5));
        Touchscreen screen = new Touchscreen(robot);
        screen.press(1, whole(shown.onScreen(30, 0.3)));
        screen.move(1, whole(shown.onScreen(60, 0.3)), 5);
        screen.release(1);
        shown.draw(robot);

        assertThat(log.events()).startsWith("30").endsWith("60");
        assertThat(robot.lookup(".plot-hairline").query().isVisible()).isFalse();
    }

    @Test
    void aSecondFingerChangesNothing(FxRobot robot) {
        shown.show(robot, front(80, u -> 0.5));
        Touchscreen screen = new Touchscreen(robot);
        screen.press(1, whole(shown.onScreen(30, 0.3)));
        screen.press(2, whole(shown.onScreen(70, 0.3)));
        screen.move(2, whole(shown.onScreen(75, 0.3)), 5);
        screen.release(2);
        screen.release(1);

        assertThat(log.events()).containsExactly("30");
    }
}
