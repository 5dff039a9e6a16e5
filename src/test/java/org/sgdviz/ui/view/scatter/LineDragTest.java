package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the mouse does to the decision line of a scatter plot, here that of x1 + x2 = 0. */
@ExtendWith(ApplicationExtension.class)
class LineDragTest {

    private ShownScatter shown;
    private ScatterPlot plot;
    private boolean movable = true;

    @Start
    void start(Stage stage) {
        shown = new ShownScatter(stage);
        plot = shown.plot;
        List<String> heard = shown.heard;
        plot.setLineGestures(new LineGestures() {
            @Override
            public boolean mayMove() {
                return movable;
            }

            @Override
            public void moveStarted() {
                heard.add("line start");
            }

            @Override
            public void moved(double w0, double w1, double w2) {
                heard.add(String.format(Locale.ROOT, "line %.1f %.1f %.1f", w0, w1, w2));
                plot.setBoundary(w0, w1, w2);
            }

            @Override
            public void moveEnded() {
                heard.add("line end");
            }

            @Override
            public void moveCancelled() {
                heard.add("line cancel");
            }
        });
    }

    @AfterEach
    void dispose() {
        plot.dispose();
    }

    private List<Node> handles(FxRobot robot) {
        Set<Node> all = robot.lookup(".line-handle").queryAll();
        return new ArrayList<>(all).stream().filter(Node::isVisible).toList();
    }

    private Cursor cursor(FxRobot robot) {
        return robot
                .lookup(node -> node instanceof Region && node.getCursor() != null && node.getParent() != null)
                .<Node>queryAll()
                .stream()
                .map(Node::getCursor)
                .filter(each -> each != Cursor.HAND)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void draggedNearItsMiddleTheLineIsMovedInOneGesture(FxRobot robot) {
        shown.draw(robot);
        robot.drag(shown.onScreen(1, -1)).dropTo(shown.onScreen(2, 1));
        assertThat(shown.heard).startsWith("line start").endsWith("line -3.0 1.0 1.0", "line end");
        assertThat(shown.heard).filteredOn(each -> !each.startsWith("line ")).isEmpty();
        assertThat(plot.chosenPart()).as("the view has not moved").isNull();
    }

    @Test
    void nearTheLineHandlesPointerAndWordsSaySo(FxRobot robot) {
        shown.draw(robot);
        robot.moveTo(shown.onScreen(1, -3));
        shown.draw(robot);
        assertThat(handles(robot)).isEmpty();
        assertThat(cursor(robot)).isEqualTo(Cursor.CROSSHAIR);

        robot.moveTo(shown.onScreen(1, -1));
        shown.draw(robot);
        assertThat(handles(robot)).hasSize(3);
        assertThat(cursor(robot)).isEqualTo(Cursor.MOVE);
        assertThat(ShownScatter.readout(robot)).endsWith("drag to move the line");

        robot.moveTo(shown.onScreen(-4, 4));
        shown.draw(robot);
        assertThat(cursor(robot)).isEqualTo(Cursor.OPEN_HAND);
        assertThat(ShownScatter.readout(robot)).endsWith("drag to turn the line");

        movable = false;
        robot.moveTo(shown.onScreen(1, -1));
        shown.draw(robot);
        assertThat(handles(robot)).isEmpty();
        assertThat(cursor(robot)).isEqualTo(Cursor.CROSSHAIR);
    }

    @Test
    void aPointOnTheLineIsWhatIsDragged(FxRobot robot) {
        robot.interact(() -> plot.setBoundary(-1, 1, -1)); // through (3, 2)
        shown.draw(robot);
        robot.drag(shown.onScreen(3, 2)).dropTo(shown.onScreen(1, -2));
        assertThat(shown.heard).startsWith("start 12").endsWith("end 12");
    }

    @Test
    void aClickOnTheLineAddsAPoint(FxRobot robot) {
        shown.draw(robot);
        robot.clickOn(shown.onScreen(1, -1));
        assertThat(shown.heard).containsExactly("add 1 -1 false");
    }

    @Test
    void cancelledItIsNotDroppedAndTheViewStays(FxRobot robot) {
        shown.draw(robot);
        robot.drag(shown.onScreen(1, -1)).moveBy(20, 20);
        robot.interact(() -> assertThat(plot.cancelLine()).isTrue());
        robot.moveBy(30, 0).drop();
        assertThat(shown.heard).endsWith("line cancel").doesNotContain("line end");
        assertThat(plot.chosenPart()).isNull();
        robot.interact(() -> assertThat(plot.cancelLine()).isFalse());
    }

    @Test
    void aLineThatMayNotBeMovedAndACurveAreBackground(FxRobot robot) {
        movable = false;
        shown.draw(robot);
        robot.drag(shown.onScreen(1, -1)).moveBy(20, 20).drop();
        assertThat(plot.chosenPart()).isNotNull();

        movable = true;
        robot.interact(() -> {
            plot.setBoundary(0, 1, 1, 1e-6);
            plot.fit();
        });
        shown.draw(robot);
        robot.drag(shown.onScreen(1, -1)).moveBy(20, 20).drop();
        assertThat(shown.heard).isEmpty();
        assertThat(plot.chosenPart()).isNotNull();
    }

    @Test
    void withLargeTextsTheLineIsHeldFromFarther(FxRobot robot) {
        shown.draw(robot);
        robot.moveTo(shown.onScreen(1, -1).add(8, -8));
        shown.draw(robot);
        assertThat(handles(robot)).isEmpty();
        robot.interact(() -> plot.setMagnification(2.5));
        shown.draw(robot);
        assertThat(handles(robot)).hasSize(3);
    }
}
