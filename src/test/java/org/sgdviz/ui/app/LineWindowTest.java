package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Rerun;
import org.sgdviz.session.FrontRun;
import org.sgdviz.session.SavedRun;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.controller.Marked;

/** The decision line, dragged into place in the window. */
class LineWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.of(
            Experiment.TUTORIAL.data(), 42, 0, Experiment.TUTORIAL.settings().withoutEnd()));

    private Weights inForce() {
        return Window.onFx(() -> window.model().latest().get().weights());
    }

    private Weights start() {
        return window.experiment().initialWeights();
    }

    private Weights shown() {
        return Window.onFx(() -> window.model().time().shown().get().update().weights());
    }

    /** A place on the line's visible piece where no point is, between two shares of its length. */
    private Point2D onLine(double least, double most) {
        Weights w = shown();
        boolean isSteep = Math.abs(w.w1()) > Math.abs(w.w2());
        return Window.onFx(() -> {
            Bounds area = window.scatter().lookup(".chart-plot-background").getBoundsInLocal();
            Point2D upper = plane(area.getMinX(), area.getMinY());
            Point2D lower = plane(area.getMaxX(), area.getMaxY());
            List<Point2D> inView = new ArrayList<>();
            for (int i = 1; i < 400; i++) {
                double x1 = upper.getX() + i / 400.0 * (lower.getX() - upper.getX());
                double x2 = lower.getY() + i / 400.0 * (upper.getY() - lower.getY());
                Point2D on = isSteep
                        ? new Point2D(-(w.w0() + w.w2() * x2) / w.w1(), x2)
                        : new Point2D(x1, -(w.w0() + w.w1() * x1) / w.w2());
                if (on.getX() > upper.getX()
                        && on.getX() < lower.getX()
                        && on.getY() > lower.getY()
                        && on.getY() < upper.getY()) {
                    inView.add(on);
                }
            }
            return inView.subList((int) (least * inView.size()), (int) (most * inView.size())).stream()
                    .filter(each -> {
                        Point2D at = window.scatter().toView(each.getX(), each.getY());
                        return window.scatter().rowAt(at.getX(), at.getY()) < 0;
                    })
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("points all along the line " + w));
        });
    }

    private Point2D plane(double x, double y) {
        Point2D at = window.scatter()
                .sceneToLocal(window.scatter().lookup(".chart-plot-background").localToScene(x, y));
        return window.scatter().toData(at.getX(), at.getY());
    }

    private void drag(Point2D from, double dx, double dy) {
        window.robot().drag(window.at(from.getX(), from.getY())).moveBy(dx, dy);
    }

    private void drop() {
        window.robot().release(MouseButton.PRIMARY);
    }

    private void step(int updates) {
        for (int i = 0; i < updates; i++) {
            window.press(KeyCode.RIGHT);
        }
        window.until("they are made", () -> window.update() == updates && Window.onFx(window.model()::isCaughtUp));
    }

    private void undo() {
        window.press(KeyCode.CONTROL, KeyCode.Z);
    }

    private List<Edit> edits() {
        return window.experiment().edits();
    }

    @Test
    void atTheStartItSetsTheInitialWeightsWhichRestartKeepsAndUndoTakesBack() {
        Weights before = start();
        drag(onLine(0.4, 0.7), 30, 20);
        assertThat(start()).as("while it is dragged").isEqualTo(before);
        drop();
        window.until("the start is another", () -> !start().equals(before));
        Weights dragged = start();
        assertThat(dragged.w1()).isEqualTo(before.w1());
        assertThat(dragged.w2()).isEqualTo(before.w2());
        window.until("it is told", () -> Math.abs(window.weights().w0() - dragged.w0()) < 1e-3);
        assertThat(edits()).isEmpty();

        step(3);
        window.press(KeyCode.R);
        window.until("it begins anew", () -> window.update() == 0);
        assertThat(start()).isEqualTo(dragged);

        undo();
        window.until("the former start is back", () -> start().equals(before));
        assertThat(window.banner()).startsWith("Undone: weights set to (");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.until("it is as dragged", () -> start().equals(dragged));
    }

    @Test
    void pausedLaterItIsOneEditThatReplaysBitForBit() {
        step(5);
        Weights computed = inForce();
        drag(onLine(0.05, 0.2), 25, 25);
        window.robot().moveBy(15, 0);
        assertThat(edits()).isEmpty();
        drop();
        window.until("it is an edit", () -> edits().size() == 1);
        window.until("it is in force", () -> !inForce().equals(computed));

        Weights set = inForce();
        assertThat(Math.hypot(set.w1(), set.w2())).isEqualTo(Math.hypot(computed.w1(), computed.w2()), within(1e-12));
        assertThat(edits().get(0).update()).isEqualTo(5);
        assertThat(edits().get(0).change()).isEqualTo(new Change.SetWeights(set));
        assertThat(Window.onFx(() -> Objects.requireNonNull(
                                window.model().run().get().history().at(5))
                        .weights()))
                .as("what was computed")
                .isEqualTo(computed);
        window.until("it is told", () -> Math.abs(window.weights().w0() - set.w0()) < 1e-3);
        assertThat(Window.onFx(() -> Marked.texts(window.model().experiment())))
                .singleElement()
                .asString()
                .startsWith("weights set to (");

        window.press(KeyCode.RIGHT);
        window.until("one more", () -> window.update() == 6);
        assertReplays();
        undo();
        window.until("the former weights are back", () -> inForce().equals(computed));
        assertThat(edits()).hasSize(2);
        assertReplays();
    }

    private void assertReplays() {
        SavedRun saved = FrontRun.of(window.session());
        assertThat(saved.experiment().edits()).isEqualTo(edits());
        assertThat(new Rerun(saved.record(), Experiment.TUTORIAL.data().points(), () -> 0).carryOut(() -> false))
                .isTrue();
    }

    @Test
    void escapeLetsItGoBackAndTrainingTakesItOutOfTheHand() {
        step(2);
        Weights before = inForce();
        drag(onLine(0.4, 0.7), 30, 20);
        window.press(KeyCode.ESCAPE);
        drop();
        assertThat(inForce()).isEqualTo(before);

        drag(onLine(0.4, 0.7), 30, 20);
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 3);
        drop();
        window.until("all is done", () -> Window.onFx(window.model()::isCaughtUp));
        assertThat(edits()).isEmpty();
        assertThat(window.is("#undo", "disabled")).isTrue();
    }

    @Test
    void inThePastItIsABranchWhichUndoTakesBack() {
        step(4);
        window.press(KeyCode.LEFT);
        window.press(KeyCode.LEFT);
        window.until(
                "update 2 is shown",
                () -> window.model().time().shown().get().number() == 2
                        && window.model().time().shown().get().exact());
        Weights past = shown();
        drag(onLine(0.4, 0.7), 20, 30);
        drop();
        window.until(
                "there is a branch",
                () -> Window.onFx(() -> window.model().runs().entries().size()) == 2);
        window.until("its line is dragged", () -> window.update() == 2 && edits().size() == 1);
        window.until("it is seen", () -> !shown().equals(past));
        assertThat(edits().get(0).update()).isEqualTo(2);

        undo();
        window.until(
                "there is one run",
                () -> Window.onFx(() -> window.model().runs().entries().size()) == 1);
        assertThat(edits()).isEmpty();
    }
}
