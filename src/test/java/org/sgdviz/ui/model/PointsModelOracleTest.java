package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Points;

/**
 * Gestures on the points at random, and the same on plain lists: every state is kept whole, undo goes back to the one
 * before.
 */
class PointsModelOracleTest {

    private final PointsAndRun both = new PointsAndRun();
    private final PointsModel model = both.model;
    private Random random;
    private final Deque<List<Row>> past = new ArrayDeque<>();
    private final Deque<List<Row>> future = new ArrayDeque<>();
    private List<Row> present = new ArrayList<>();
    private List<Row> atStart = present;
    private int nextId;

    private void play(int steps) {
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
        Points points = PointsAndRun.points(1 + random.nextInt(8), random.nextInt(1000));
        both.replace(points);
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
        both.restart();
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
        assertThat(both.canUndo()).isEqualTo(!past.isEmpty());
        assertThat(both.canRedo()).isEqualTo(!future.isEmpty());
        assertThat(model.list().isEdited() || present.equals(atStart)).isTrue();
        both.assertRunHoldsTheSame();
    }

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
        random = new Random(seed);
        play(150);
    }
}
