package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.PointEdit;
import org.sgdviz.data.Points;

/** The window's points and the run's rows stay the same, whatever is done in whatever order. */
class PointsModelTest {

    private final PointsAndRun both = new PointsAndRun();
    private final PointsModel model = both.model;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPointRemovedWhileItIsDraggedCanBeBroughtBackAfterARestart(boolean cleared) {
        both.replace(PointsAndRun.points(3, 1));
        model.beginMove(1);
        model.moveTo(7, 8);
        if (cleared) {
            model.clear();
        } else {
            model.remove(1);
        }
        model.moveTo(9, 9);
        model.endMove();
        both.restart();

        model.undo();
        model.undo();
        model.publish();

        assertThat(model.points().get().points()).isEqualTo(PointsAndRun.points(3, 1));
        both.assertRunHoldsTheSame();
    }

    @Test
    void manyPointsWithTheirRecentEditsAreThePresentOnesAtAnyTime() {
        Random random = new Random(4);
        both.replace(PointsAndRun.points(25_000, 2));
        for (int frame = 0; frame < 40; frame++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                switch (random.nextInt(4)) {
                    case 0 -> model.add(random.nextInt(9), 20, 1);
                    case 1 -> model.remove(random.nextInt(25_000));
                    case 2 -> model.undo();
                    default -> {
                        model.beginMove(random.nextInt(25_000));
                        model.moveTo(30, random.nextInt(9));
                        model.endMove();
                    }
                }
            }
            model.publish();

            Map<String, Integer> shown = places(model.points().get().points());
            for (PointEdit edit : model.recentEdits().get().edits()) {
                shown.merge(place(edit.x1(), edit.x2(), edit.label()), edit.come() ? 1 : -1, Integer::sum);
            }
            shown.values().removeIf(count -> count == 0);
            assertThat(shown.equals(places(model.snapshot().get())))
                    .as("frame %d", frame)
                    .isTrue();
        }
        while (model.isPending()) {
            model.publish();
        }
        assertThat(model.recentEdits().get().edits()).isEmpty();
    }

    private static Map<String, Integer> places(Points points) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            places.merge(place(points.x1(i), points.x2(i), points.label(i)), 1, Integer::sum);
        }
        return places;
    }

    private static String place(double x1, double x2, int label) {
        return x1 + " " + x2 + " " + label;
    }

    @Test
    void aMoveToWhereThePointWasIsNoUndoStep() {
        both.replace(PointsAndRun.points(3, 1));

        model.beginMove(0);
        model.endMove();

        assertThat(both.canUndo()).isFalse();
    }

    @Test
    void anotherDataSetForgetsTheUndoHistory() {
        both.replace(PointsAndRun.points(3, 1));
        model.add(1, 2, 0);
        model.undo();

        both.replace(PointsAndRun.points(5, 2));

        assertThat(both.canUndo()).isFalse();
        assertThat(both.canRedo()).isFalse();
        assertThat(model.list().isEdited()).isFalse();
    }

    @Test
    void removingARowThatIsGoneAlreadyIsNoGesture() {
        both.replace(PointsAndRun.points(3, 1));
        model.remove(2);
        model.remove(2);

        model.undo();

        assertThat(both.canUndo()).isFalse();
    }
}
