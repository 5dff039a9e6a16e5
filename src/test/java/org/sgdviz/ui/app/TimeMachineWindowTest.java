package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.chart.ValueAxis;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.view.loss.LossChart;

/** Going back in a run, branching off it, and the list of runs. */
class TimeMachineWindowTest {

    /** 400 points in batches of 32. */
    private static final int EPOCH = 13;

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    @Test
    void theTimelineGoesIntoThePastAndItsButtonBack() {
        train(3 * EPOCH);
        Weights present = window.weights();

        drag("#timeline .timeline-thumb", -60);
        window.until("the past is shown", () -> window.update() < 3 * EPOCH);

        assertThat(window.banner()).startsWith("You are looking at the past.");
        assertThat(window.is("#banner", "past")).isTrue();
        assertThat(window.texts()).anyMatch(text -> text.startsWith("PAST: update "));
        assertThat(window.weights()).isNotEqualTo(present);
        window.robot().clickOn("Back to the present");
        window.until("the present is shown", () -> window.update() == 3 * EPOCH);
        assertThat(window.weights()).isEqualTo(present);
        assertThat(window.banner()).startsWith("Paused.");
        assertThat(window.is("#banner", "past")).isFalse();
    }

    @Test
    void theAxisHoldsStillWhileTheTimelineIsDraggedAndTrainingGoesOn() {
        window.speed(150);
        window.press(KeyCode.SPACE);
        window.until("some updates are made", () -> window.update() > EPOCH);
        window.robot()
                .moveTo("#timeline .timeline-thumb")
                .press(MouseButton.PRIMARY)
                .moveBy(-60, 0);
        window.until("the past is shown", () -> window.is("#banner", "past"));
        double end = end();

        window.until("training has gone on", () -> made() > 2 * end);
        assertThat(end()).isEqualTo(end);
        window.robot().release(MouseButton.PRIMARY);
        window.until("the axis holds the run again", () -> end() > 2 * end);
    }

    private double end() {
        return Window.onFx(() -> ((ValueAxis<?>) ((LossChart) window.node("#loss")).getXAxis()).getUpperBound());
    }

    @Test
    void theLossChartGoesIntoThePast() {
        train(3 * EPOCH);
        Point2D middle = Window.onFx(() -> {
            Node loss = window.node("#loss");
            Bounds bounds = loss.localToScreen(loss.getBoundsInLocal());
            return new Point2D(bounds.getMinX() + 0.3 * bounds.getWidth(), bounds.getCenterY());
        });

        window.robot().moveTo(middle).press(MouseButton.PRIMARY).moveBy(20, 0).moveBy(-40, 0);

        window.until("the past is shown", () -> window.update() < 3 * EPOCH);
        window.robot().release(MouseButton.PRIMARY);
        assertThat(window.banner()).startsWith("You are looking at the past.");
    }

    @Test
    void keysGoThroughThePastAndShowWhatWasShownThen() {
        List<Weights> live = new ArrayList<>();
        live.add(window.weights());
        for (int n = 1; n <= EPOCH + 2; n++) {
            int number = n;
            window.press(KeyCode.RIGHT);
            window.until("the update is made", () -> window.update() == number);
            live.add(window.weights());
        }

        go(live, EPOCH + 1, KeyCode.LEFT);
        go(live, EPOCH, KeyCode.SHIFT, KeyCode.LEFT);
        go(live, 0, KeyCode.SHIFT, KeyCode.LEFT);
        go(live, 1, KeyCode.RIGHT);
        go(live, EPOCH, KeyCode.SHIFT, KeyCode.RIGHT);
        go(live, 0, KeyCode.HOME);
        go(live, EPOCH + 2, KeyCode.END);
        go(live, EPOCH + 1, KeyCode.LEFT);
        go(live, EPOCH + 2, KeyCode.ESCAPE);

        assertThat(window.banner()).startsWith("Paused.");
    }

    private void go(List<Weights> live, int number, KeyCode... keys) {
        window.press(keys);
        window.until("update " + number + " is shown", () -> window.update() == number);
        assertThat(window.weights()).isEqualTo(live.get(number));
    }

    @Test
    void trainingGoesOnWhileThePastIsShown() {
        window.robot().interact(() -> window.model().settings().set(Setting.EPOCHS, OptionalInt.of(Integer.MAX_VALUE)));
        window.press(KeyCode.SPACE);
        window.until("it trains", () -> window.update() > 5);

        window.press(KeyCode.HOME);

        window.until("the start is shown", () -> window.update() == 0);
        long then = made();
        window.until("training goes on", () -> made() > then + 5);
        assertThat(window.update()).isZero();
        assertThat(window.banner())
                .startsWith("Training continues. You are looking at the past. Space pauses training");
    }

    @Test
    void thePastIsShownAgainLikeAFilmAndGoesOnTraining() {
        train(20 * EPOCH); // a film of seconds, so that it can be seen
        window.press(KeyCode.HOME);
        window.until("the start is shown", () -> window.update() == 0);

        window.press(KeyCode.SPACE);

        window.until("it is a film", () -> window.banner().startsWith("Playing the past"));
        assertThat(window.text("#play")).isEqualTo("Pause");
        window.until("it has passed the present and trains", () -> window.update() > 20 * EPOCH);
        assertThat(window.banner()).startsWith("Training.");
    }

