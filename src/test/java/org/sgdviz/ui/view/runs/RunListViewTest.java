package org.sgdviz.ui.view.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sgdviz.ui.view.plot.Plot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RunListViewTest {

    private static final RunRow FIRST = new RunRow(4, "Run 1", 0, true, false, "α 0.01, batch 32", "");
    private static final RunRow SECOND =
            new RunRow(7, "Run 2", 1, true, true, "α 0.3, batch 32", "from update 734 of Run 1");

    private final List<String> events = new ArrayList<>();
    private RunListView list;

    @Start
    void start(Stage stage) {
        list = new RunListView();
        list.setGestures(new RunListGestures() {
            @Override
            public void broughtToFront(int id) {
                events.add("front " + id);
            }

            @Override
            public void renamed(int id, String name) {
                events.add("name " + id + " " + name);
            }

            @Override
            public void shown(int id, boolean shown) {
                events.add("shown " + id + " " + shown);
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
        Scene scene = new Scene(new StackPane(list), 260, 300);
        scene.getStylesheets().add(Plot.STYLESHEET);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    private void show(FxRobot robot, RunRow... rows) {
        robot.interact(() -> list.setRows(List.of(rows)));
    }

    private List<Node> rows(FxRobot robot) {
        return List.copyOf(robot.lookup(".run-row").queryAll());
    }

    private List<String> texts(FxRobot robot, String style) {
        return robot.lookup(style).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static List<Button> buttons(FxRobot robot) {
        return List.copyOf(robot.lookup(".run-button").queryAllAs(Button.class));
    }

    private void focus(FxRobot robot, int row) {
        robot.interact(() -> rows(robot).get(row).requestFocus());
    }

    @Test
    void aSingleRunNeedsNoListAndBuildsNone(FxRobot robot) {
        show(robot, FIRST);

        assertThat(list.isVisible()).isFalse();
        assertThat(list.isManaged()).isFalse();
        assertThat(list.getChildren()).isEmpty();
    }

    @Test
    void eachRunHasItsNameSettingsAndOrigin(FxRobot robot) {
        show(robot, FIRST, SECOND);

        assertThat(list.isVisible()).isTrue();
        assertThat(texts(robot, ".run-title")).containsExactly("Run 1", "Run 2");
        assertThat(texts(robot, ".run-detail"))
                .containsExactly("α 0.01, batch 32", "from update 734 of Run 1 · α 0.3, batch 32");
    }

    @Test
    void theOneInFrontIsHighlighted(FxRobot robot) {
        show(robot, FIRST, SECOND);

        PseudoClass front = PseudoClass.getPseudoClass("front");
        assertThat(rows(robot).get(0).getPseudoClassStates()).doesNotContain(front);
        assertThat(rows(robot).get(1).getPseudoClassStates()).contains(front);
    }

    @Test
    void aClickBringsARunToTheFront(FxRobot robot) {
        show(robot, FIRST, SECOND);
        robot.clickOn("Run 1");

        assertThat(events).containsExactly("front 4");
    }

    @Test
    void theEyeShowsAndHidesTheCurveOfARunThatIsNotInFront(FxRobot robot) {
        show(
                robot,
                FIRST,
                new RunRow(7, "Run 2", 1, false, true, "", ""),
                new RunRow(9, "Run 3", 1, false, false, "", ""));
        List<Button> eyes = buttons(robot).stream()
                .filter(button -> button.getAccessibleText().contains("curve"))
                .toList();

        assertThat(eyes).extracting(Node::isVisible).containsExactly(true, false, true);
        robot.clickOn(eyes.get(0)).clickOn(eyes.get(2));
        assertThat(events).containsExactly("shown 4 false", "shown 9 true");
    }

    @Test
    void theRunInFrontDoesNotLookHidden(FxRobot robot) {
        show(robot, FIRST, new RunRow(7, "Run 2", 1, false, true, "", ""));

        assertThat(rows(robot).get(1).getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("concealed"));
    }

    @Test
    void hiddenRunsAndAllOthersAreDeletedAtOnceButNeverTheOneInFront(FxRobot robot) {
        show(
                robot,
                FIRST,
                new RunRow(7, "Run 2", 1, false, true, "", ""),
                new RunRow(9, "Run 3", 2, false, false, "", ""));

        robot.clickOn("#runsMenu").clickOn("Delete hidden runs (1)");
        robot.clickOn("#runsMenu").clickOn("Delete other runs (2)");
        openMenu(robot, 0);
        robot.clickOn("Delete other runs (1)");
        openMenu(robot, 0);
        robot.clickOn("Delete run");

        assertThat(events)
                .containsExactly("deleted all of [9]", "deleted all of [4, 9]", "deleted all of [9]", "deleted 4");
    }

    /** As a click of the right button does, which the toolkit of the tests makes no such event of. */
    private void openMenu(FxRobot robot, int row) {
        Node node = rows(robot).get(row);
        robot.interact(() -> {
            Point2D at = node.localToScreen(9, 9);
            Event.fireEvent(
                    node,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, at.getX(), at.getY(), false, null));
        });
    }

    @Test
    void whatWouldDeleteNothingCannotBeChosen(FxRobot robot) {
        show(robot, FIRST, SECOND);
        robot.clickOn("#runsMenu").clickOn("Delete hidden runs (0)");

        assertThat(events).isEmpty();
    }

    @Test
    void eachRowHasAButtonThatDeletesItsRun(FxRobot robot) {
        show(robot, FIRST, SECOND);
        for (Button button : buttons(robot)) {
            if (button.getAccessibleText().equals("Delete Run 2")) {
                robot.clickOn(button);
            }
        }

        assertThat(events).containsExactly("deleted 7");
    }

    @Test
    void aDoubleClickEditsTheName(FxRobot robot) {
        show(robot, FIRST, SECOND);
        robot.doubleClickOn("Run 2").write("steep").push(KeyCode.ENTER);

        assertThat(events).containsExactly("name 7 steep");
    }

    @Test
    void escapeAndAnEmptyNameKeepTheOldOne(FxRobot robot) {
        show(robot, FIRST, SECOND);
        focus(robot, 0);
        robot.push(KeyCode.F2).write("wrong").push(KeyCode.ESCAPE);
        robot.push(KeyCode.F2).push(KeyCode.DELETE).push(KeyCode.ENTER);

        assertThat(events).isEmpty();
        assertThat(texts(robot, ".run-title")).containsExactly("Run 1", "Run 2");
    }

    @Test
    void leavingTheNameKeepsWhatWasWritten(FxRobot robot) {
        show(robot, FIRST, SECOND);
        focus(robot, 0);
        robot.push(KeyCode.F2).write("flat");
        focus(robot, 1);

        assertThat(events).containsExactly("name 4 flat");
    }

    @Test
    void newFiguresDoNotDisturbTheEditingOfAName(FxRobot robot) {
        show(robot, FIRST, SECOND);
        focus(robot, 0);
        robot.push(KeyCode.F2).write("fl");
        show(robot, FIRST, SECOND, new RunRow(9, "Run 3", 2, true, false, "", ""));
        robot.write("at").push(KeyCode.ENTER);

        assertThat(events).containsExactly("name 4 flat");
    }

    @Test
    void aRunThatIsDeletedWhileItsNameIsEditedIsNotRenamed(FxRobot robot) {
        show(robot, FIRST, SECOND, new RunRow(9, "Run 3", 2, true, false, "", ""));
        focus(robot, 0);
        robot.push(KeyCode.F2).write("flat");
        show(robot, SECOND, new RunRow(9, "Run 3", 2, true, false, "", ""));

        assertThat(events).isEmpty();
    }

    @Test
    void keysGoFromRowToRowBringToTheFrontAndDelete(FxRobot robot) {
        show(robot, FIRST, SECOND);
        focus(robot, 1);
        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.ENTER);
        robot.push(KeyCode.DOWN).push(KeyCode.DELETE);

        assertThat(events).containsExactly("front 4", "deleted 7");
    }

    @Test
    void aRunThatIsGoneLeavesTheOthersInOrder(FxRobot robot) {
        RunRow third = new RunRow(9, "Run 3", 2, true, false, "", "");
        show(robot, FIRST, SECOND, third);
        show(robot, third, SECOND);

        assertThat(texts(robot, ".run-title")).containsExactly("Run 3", "Run 2");
    }

    @Test
    void aScreenReaderHearsWhatTheRowSays(FxRobot robot) {
        show(robot, FIRST, SECOND);

        assertThat(rows(robot).get(1).getAccessibleText())
                .isEqualTo("Run 2, in front, from update 734 of Run 1 · α 0.3, batch 32");
    }

    @Test
    void coloursBeginAgainAfterTheLast(FxRobot robot) {
        show(
                robot,
                IntStream.range(0, 8)
                        .mapToObj(i -> new RunRow(i, "Run " + i, i, true, i == 0, "", ""))
                        .toArray(RunRow[]::new));

        List<Node> swatches = List.copyOf(robot.lookup(".line-swatch").queryAll());
        assertThat(swatches.get(7).getStyleClass()).contains("run-1");
    }
}
