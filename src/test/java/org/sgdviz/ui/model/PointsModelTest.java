package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.PointEdit;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Change;

/** The window's points and the run's rows stay the same, whatever is done in whatever order. */
class PointsModelTest {

    private RowList run = new RowList(Points.EMPTY);
    private final AtomicLong gestures = new AtomicLong();
    private final PointsModel model = new PointsModel(this::changes, new NoPast(), gestures::incrementAndGet);

    /** A row as a brute-force list keeps it; id tells rows apart. */
    private record Row(int id, double x1, double x2, int label) {}

    static List<Integer> seeds() {
        List<Integer> seeds = new ArrayList<>();
        for (int seed = 0; seed < 200; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySequenceOfGesturesKeepsTheRunAndTheUndoHistoryExact(int seed) {
        new Oracle(seed).play(150);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPointRemovedWhileItIsDraggedCanBeBroughtBackAfterARestart(boolean cleared) {
        replace(points(3, 1));
        model.beginMove(1);
        model.moveTo(7, 8);
        if (cleared) {
            model.clear();
        } else {
            model.remove(1);
        }
        model.moveTo(9, 9);
        model.endMove();
        restart();

        model.undo();
        model.undo();
        model.publish();

        assertThat(model.points().get().points()).isEqualTo(points(3, 1));
        assertRunHoldsTheSame();
    }

    @Test
    void manyPointsWithTheirRecentEditsAreThePresentOnesAtAnyTime() {
        Random random = new Random(4);
        replace(points(25_000, 2));
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
        replace(points(3, 1));

        model.beginMove(0);
        model.endMove();

        assertThat(canUndo()).isFalse();
    }

    @Test
    void anotherDataSetForgetsTheUndoHistory() {
        replace(points(3, 1));
        model.add(1, 2, 0);
        model.undo();

        replace(points(5, 2));

        assertThat(canUndo()).isFalse();
        assertThat(canRedo()).isFalse();
        assertThat(model.list().isEdited()).isFalse();
    }

    @Test
    void removingARowThatIsGoneAlreadyIsNoGesture() {
        replace(points(3, 1));
        model.remove(2);
        model.remove(2);

        model.undo();

        assertThat(canUndo()).isFalse();
    }

    private void changes(Change change) {
        ((Change.OfRows) change).applyTo(run);
    }

    private void replace(Points points) {
        run = new RowList(points);
        model.take(model.listOf(points));
    }

    private void restart() {
        model.endMove();
        PointList restarted = model.list().restarted();
        run = new RowList(restarted.points());
        model.take(restarted);
    }

    private boolean canUndo() {
        return model.list().gestures().doneNumber() != UndoStack.NONE;
    }

    private boolean canRedo() {
        return model.list().gestures().undoneNumber() != UndoStack.NONE;
    }

    private void assertRunHoldsTheSame() {
        Points shown = model.points().get().points();
        PointSet set = model.points().get();
        assertThat(run.presentCount()).isEqualTo(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            assertThat(run.isPresent(set.row(i))).isTrue();
            assertThat(run.x1(set.row(i))).isEqualTo(shown.x1(i));
            assertThat(run.x2(set.row(i))).isEqualTo(shown.x2(i));
            assertThat(run.label(set.row(i))).isEqualTo(shown.label(i));
        }
    }

    private static Points points(int n, int seed) {
        return new Synthetic(Shape.XOR, n, 0, Synthetic.DEFAULT_FACTOR, seed).points();
    }

    /** The same gestures on plain lists: every state is kept whole, undo goes back to the one before. */
    private final class Oracle {
        private final Random random;
        private final Deque<List<Row>> past = new ArrayDeque<>();
        private final Deque<List<Row>> future = new ArrayDeque<>();
        private List<Row> present = new ArrayList<>();
        private List<Row> atStart = present;
        private int nextId;

        Oracle(int seed) {
            random = new Random(seed);
        }

        void play(int steps) {
            open();
            for (int i = 0; i < steps; i++) {
                gesture();
                model.publish();
                check();
            }
        }

        private void gesture() {
            int kind = random.nextInt(100);
            if (kind < 25) {
                add();
            } else if (kind < 40) {
                remove();
            } else if (kind < 55) {
                move();
            } else if (kind < 58) {
                clear();
            } else if (kind < 76) {
                undo();
            } else if (kind < 90) {
                redo();
            } else if (kind < 99) {
                restart();
            } else {
                open();
            }
        }

        private void open() {
            Points points = points(1 + random.nextInt(8), random.nextInt(1000));
            replace(points);
            past.clear();
            future.clear();
            present = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                present.add(new Row(nextId++, points.x1(i), points.x2(i), points.label(i)));
            }
            atStart = present;
        }

        private void add() {
            Row row = new Row(nextId++, random.nextGaussian(), random.nextGaussian(), random.nextInt(2));
            model.add(row.x1, row.x2, row.label);
            List<Row> next = new ArrayList<>(present);
            next.add(row);
            done(next);
        }

        private void remove() {
            if (!present.isEmpty()) {
                int i = random.nextInt(present.size());
                model.remove(runRow(i));
                List<Row> next = new ArrayList<>(present);
                next.remove(i);
                done(next);
            }
        }

        private void clear() {
            model.clear();
            if (!present.isEmpty()) {
                done(new ArrayList<>());
            }
        }

        private void move() {
            if (present.isEmpty()) {
                return;
            }
            int i = random.nextInt(present.size());
            Row row = present.get(i);
            model.beginMove(runRow(i));
            for (int k = random.nextInt(3); k >= 0; k--) {
                row = new Row(row.id, random.nextGaussian(), random.nextGaussian(), row.label);
                model.moveTo(row.x1, row.x2);
            }
            List<Row> next = new ArrayList<>(present);
            next.set(i, row);
            done(next);
            switch (random.nextInt(4)) {
                case 0 -> remove();
                case 1 -> undo();
                case 2 -> restart();
                default -> {}
            }
            model.endMove();
        }

        private void undo() {
            model.undo();
            if (!past.isEmpty()) {
                future.addLast(present);
                present = past.removeLast();
            }
        }

        private void redo() {
            model.redo();
            if (!future.isEmpty()) {
                past.addLast(present);
                present = future.removeLast();
            }
        }

        private void restart() {
            PointsModelTest.this.restart();
            atStart = present;
        }

        private void done(List<Row> next) {
            past.addLast(present);
            future.clear();
            present = next;
        }

        /** The run's number of a present row, as the window knows it. */
        private int runRow(int i) {
            model.publish();
            return model.points().get().row(i);
        }

        private void check() {
            Points shown = model.points().get().points();
            assertThat(shown.size()).isEqualTo(present.size());
            for (int i = 0; i < shown.size(); i++) {
                Row row = present.get(i);
                assertThat(shown.x1(i)).isEqualTo(row.x1);
                assertThat(shown.x2(i)).isEqualTo(row.x2);
                assertThat(shown.label(i)).isEqualTo(row.label);
            }
            assertThat(canUndo()).isEqualTo(!past.isEmpty());
            assertThat(canRedo()).isEqualTo(!future.isEmpty());
            assertThat(model.list().isEdited() || present.equals(atStart)).isTrue();
            assertRunHoldsTheSame();
        }
    }
}
