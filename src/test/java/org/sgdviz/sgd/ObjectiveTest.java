package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
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
            double margin = (2 * label - 1) * score;
            if (kinks(objective).allMatch(kink -> Math.abs(margin - kink) > 2 * h)) {
                double difference = (objective.value(score + h, label) - objective.value(score - h, label)) / (2 * h);
                double rounding = 1e-9 * objective.value(score, label);
                assertThat(objective.slope(score, label))
                        .as("score %s, label %d", score, label)
                        .isCloseTo(difference, within(1e-7 + rounding));
            }
        }
    }

    /** The margins at which a slope jumps or bends. */
    private static DoubleStream kinks(Objective objective) {
        return switch (objective) {
            case CROSS_ENTROPY, SQUARED_ERROR, TANH_SQUARED_ERROR, LEAST_SQUARES -> DoubleStream.empty();
            case HINGE, SQUARED_HINGE -> DoubleStream.of(1);
            case PERCEPTRON -> DoubleStream.of(0);
            case MODIFIED_HUBER -> DoubleStream.of(-1, 1);
        };
    }

    @ParameterizedTest
    @EnumSource
    void theSlopesAreAsSteepAsTheCurvatureAllows(Objective objective) {
        Random random = new Random(8);
        double h = 1e-4;
        for (int i = 0; i < 2000; i++) {
            double margin = 3 * random.nextGaussian();
            boolean isSmooth = objective != Objective.HINGE && objective != Objective.PERCEPTRON;
            if (isSmooth || kinks(objective).allMatch(kink -> Math.abs(margin - kink) > h)) {
                double bend = (objective.slope(margin + h, 1) - objective.slope(margin - h, 1)) / (2 * h);
                assertThat(Math.abs(bend)).isLessThanOrEqualTo(objective.curvature() + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theValueWithoutFeaturesIsTheLeastOfOneScoreForAll(Objective objective) {
        for (double share : new double[] {0.01, 0.25, 0.5, 0.7, 0.99}) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = -6000; i <= 6000; i++) {
                double score = i / 1000.0;
                least = Math.min(least, share * objective.value(score, 1) + (1 - share) * objective.value(score, 0));
            }
            assertThat(objective.valueWithoutFeatures(share)).isCloseTo(least, within(1e-6));
        }
        assertThat(objective.valueWithoutFeatures(0)).isZero();
        assertThat(objective.valueWithoutFeatures(1)).isZero();
    }

    /** What does not cost more the more rightly a point is classified; least squares does. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEAST_SQUARES")
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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEAST_SQUARES")
    void slopeIsFiniteAndPointsTowardsTheLabelHoweverLargeTheScore(Objective objective) {
        for (double score : new double[] {-1e300, -800, -40, 0, 40, 800, 1e300}) {
            assertThat(objective.slope(score, 1)).isFinite().isNotPositive();
            assertThat(objective.slope(score, 0)).isFinite().isNotNegative();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEAST_SQUARES")
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

    @Test
    void squaredHingeHasNoHalfAndBendsAtMarginOne() {
        assertThat(Objective.SQUARED_HINGE.value(0, 1)).isEqualTo(1);
        assertThat(Objective.SQUARED_HINGE.value(-1, 1)).isEqualTo(4);
        assertThat(Objective.SQUARED_HINGE.slope(1, 1)).isZero();
        assertThat(Objective.SQUARED_HINGE.slope(-1, 0)).isZero();
        assertThat(Objective.SQUARED_HINGE.slope(0, 1)).isEqualTo(-2);
        assertThat(Objective.SQUARED_HINGE.slope(0, 0)).isEqualTo(2);
        assertThat(Objective.SQUARED_HINGE.slope(-1, 1)).isEqualTo(-4);
    }

    @Test
    void perceptronLearnsAtItsKinkToo() {
        for (double zero : new double[] {0.0, -0.0}) {
            assertThat(Objective.PERCEPTRON.slope(zero, 1)).isEqualTo(-1);
            assertThat(Objective.PERCEPTRON.slope(zero, 0)).isEqualTo(1);
            assertThat(Objective.PERCEPTRON.value(zero, 0)).isZero();
            assertThat(Objective.PERCEPTRON.value(zero, 1)).isZero();
        }
        assertThat(Objective.PERCEPTRON.slope(Double.MIN_VALUE, 1)).isZero();
        assertThat(Objective.PERCEPTRON.slope(-Double.MIN_VALUE, 0)).isZero();
        assertThat(Objective.PERCEPTRON.value(-2.5, 1)).isEqualTo(2.5);
    }

    @Test
    void modifiedHuberIsSquareDownToMarginMinusOneAndThenStraight() {
        assertThat(Objective.MODIFIED_HUBER.value(0.5, 1)).isEqualTo(0.25);
        assertThat(Objective.MODIFIED_HUBER.value(-1, 1)).isEqualTo(4);
        assertThat(Objective.MODIFIED_HUBER.value(-3, 1)).isEqualTo(12);
        assertThat(Objective.MODIFIED_HUBER.value(3, 0)).isEqualTo(12);
        assertThat(Objective.MODIFIED_HUBER.slope(1, 1)).isZero();
        assertThat(Objective.MODIFIED_HUBER.slope(0, 1)).isEqualTo(-2);
        assertThat(Objective.MODIFIED_HUBER.slope(-1, 1)).isEqualTo(-4);
        assertThat(Objective.MODIFIED_HUBER.slope(Math.nextDown(-1.0), 1)).isEqualTo(-4);
        assertThat(Objective.MODIFIED_HUBER.slope(1e200, 0)).isEqualTo(4);
    }

    @Test
    void squaredErrorOfTanhIsWhatItsNameSays() {
        Random random = new Random(9);
        for (int i = 0; i < 5000; i++) {
            double score = 4 * random.nextGaussian();
            int label = i & 1;
            double output = StrictMath.tanh(score);
            double error = output - (2 * label - 1);
            assertThat(Objective.TANH_SQUARED_ERROR.value(score, label)).isCloseTo(error * error / 2, within(1e-15));
            assertThat(Objective.TANH_SQUARED_ERROR.slope(score, label))
                    .isCloseTo(error * (1 - output * output), within(1e-15));
        }
        assertThat(Objective.TANH_SQUARED_ERROR.value(-800, 1)).isEqualTo(2);
    }

    @Test
    void leastSquaresCostsOnBothSidesOfItsMinimum() {
        assertThat(Objective.LEAST_SQUARES.value(1, 1)).isZero();
        assertThat(Objective.LEAST_SQUARES.value(-1, 0)).isZero();
        assertThat(Objective.LEAST_SQUARES.value(3, 1)).isEqualTo(2);
        assertThat(Objective.LEAST_SQUARES.value(-1, 1)).isEqualTo(2);
        assertThat(Objective.LEAST_SQUARES.slope(3, 1)).isEqualTo(2);
        assertThat(Objective.LEAST_SQUARES.slope(-1, 1)).isEqualTo(-2);
        assertThat(Objective.LEAST_SQUARES.slope(0.25, 0)).isEqualTo(1.25);
        assertThat(Objective.LEAST_SQUARES.slope(1e300, 1)).isEqualTo(1e300);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoNumberHasNoLoss(Objective objective) {
        assertThat(objective.value(Double.NaN, 0)).isNaN();
        assertThat(objective.value(Double.NaN, 1)).isNaN();
    }
}
