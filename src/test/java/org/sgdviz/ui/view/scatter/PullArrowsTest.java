package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;
import org.sgdviz.ui.view.plot.Viewport;

/** Where arrows from points lead. */
class PullArrowsTest {

    private static final Viewport VIEW = new Viewport(-10, 10, -10, 10, 400, 200);

    private final PullArrows arrows = new PullArrows();

    private double[] only(Boundary boundary, Pull pull) {
        assertThat(arrows.set(pull)).isTrue();
        arrows.place(boundary, VIEW, 1);
        Path path = (Path) arrows.nodes().get(1);
        if (path.getElements().isEmpty()) {
            return new double[0];
        }
        MoveTo from = (MoveTo) path.getElements().get(0);
        LineTo to = (LineTo) path.getElements().get(1);
        return new double[] {from.getX(), from.getY(), to.getX() - from.getX(), to.getY() - from.getY()};
    }

    @Test
    void itStartsAtItsPointAndIsAsLongAsThePullIsStrong() {
        double[] whole = only(new DecisionLine(0, 1, 0), new Pull(5, 5, 1));
        double[] half = only(new DecisionLine(0, 1, 0), new Pull(5, 5, -0.5));

        assertThat(whole).containsExactly(new double[] {300, 50, 44, 0}, within(1e-9));
        assertThat(half).containsExactly(new double[] {300, 50, -22, 0}, within(1e-9));
    }

    @Test
    void itCrossesTheLineAtARightAngleOnTheScreen() {
        DecisionLine line = new DecisionLine(1, 2, 3);
        double[] ends = line.segment(VIEW);
        double[] arrow = only(line, new Pull(1, 1, 1));

        assertThat(ends).isNotNull();
        double along = (ends[2] - ends[0]) * arrow[2] + (ends[3] - ends[1]) * arrow[3];
        assertThat(along).isCloseTo(0, within(1e-6));
        assertThat(arrow[3]).as("upwards, where scores are higher").isNegative();
    }

    @Test
    void onACurveItGoesWhereTheScoreRisesMost() {
        double[] arrow = only(DecisionCurve.of(-1, 0, 0, 1, 1), new Pull(-3, 0, 1));

        assertThat(arrow).containsExactly(new double[] {140, 100, -44, 0}, within(1e-9));
    }

    @Test
    void withoutADirectionOrALengthThereIsNone() {
        assertThat(only(DecisionLine.NONE, new Pull(1, 1, 1))).isEmpty();
        assertThat(only(new DecisionLine(0, 1, 0), new Pull(1, 1, 0.01))).isEmpty();
    }
}
