package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log-loss and its slope by table against 40 exact digits. */
class MarginTableTest {

    private static final int TRIES = 1500;
    private static final double NODE = 1.0 / 32;

    private final Random random = new Random(3);

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.1, 1, 5, 20, 60, MarginTable.LIMIT})
    void bothAreWithinTheirBoundsAllOverTheTable(double range) {
        for (int i = 0; i < TRIES; i++) {
            assertWithinBounds((2 * random.nextDouble() - 1) * range);
        }
    }

    @Test
    void bothAreWithinTheirBoundsAtNodesAndMidwayBetweenThem() {
        for (int i = 0; i < TRIES; i++) {
            double node = (random.nextInt(16320) - 8160) * NODE;
            double midway = node + NODE / 2;
            assertThat(MarginTable.distance(node)).isZero();
            assertThat(MarginTable.distance(midway)).isEqualTo(MarginTable.distance(-midway) * -1);
            for (double margin : new double[] {node, Math.nextDown(midway), midway, Math.nextUp(midway)}) {
                if (Math.abs(margin) < MarginTable.LIMIT) {
                    assertThat(Math.abs(MarginTable.distance(margin))).isLessThanOrEqualTo(NODE / 2);
                    assertWithinBounds(margin);
                }
            }
        }
    }

    @Test
    void bothAreWithinTheirBoundsNextToZeroWhateverTheMagnitude() {
        for (int exponent = -1074; exponent < 0; exponent++) {
            double margin = (1 + random.nextDouble()) * Math.scalb(1.0, exponent);
            assertWithinBounds(margin);
            assertWithinBounds(-margin);
        }
    }

    @Test
    void theSignOfZeroDoesNotMatter() {
        assertThat(MarginTable.logLoss(-0.0))
                .isEqualTo(MarginTable.logLoss(0.0))
                .isEqualTo(StrictMath.log(2));
        assertThat(slope(-0.0)).isEqualTo(slope(0.0)).isEqualTo(0.5);
    }

    @Test
    void bothAreWithinTheirBoundsAtTheEdgesOfTheTable() {
        double last = Math.nextDown(MarginTable.LIMIT);
        DoubleStream.of(last, -last).forEach(MarginTableTest::assertWithinBounds);
        DoubleStream.of(MarginTable.LIMIT, -MarginTable.LIMIT).forEach(MarginTableTest::assertLossWithinBound);
    }

    @Test
    void theLossIsWithinItsBoundBeyondTheTable() {
        for (int i = 0; i < TRIES; i++) {
            double beyond = MarginTable.LIMIT + random.nextDouble() * (745.2 - MarginTable.LIMIT);
            assertLossWithinBound(beyond);
            assertLossWithinBound(-beyond);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 0", "-1000, 1000", "1e308, 0", "-1e308, 1e308", "Infinity, 0", "-Infinity, Infinity", "NaN, NaN"
    })
    void theLossHasTheUsualValuesAtTheEnds(double margin, double expected) {
        assertThat(MarginTable.logLoss(margin)).isEqualTo(Double.valueOf(expected));
    }

    private static void assertWithinBounds(double margin) {
        assertLossWithinBound(margin);
        assertThat(ExactMath.ulps(slope(margin), ExactMath.sigmoidOfNegative(margin)))
                .as("slope at %s", margin)
                .isLessThan(MarginTable.MOST_ULPS_OF_SLOPE);
    }

    private static void assertLossWithinBound(double margin) {
        assertThat(ExactMath.ulps(MarginTable.logLoss(margin), ExactMath.logLoss(margin)))
                .as("log-loss of %s", margin)
                .isLessThan(MarginTable.MOST_ULPS);
    }

    private static double slope(double margin) {
        return MarginTable.slope(MarginTable.LINES, MarginTable.line(margin), MarginTable.distance(margin));
    }
}
