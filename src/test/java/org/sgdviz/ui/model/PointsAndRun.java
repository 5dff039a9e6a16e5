package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Change;
import org.sgdviz.run.RowChange;

/** A model of points, and the rows of a run that takes over what it sends. */
final class PointsAndRun {

    private RowList run = new RowList(Points.EMPTY);
    private final AtomicLong gestures = new AtomicLong();
    final PointsModel model = new PointsModel(this::changes, new NoPast(), gestures::incrementAndGet);

    private void changes(Change change) {
        ((RowChange) change).applyTo(run);
    }

    void replace(Points points) {
        run = new RowList(points);
        model.take(model.listOf(points));
    }

    void restart() {
        model.endMove();
        PointList restarted = model.list().restarted(model.list().points());
        run = new RowList(restarted.points());
        model.take(restarted);
    }

    boolean canUndo() {
        return model.list().gestures().doneNumber() != UndoStack.NONE;
    }

    boolean canRedo() {
        return model.list().gestures().undoneNumber() != UndoStack.NONE;
    }

    void assertRunHoldsTheSame() {
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

    static Points points(int n, int seed) {
        return new Synthetic(Shape.XOR, n, 0, Synthetic.DEFAULT_FACTOR, seed).points();
    }
}
