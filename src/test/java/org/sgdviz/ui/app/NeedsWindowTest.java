package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;

/** No points, points of one class, and one's own points by hand. */
class NeedsWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    @Test
    void afterEverythingWasClearedOnesOwnPointsCanBeDrawnAndTrainedOn() {
        window.robot().clickOn("#clear");
        window.until("it asks for points", () -> window.banner().startsWith("There are no points."));
        assertPlayDoesNothing();

        window.robot().clickOn(window.blank(1)).clickOn(window.blank(2));
        window.until("it asks for the other class", () -> window.banner().startsWith("All points are of one class."));
        assertPlayDoesNothing();

        window.robot().clickOn(window.blank(20), MouseButton.SECONDARY);
        window.until("it is ready", () -> window.banner().contains("Press Play"));
        Points drawn = window.points().points();
        assertThat(drawn.count(0)).isEqualTo(2);
        assertThat(drawn.count(1)).isEqualTo(1);

        window.press(KeyCode.SPACE);
        window.until("it has trained to its end", () -> window.banner().contains("100 epochs are done"));
        assertThat(window.update()).isEqualTo(100);
    }

    @Test
    void pointsDrawnByHandStayThroughARestart() {
        window.robot().clickOn("#clear");
        window.until("it asks for points", () -> window.banner().startsWith("There are no points."));
        window.robot().clickOn(window.blank(1)).clickOn(window.blank(12), MouseButton.SECONDARY);
        window.until("it is ready", () -> window.banner().contains("Press Play"));

        window.press(KeyCode.R);
        window.press(KeyCode.RIGHT);

        window.until("an update is made", () -> window.update() == 1);
        assertThat(window.points().points().size()).isEqualTo(2);
    }

    @Test
    void theEmptyDataSetAsksForPoints() {
        window.robot().clickOn("#presets").clickOn("Draw your own points");

        window.until("it asks for points", () -> window.banner().startsWith("There are no points."));
        assertPlayDoesNothing();
        assertThat(window.texts()).noneMatch(text -> text.contains("NaN"));
    }

    @Test
    void clearingAfterTheLastEpochAsksForPointsToo() {
        window.speed(Double.POSITIVE_INFINITY);
        window.press(KeyCode.SPACE);
        window.until("all is done", () -> window.banner().contains("100 epochs are done"));

        window.robot().clickOn("#clear");

        window.until("it asks for points", () -> window.banner().startsWith("There are no points."));
        assertPlayDoesNothing();
    }

    @Test
    void theDataGoneInTheMiddleOfTrainingFlatOutLeaveNoError() {
        window.enter("#epochs", "500000000");
        window.robot().clickOn("#bannerText");
        window.speed(Double.POSITIVE_INFINITY);
        for (int i = 0; i < 2; i++) {
            window.press(KeyCode.SPACE);
            window.until("it trains", window::isPlaying);
            window.robot().clickOn("#clear");
            window.until("it asks for points", () -> window.banner().startsWith("There are no points."));
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.until("all are back", () -> window.points().points().size() == 400);
            window.until("it can go on", () -> !window.banner().startsWith("There are no points."));
        }
    }

    private void assertPlayDoesNothing() {
        long before = window.update();
        window.press(KeyCode.SPACE);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(window.isPlaying()).isFalse();
        assertThat(window.update()).isEqualTo(before);
    }
}
