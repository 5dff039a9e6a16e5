package org.sgdviz.ui.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.ScrubLog;
import org.sgdviz.ui.view.plot.Touchscreen;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a finger does to a timeline. */
@ExtendWith(ApplicationExtension.class)
class TimelineTouchTest {

    private final ScrubLog log = new ScrubLog();
    private final Timeline timeline = new Timeline();
    private final VBox root = new VBox(100, new Region(), timeline);

    @Start
    void start(Stage stage) {
        Touchscreen.switchOn();
        timeline.setGestures(log);
        timeline.setLength(100);
        timeline.setMagnification(2); // as large as texts and marks get
        Scene scene = new Scene(root, 800, 300);
        scene.getStylesheets().add(Plot.STYLESHEET);
        stage.setScene(scene);
        stage.show();
    }

    private Point2D at(FxRobot robot, double share) {
        robot.interact(() -> {
            root.applyCss();
            root.layout();
            timeline.draw();
        });
        Node node = timeline.lookup(".timeline-bar");
        Bounds bar = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(Math.round(bar.getMinX() + share * bar.getWidth()), Math.round(bar.getCenterY()));
    }

    /** The handle can be taken hold of within 40 pixels, whatever is seen of it. */
    @ParameterizedTest
    @ValueSource(ints = {-19, 0, 19})
    void aFingerTakesTheHandleAlongThoughItIsAboveOrBelowIt(int above, FxRobot robot) {
        Touchscreen screen = new Touchscreen(robot);
        screen.press(1, at(robot, 0.5).add(0, above));
        screen.move(1, at(robot, 0.2).add(0, above), 5);
        screen.release(1);
        assertThat(log.events()).startsWith("50").endsWith("20");
    }

    @Test
    void nothingIsReadOutWhereAFingerHasBeen(FxRobot robot) {
        Touchscreen screen = new Touchscreen(robot);
        screen.press(1, at(robot, 0.5));
        screen.release(1);
        robot.interact(timeline::draw);
        assertThat(robot.lookup(".timeline-readout").query().isVisible()).isFalse();
    }
}
