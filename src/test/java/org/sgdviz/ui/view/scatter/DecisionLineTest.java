package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Extent;
import org.sgdviz.ui.view.plot.Viewport;

class DecisionLineTest {

    private static final Viewport VIEW = new Viewport(-4, 4, 1, 5, 400, 200);

    private static double[] segment(double w0, double w1, double w2) {
        return Objects.requireNonNull(new DecisionLine(w0, w1, w2).segment(VIEW));
    }

    @Test
    void aVerticalLineRunsFromTopToBottom() {
        assertThat(segment(-2, 1, 0)).containsExactlyInAnyOrder(300, 0, 300, 200);
    }

    @Test
    void aHorizontalLineRunsFromSideToSide() {
        assertThat(segment(-2, 0, 1)).containsExactlyInAnyOrder(0, 150, 400, 150);
    }

    @Test
    void aDiagonalMeetsTwoCorners() {
        assertThat(segment(-3, -0.5, 1)).containsExactlyInAnyOrder(0, 200, 400, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "3, 0, 0", "NaN, 1, 1", "1, Infinity, 1", "-9, 1, 0", "-9, 0, 1", "40, 1, 1"})
    void whatIsNoLineOrOutOfViewHasNoVisiblePart(double w0, double w1, double w2) {
        assertThat(new DecisionLine(w0, w1, w2).segment(VIEW)).isNull();
    }

    @Test
    void endsLieOnTheLineAndOnTheBorderForEverySlope() {
        Random random = new Random(7);
        int visible = 0;
        for (int i = 0; i < 20_000; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double size = Math.pow(10, random.nextInt(200) - 100.0);
            double x1 = random.nextDouble() * 16 - 8;
            double x2 = random.nextDouble() * 8 - 1;
            double w1 = Math.cos(angle) * size;
            double w2 = Math.sin(angle) * size;
            DecisionLine line = new DecisionLine(-w1 * x1 - w2 * x2, w1, w2);
            double[] ends = line.segment(VIEW);
            if (ends != null) {
                visible++;
                for (int e = 0; e < 4; e += 2) {
                    double x = ends[e];
                    double y = ends[e + 1];
                    assertThat(line.score(VIEW.x1(x), VIEW.x2(y)) / size).isCloseTo(0, within(1e-9));
                    double border = Math.min(Math.min(x, 400 - x), Math.min(y, 200 - y));
                    assertThat(border).isCloseTo(0, within(1e-9));
                }
            } else {
                assertThat(VIEW.holds(x1, x2)).isFalse();
            }
        }
        assertThat(visible).isBetween(10_000, 19_000);
    }

    @ParameterizedTest
    @CsvSource({"-9, 1, 0, 1, 0", "9, 1, 0, -1, 0", "-9, 0, 1, 0, -1", "-9, 0, -1, 0, 1", "9, 0, 1, 0, 1"})
    void theDirectionPointsToTheLine(double w0, double w1, double w2, double dx, double dy) {
        double[] direction = Objects.requireNonNull(new DecisionLine(w0, w1, w2).direction(VIEW));
        assertThat(direction[0]).isCloseTo(dx, within(1e-9));
        assertThat(direction[1]).isCloseTo(dy, within(1e-9));
    }

    @Test
    void ofWeightsThatOverflowTheSignsStay() {
        Viewport view = Viewport.of(new Extent(-10, 10, -10, 10), 100, 100);
        DecisionLine huge = new DecisionLine(-1.4e308, -0.2e308, 1e308).withoutOverflow(view);

        assertThat(huge.score(10, 10)).isFinite().isPositive();
        assertThat(huge.score(-10, 1.4 - 0.2 * 10 - 1)).isFinite().isNegative();
        DecisionLine usual = new DecisionLine(1, 2, 3);
        assertThat(usual.withoutOverflow(view)).isSameAs(usual);
    }
}
