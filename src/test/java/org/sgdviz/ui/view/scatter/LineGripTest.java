package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sgdviz.ui.view.plot.Viewport;

/** Where a decision line is taken hold of, and where it is when it is dragged. */
class LineGripTest {

    /** 50 pixels a unit. */
    private static final Viewport VIEW = new Viewport(-4, 4, -2, 2, 400, 200);

    private static final double REACH = 6;

    /** x2 = 0, class 1 above. */
    private static final DecisionLine LEVEL = new DecisionLine(0, 0, 3);

    private static @Nullable LineGrip at(DecisionLine line, double x1, double x2) {
        return LineGrip.at(line, VIEW, VIEW.x(x1), VIEW.y(x2), REACH);
    }

    private static LineGrip grip(DecisionLine line, double x1, double x2) {
        return Objects.requireNonNull(at(line, x1, x2));
    }

    @Test
    void itIsHeldOnlyWithinReach() {
        assertThat(at(LEVEL, 1, 5.9 / 50)).isNotNull();
        assertThat(at(LEVEL, 1, -5.9 / 50)).isNotNull();
        assertThat(at(LEVEL, 1, 6.1 / 50)).isNull();
        assertThat(LineGrip.at(LEVEL, VIEW, VIEW.x(1), VIEW.y(11.9 / 50), 2 * REACH))
                .as("with large texts")
                .isNotNull();
    }

    @Test
    void itsOuterQuartersTurnItAndTheRestMovesIt() {
        assertThat(grip(LEVEL, -3.9, 0).turns()).isTrue();
        assertThat(grip(LEVEL, -2.1, 0).turns()).isTrue();
        assertThat(grip(LEVEL, -1.9, 0).turns()).isFalse();
        assertThat(grip(LEVEL, 1.9, 0).turns()).isFalse();
        assertThat(grip(LEVEL, 2.1, 0).turns()).isTrue();
    }

    @Test
    void aVisiblePieceThatIsTooShortForQuartersIsOnlyMoved() {
        DecisionLine corner = new DecisionLine(-5.8, 1, 1);
        assertThat(grip(corner, 3.82, 1.98).turns()).isFalse();
    }

    @Test
    void movedOnlyTheBiasChangesAndItGoesThroughThePointer() {
        DecisionLine line = new DecisionLine(0.1, 0.7, -1.3);
        DecisionLine moved = grip(line, 0, 0.1 / 1.3).draggedTo(1.5, -0.25);

        assertThat(moved.w1()).isEqualTo(line.w1());
        assertThat(moved.w2()).isEqualTo(line.w2());
        assertThat(moved.score(1.5, -0.25)).isEqualTo(0, within(1e-15));
    }

    @Test
    void turnedItGoesThroughMiddleAndPointerAsSteepAsBefore() {
        LineGrip right = grip(LEVEL, 3, 0);
        DecisionLine turned = right.draggedTo(2, 2);
        assertThat(turned.w0()).isEqualTo(0, within(1e-15));
        assertThat(turned.w1()).isEqualTo(-3 / Math.sqrt(2), within(1e-12));
        assertThat(turned.w2()).isEqualTo(3 / Math.sqrt(2), within(1e-12));

        DecisionLine other = grip(LEVEL, -3, 0).draggedTo(-2, -2);
        assertThat(other.w1()).isEqualTo(turned.w1(), within(1e-12));
        assertThat(other.w2()).isEqualTo(turned.w2(), within(1e-12));
        assertThat(right.draggedTo(-3, 0).w2()).as("half a turn").isEqualTo(-3, within(1e-12));
        assertThat(right.draggedTo(0, 0)).as("in the middle").isEqualTo(LEVEL);
    }

    @Test
    void aVerticalLineIsMovedAndTurned() {
        DecisionLine upright = new DecisionLine(-2, 2, 0);
        assertThat(grip(upright, 1, 0).draggedTo(-3, 1)).isEqualTo(new DecisionLine(6, 2, 0));
        DecisionLine turned = grip(upright, 1, 1.8).draggedTo(2, 0);
        assertThat(turned.w2()).isEqualTo(-2, within(1e-12)); // what was on the right is below
        assertThat(turned.score(3, 0)).isEqualTo(0, within(1e-12));
    }

    @Test
    void aLineOutOfViewOrNoneCannotBeHeld() {
        assertThat(at(new DecisionLine(100, 1, 1), 0, 0)).isNull();
        assertThat(at(DecisionLine.NONE, 0, 0)).isNull();
        assertThat(at(new DecisionLine(Double.NaN, 1, 1), 0, 0)).isNull();
        assertThat(at(new DecisionLine(0, Double.POSITIVE_INFINITY, 1), 0, 0)).isNull();
    }

    @Test
    void anyLineHeldAnywhereFollowsThePointer() {
        Random random = new Random(5);
        Viewport stretched = new Viewport(1000, 90_000, -1e-3, 3e-3, 641, 397);
        int held = 0;
        for (int i = 0; i < 2000; i++) {
            double x = random.nextDouble() * 641;
            double y = random.nextDouble() * 397;
            double w1 = random.nextGaussian() * 1e-4;
            double w2 = random.nextGaussian() * 1e3;
            double w0 = -(w1 * stretched.x1(x) + w2 * stretched.x2(y));
            DecisionLine line = new DecisionLine(w0, w1, w2);
            LineGrip grip = Objects.requireNonNull(LineGrip.at(line, stretched, x, y, REACH));
            held += grip.turns() ? 1 : 0;
            double toX = random.nextDouble() * 641;
            double toY = random.nextDouble() * 397;
            DecisionLine dragged = grip.draggedTo(stretched.x1(toX), stretched.x2(toY));
            double length = Math.hypot(line.w1(), line.w2());
            assertThat(Math.hypot(dragged.w1(), dragged.w2())).isEqualTo(length, within(1e-12 * length));
            LineGrip there = LineGrip.at(dragged, stretched, toX, toY, 0.01);
            assertThat(there).as("%s to %s, %s", line, toX, toY).isNotNull();
        }
        assertThat(held).as("turned").isBetween(300, 1700);
    }
}
