package org.sgdviz.ui.view.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.Touchscreen;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a finger does to the list of runs. */
@ExtendWith(ApplicationExtension.class)
class RunListTouchTest {

    private final List<String> events = new ArrayList<>();
    private final RunListView list = new RunListView();
    private Touchscreen screen;

    @Start
    void start(Stage stage) {
        Touchscreen.switchOn();
        list.setGestures(new RunListGestures() {
            @Override
            public void broughtToFront(int id) {
                events.add("front " + id);
            }

            @Override
            public void renamed(int id, String name) {
                events.add("name " + id);
            }

            @Override
            public void shown(int id, boolean shown) {
                events.add("shown " + id);
            }

            @Override
            public void deleted(int id) {
                events.add("deleted " + id);
            }

            @Override
            public void deletedAll(Set<Integer> ids) {
                events.add("deleted all of " + new TreeSet<>(ids));
            }
        });
        list.setRows(IntStream.range(0, 12)
                .mapToObj(i -> new RunRow(i, "Run " + i, 0, true, i == 0, "batch 32", ""))
                .toList());
        Scene scene = new Scene(new StackPane(list), 260, 260);
        scene.getStylesheets().add(Plot.STYLESHEET);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void touch(FxRobot robot) {
        screen = new Touchscreen(robot);
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(Math.round(bounds.getCenterX()), Math.round(bounds.getCenterY()));
    }

    private static Node row(FxRobot robot, int number) {
        return robot.lookup(".run-row").queryAll().stream()
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTapBringsARunToTheFront(FxRobot robot) {
        Point2D at = middle(row(robot, 2));
        screen.press(1, at);
        screen.release(1);
        assertThat(events).containsExactly("front 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {".run-title", ".run-button"})
    void aFingerThatScrollsTheListChoosesNothing(String style, FxRobot robot) {
        Point2D at = middle(row(robot, 3).lookup(style));
        screen.press(1, at);
        screen.move(1, at.subtract(0, 100), 20);
        screen.release(1);
        double scrolled = robot.lookup(".run-scroll").<ScrollPane>query().getVvalue();
        assertThat(scrolled).isPositive();
        assertThat(events).isEmpty();
    }
}
