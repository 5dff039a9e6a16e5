package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveTest {

    @ParameterizedTest
    @EnumSource
    void slopeIsTheDerivativeOfTheValue(Objective objective) {
        Random random = new Random(7);
        double h = 1e-6;
        for (int i = 0; i < 2000; i++) {
            double score = 30 * random.nextGaussian() * random.nextDouble();
            int label = i & 1;
            boolean nearTheKink = objective == Objective.HINGE && Math.abs((2 * label - 1) * score - 1) < 2 * h;
            if (!nearTheKink) {
                double difference = (objective.value(score + h, label) - objective.value(score - h, label)) / (2 * h);
                assertThat(objective.slope(score, label))
                        .as("score %s, label %d", score, label)
                        .isCloseTo(difference, within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void valueFallsAsTheScoreAgreesBetterWithTheLabel(Objective objective) {
        for (int label = 0; label <= 1; label++) {
            double last = Double.POSITIVE_INFINITY;
            for (double score : new double[] {-800, -40, -1, -1e-9, 0, 1e-9, 1, 40, 800}) {
                double value = objective.value(label == 1 ? score : -score, label);
                assertThat(value).isNotNegative().isFinite().isLessThanOrEqualTo(last);
                last = value;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void slopeIsFiniteAndPointsTowardsTheLabelHoweverLargeTheScore(Objective objective) {
        for (double score : new double[] {-1e300, -800, -40, 0, 40, 800, 1e300}) {
            assertThat(objective.slope(score, 1)).isFinite().isNotPositive();
            assertThat(objective.slope(score, 0)).isFinite().isNotNegative();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInfiniteScoreCostsNothingOnTheRightSide(Objective objective) {
        assertThat(objective.value(Double.POSITIVE_INFINITY, 1)).isZero();
        assertThat(objective.value(Double.NEGATIVE_INFINITY, 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.6931471805599453",
        "0, 1, 0.6931471805599453",
        "800, 0, 800",
        "-800, 1, 800",
        "2, 1, 0.1269280110429725"
    })
    void crossEntropyIsTheLogLoss(double score, int label, double expected) {
        assertThat(Objective.CROSS_ENTROPY.value(score, label))
                .isCloseTo(expected, within(1e-15 * Math.max(1, expected)));
    }

    @Test
    void logLossKeepsItsDigitsWhereTheProbabilityIsNearlyOne() {
        assertThat(Sigmoid.logLoss(40, 1)).isCloseTo(4.248354255291589e-18, within(1e-32));
        assertThat(Sigmoid.logLoss(-40, 0)).isEqualTo(Sigmoid.logLoss(40, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-800, -40, -3, 0, 3, 40, 800})
    void allFormsOfTheLogisticFunctionAgree(double score) {
        assertThat(Sigmoid.literal(score, 1)).isCloseTo(Sigmoid.stable(score), within(2e-16));
        assertThat(Sigmoid.literal(score, 0)).isCloseTo(Sigmoid.stable(score), within(2e-16));
        assertThat(Sigmoid.stable(score) + Sigmoid.stable(-score)).isCloseTo(1, within(2e-16));
    }

    @Test
    void hingeHasSlopeZeroAtItsKinkAndOneBeforeIt() {
        assertThat(Objective.HINGE.slope(1, 1)).isZero();
        assertThat(Objective.HINGE.slope(-1, 0)).isZero();
        assertThat(Objective.HINGE.slope(Math.nextDown(1.0), 1)).isEqualTo(-1);
        assertThat(Objective.HINGE.slope(Math.nextUp(-1.0), 0)).isEqualTo(1);
        assertThat(Objective.HINGE.value(1, 1)).isZero();
        assertThat(Objective.HINGE.value(-0.5, 1)).isEqualTo(1.5);
        assertThat(Objective.HINGE.value(-0.5, 0)).isEqualTo(0.5);
    }
}
