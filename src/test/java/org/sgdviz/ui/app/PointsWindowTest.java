package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.data.Points;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;

/** Points added, moved and removed with the mouse in the scatter plot while training goes on. */
class PointsWindowTest {

    /** No test lasts until so many epochs are done. */
    private static final int ENDLESS = 500_000_000;

    private static final int POINTS = 400;

    @RegisterExtension
    final Window window = new Window(Experiment.of(
            Experiment.TUTORIAL.data(), 42, 0, Experiment.TUTORIAL.settings().withEpochs(ENDLESS)));

    @BeforeEach
    void train() {
        window.speed(1000);
        window.press(KeyCode.SPACE);
        window.until("it trains", () -> window.update() > 0);
    }

    @Test
    void aClickAddsAPointOfTheSelectedClassWhileTrainingFlatOut() {
        window.speed(Double.POSITIVE_INFINITY);
        window.until("it trains flat out", () -> window.update() > 10_000);

        window.robot().clickOn(blank());

        RowChange.Add added = (RowChange.Add) untilEdits(1).get(0).change();
        assertThat(added.label()).isZero();
        assertThat(window.experiment().edits().get(0).update()).isPositive();
        window.until("a point more is shown", () -> count() == POINTS + 1);
        assertGoesOn();
    }

    @Test
    void aClickAddsThePointWhereItWasMade() {
        Point2D place = blank();
        Point2D inPlane = Window.onFx(() -> {
            Point2D local = window.scatter().screenToLocal(place);
            return window.scatter().toData(local.getX(), local.getY());
        });

        window.robot().clickOn("#class1").clickOn(place);

        RowChange.Add added = (RowChange.Add) untilEdits(1).get(0).change();
        assertThat(added.label()).isEqualTo(1);
        assertThat(added.x1()).isCloseTo(inPlane.getX(), within(0.1));
        assertThat(added.x2()).isCloseTo(inPlane.getY(), within(0.1));
        assertGoesOn();
    }

    @Test
    void aRightClickAddsAPointOfTheOtherClass() {
        window.robot().clickOn(blank(), MouseButton.SECONDARY);

        assertThat(((RowChange.Add) untilEdits(1).get(0).change()).label()).isEqualTo(1);
        assertGoesOn();
    }

    @Test
    void aShiftClickAddsAPointOfTheOtherClass() {
        window.robot().press(KeyCode.SHIFT).clickOn(blank()).release(KeyCode.SHIFT);

        assertThat(((RowChange.Add) untilEdits(1).get(0).change()).label()).isEqualTo(1);
        assertGoesOn();
    }

    @Test
    void draggingAPointMovesItAsOneUndoStep() {
        Points before = points();
        Point2D target = blank();

        window.robot().drag(placeOf(0)).moveTo(target).drop();
        untilMoved(before);

        Point2D moved = placeOf(0);
        assertThat(moved.distance(target)).isLessThan(3);
        assertThat(count()).isEqualTo(POINTS);
        assertThat(window.experiment().edits()).allMatch(edit -> edit.change() instanceof RowChange.Move);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("it is where it was", () -> points().equals(before));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.until("it is moved again", () -> placeOf(0).distance(moved) < 1e-9);
        assertGoesOn();
    }

    @Test
    void deleteRemovesThePointUnderThePointer() {
        Points before = points();

        window.robot().moveTo(placeOf(17));
        window.press(KeyCode.DELETE);
        window.until("a point is gone", () -> count() == POINTS - 1);

        RowChange.Remove removed = (RowChange.Remove) untilEdits(1).get(0).change();
        assertThat(removed.rows().toArray()).hasSize(1);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("it is back", () -> points().equals(before));
        window.press(KeyCode.CONTROL, KeyCode.Y);
        window.until("it is gone again", () -> count() == POINTS - 1);
        assertGoesOn();
    }

    @Test
    void deleteWithoutAPointUnderThePointerChangesNothing() {
        window.robot().moveTo(blank());
        window.press(KeyCode.DELETE);

        assertGoesOn();
        assertThat(window.experiment().edits()).isEmpty();
    }

    @Test
    void anAddedPointCanBeUndoneAndRedone() {
        Point2D place = blank();
        window.robot().clickOn(place);
        window.until("it is there", () -> count() == POINTS + 1);
        Points after = points();
        assertThat(window.is("#undo", "disabled")).isFalse();
        assertThat(window.is("#redo", "disabled")).isTrue();

        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("it is gone", () -> count() == POINTS);
        assertThat(window.is("#undo", "disabled")).isTrue();
        window.robot().clickOn("#redo");
        window.until("it is back", () -> points().equals(after));

        assertGoesOn();
        assertThat(untilEdits(3))
                .extracting(edit -> edit.change().getClass().getSimpleName())
                .containsExactly("Add", "Remove", "Restore");
    }

    @Test
    void clearingIsOneUndoStepAndTrainingCanGoOnAfterIt() {
        Points before = points();

        window.robot().clickOn("#clear");
        window.until("it says what it needs", () -> window.banner().startsWith("There are no points."));
        assertThat(window.isPlaying()).isFalse();
        assertThat(count()).isZero();
        long stopped = window.update();
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("all are back", () -> points().equals(before));
        window.until("it can go on", () -> window.banner().startsWith("Paused"));
        assertThat(window.update()).isEqualTo(stopped);

        window.press(KeyCode.SPACE);
        assertGoesOn();
    }

    @Test
    void undoGoesOnAfterARestart() {
        Points before = points();
        window.robot().clickOn(blank());
        window.until("it is there", () -> count() == POINTS + 1);
        window.robot().moveTo(placeOf(3));
        window.press(KeyCode.DELETE);
        window.until("another is gone", () -> count() == POINTS);

        window.press(KeyCode.R);
        window.until("it is at its start", () -> window.update() == 0);
        assertThat(count()).isEqualTo(POINTS);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("all is as it was", () -> points().equals(before));

        window.press(KeyCode.SPACE);
        assertGoesOn();
    }

    @Test
    void draggingTheBackgroundMovesTheViewAndNoPoint() {
        Points before = points();
        Point2D first = placeOf(0);

        window.robot().drag(blank()).moveBy(40, 25).drop();
        window.until("the view has moved", () -> placeOf(0).distance(first.add(40, 25)) < 2);

        assertThat(points()).isEqualTo(before);
        assertThat(window.experiment().edits()).isEmpty();
    }

    private List<Edit> untilEdits(int number) {
        window.until(
                number + " edits are made", () -> window.experiment().edits().size() >= number);
        return window.experiment().edits();
    }

    private void untilMoved(Points before) {
        window.until("it is moved", () -> !points().equals(before));
        window.until("the run has the move", () -> !window.experiment().edits().isEmpty());
    }

    private void assertGoesOn() {
        long now = window.update();
        window.until("training goes on", () -> window.update() > now);
        assertThat(window.isPlaying()).isTrue();
    }

    private Points points() {
        return window.points().points();
    }

    private int count() {
        return points().size();
    }

    /** Where a point is on the screen. */
    private Point2D placeOf(int index) {
        return window.at(points().x1(index), points().x2(index));
    }

    /** A place on the screen, in the plot, near which no point is. */
    private Point2D blank() {
        return window.blank(1);
    }
}