    @Test
    void aChangeInThePastBranchesAndUndoTakesItBack() {
        train(2 * EPOCH);
        window.press(KeyCode.SHIFT, KeyCode.LEFT);
        window.until("the end of the first epoch is shown", () -> window.update() == EPOCH);
        Weights there = window.weights();

        window.enter("#alpha", "0.3");
        window.until("there is another run", () -> runs().equals(List.of("α 0.01", "α 0.01, from update 13")));

        assertThat(window.update()).isEqualTo(EPOCH);
        assertThat(window.weights()).isEqualTo(there);
        assertThat(window.banner()).startsWith("Paused.");
        assertThat(window.texts()).anyMatch(text -> text.startsWith("from update 13 of α 0.01"));
        window.press(KeyCode.RIGHT);
        window.until("the branch goes on", () -> window.update() == EPOCH + 1);
        assertThat(runs()).containsExactly("α 0.01", "α 0.01 → 0.3");
        assertThat(legend()).contains("α 0.01", "α 0.01 → 0.3");

        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until(
                "the past of the first run is shown", () -> window.banner().startsWith("You are looking at the past."));
        assertThat(window.update()).isEqualTo(EPOCH);
        assertThat(window.text("#alpha")).isEqualTo("0.01");
        assertThat(runs()).isEmpty();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.until("the branch is back", () -> window.update() == EPOCH + 1);
        assertThat(window.text("#alpha")).isEqualTo("0.3");
    }

    @Test
    void aPointAddedInThePastBranches() {
        train(EPOCH);
        window.press(KeyCode.HOME);
        window.until("the start is shown", () -> window.update() == 0);

        window.robot().clickOn(window.blank(1));

        window.until("the branch has the point", () -> window.points().points().size() == 401);
        assertThat(runs()).containsExactly("α 0.01", "α 0.01, from update 0");
        window.robot().clickOn("#runs .run-title");
        window.until("the first run is back", () -> window.points().points().size() == 400);
        assertThat(window.update()).isEqualTo(EPOCH);
    }

    @Test
    void aRestartAddsToTheListAndBothAreShown() {
        train(5);
        window.press(KeyCode.R);
        window.until("it is at its start", () -> window.update() == 0);
        train(3);
        assertThat(runs()).containsExactly("α 0.01", "α 0.01 (2)");
        assertThat(legend()).contains("α 0.01", "α 0.01 (2)");

        window.robot().clickOn("#runs .run-title");
        window.until("the first run is in front", () -> window.update() == 5);
        window.press(KeyCode.RIGHT);
        window.until("it can be gone on with", () -> window.update() == 6);
    }

    @Test
    void aDeletedRunComesBackWithUndo() {
        train(5);
        window.press(KeyCode.R);
        window.until("it is at its start", () -> window.update() == 0);
        train(3);

        window.robot().clickOn(deleteOf("α 0.01 (2)"));
        window.until("the first run is in front, alone", () -> window.update() == 5 && runs().isEmpty());
        window.press(KeyCode.CONTROL, KeyCode.Z);

        window.until("the second is back", () -> window.update() == 3);
        assertThat(runs()).containsExactly("α 0.01", "α 0.01 (2)");
    }

    @Test
    void oldRunsAreClearedAndComeBackTogether() {
        for (int i = 0; i < 3; i++) {
            train(2);
            window.press(KeyCode.R);
            window.until("it is at its start", () -> window.update() == 0);
        }
        List<String> all = runs();
        assertThat(all).hasSize(4);

        window.robot().clickOn("#runsMenu").clickOn("Delete other runs (3)");
        window.until("one is left, without a list", () -> runs().isEmpty());
        window.press(KeyCode.CONTROL, KeyCode.Z);

        window.until("all are back", () -> runs().equals(all));
        assertThat(window.update()).isZero();
    }

    private void train(int updates) {
        window.robot().interact(() -> {
            for (int i = 0; i < updates; i++) {
                window.model().transport().stepBatch();
            }
        });
        window.until(updates + " updates are made", () -> window.update() == updates);
    }

    private long made() {
        return Window.onFx(() -> window.model().latest().get().number());
    }

    private void drag(String query, double by) {
        window.robot().moveTo(query).press(MouseButton.PRIMARY).moveBy(by, 0).release(MouseButton.PRIMARY);
    }

    /** The names in the list, which is only there when there are several runs. */
    private List<String> runs() {
        return Window.onFx(() -> window.robot().lookup("#runs").queryAll().stream()
                .filter(Node::isVisible)
                .flatMap(list -> window.robot().from(list).lookup(".run-title").<Label>queryAll().stream())
                .map(Label::getText)
                .toList());
    }

    private List<String> legend() {
        return Window.onFx(() -> window.robot().lookup("#loss .plot-legend .label").<Label>queryAll().stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList());
    }

    private Node deleteOf(String name) {
        return window.robot()
                .lookup(node -> ("Delete " + name).equals(node.getAccessibleText()))
                .query();
    }
}
