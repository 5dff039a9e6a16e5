package org.sgdviz.sgd.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Length;

/** The formulas of the schedules, with numbers worked out by hand, and at their limits. */
class SchedulesTest {

    private static final Length FOUR = Length.updates(4);

    private static void assertRates(Schedule schedule, double... expected) {
        for (int k = 0; k < expected.length; k++) {
            double rate = schedule.rate(0.8, k, 0, 0);
            assertThat(rate).as("after %d updates", k).isCloseTo(expected[k], within(1e-15));
        }
    }

    @Test
    void stepsHalveAfterEachPeriod() {
        assertRates(new Step(0.5, Length.updates(2)), 0.8, 0.8, 0.4, 0.4, 0.2, 0.2, 0.1);
    }

    @Test
    void anExponentialFallsByItsFactorInEachPeriodWithoutSteps() {
        assertRates(new Exponential(0.25, Length.updates(2)), 0.8, 0.4, 0.2, 0.1, 0.05);
    }

    @Test
    void aPolynomialEndsAtItsMinimumAndHoldsIt() {
        assertRates(new Polynomial(FOUR, 1, 0), 0.8, 0.6, 0.4, 0.2, 0, 0, 0);
        assertRates(new Polynomial(FOUR, 2, 0), 0.8, 0.45, 0.2, 0.05, 0, 0);
        assertRates(new Polynomial(FOUR, 1, 0.4), 0.8, 0.7, 0.6, 0.5, 0.4, 0.4);
    }

    @Test
    void inverseSchedulesDivideByTheirPowersOfTheUpdatesNumber() {
        assertRates(new InverseTime(0.5), 0.8, 0.8 / 1.5, 0.4, 0.32);
        assertRates(new InverseScaling(1), 0.8, 0.4, 0.8 / 3, 0.2);
        assertRates(new InverseScaling(0.5), 0.8, 0.8 / Math.sqrt(2), 0.8 / Math.sqrt(3), 0.4);
        assertRates(new InverseSqrt(), 0.8, 0.8 / Math.sqrt(2), 0.8 / Math.sqrt(3), 0.4);
    }

    @Test
    void optimalTakesItsConstantOrThePenaltysOrOneTenThousandth() {
        assertThat(new Optimal(OptionalDouble.of(1)).rate(0.8, 3, 0, 9)).isEqualTo(0.25);
        assertThat(Optimal.USUAL.rate(0.8, 3, 0, 1)).isEqualTo(0.25);
        assertThat(Optimal.USUAL.rate(0.8, 0, 0, 0)).isCloseTo(10, within(1e-13));
        assertThat(Optimal.USUAL.rate(0.8, 1, 0, 0)).isCloseTo(1e4 / 1001, within(1e-13));
    }

    @Test
    void aCosineHoldsItsMinimumOrRestartsOrReturns() {
        assertRates(new Cosine(FOUR, 0, Cosine.After.HOLD, 1), 0.8, 0.4 + 0.4 * Math.sqrt(0.5), 0.4);
        assertRates(new Cosine(Length.updates(2), 0.2, Cosine.After.HOLD, 1), 0.8, 0.5, 0.2, 0.2, 0.2);
        assertRates(new Cosine(Length.updates(2), 0.2, Cosine.After.RESTART, 1), 0.8, 0.5, 0.8, 0.5, 0.8);
        assertRates(new Cosine(Length.updates(2), 0.2, Cosine.After.RETURN, 1), 0.8, 0.5, 0.2, 0.5, 0.8, 0.5, 0.2);
        assertRates(
                new Cosine(Length.updates(1), 0, Cosine.After.RESTART, 2),
                0.8,
                0.8,
                0.4,
                0.8,
                0.4 + 0.4 * Math.sqrt(0.5),
                0.4,
                0.4 - 0.4 * Math.sqrt(0.5),
                0.8);
    }

    @Test
    void oneCycleRisesToAlphaFallsAndHoldsItsLastRate() {
        OneCycle cycle = new OneCycle(Length.updates(5), 4, 2, 0.6, true, 0.5, 0.9);
        assertRates(cycle, 0.2, 0.5, 0.8, 0.45, 0.1, 0.1, 0.1);
        for (int k = 0; k < 6; k++) {
            double expected = new double[] {0.9, 0.7, 0.5, 0.7, 0.9, 0.9}[k];
            assertThat(cycle.momentum(k, 0)).isCloseTo(expected, within(1e-15));
        }
        assertThat(new OneCycle(FOUR, 4, 2, 0.6, false, 0.5, 0.9).momentum(1, 0))
                .isNaN();
    }

    @Test
    void oneCycleOfEpochsPeaksAtItsShareOfThem() {
        OneCycle cycle = new OneCycle(Length.epochs(2), 4, 2, 0.25, false, 0.5, 0.9);
        double[] expected = {0.2, 0.5, 0.8, 0.45, 0.1, 0.1};
        double[] epochs = {0, 0.25, 0.5, 1.25, 2, 7};
        for (int i = 0; i < epochs.length; i++) {
            assertThat(cycle.rate(0.8, 1000, epochs[i], 0)).isCloseTo(expected[i], within(1e-15));
        }
    }

    @Test
    void aCycleWithoutARiseOrWithoutAFallIsHalfOfOne() {
        assertRates(new OneCycle(Length.updates(3), 4, 2, 0, true, 0.5, 0.9), 0.625, 0.275, 0.1);
        assertRates(new OneCycle(Length.updates(3), 4, 2, 1, true, 0.5, 0.9), 0.2, 0.5, 0.8, 0.8);
        assertRates(new OneCycle(Length.updates(1), 4, 2, 1, true, 0.5, 0.9), 0.1, 0.1);
    }

    @Test
    void lengthsInEpochsCountTheirFractions() {
        assertThat(new Step(0.5, Length.epochs(0.5)).rate(1, 99, 0.75, 0)).isEqualTo(0.5);
        assertThat(new Polynomial(Length.epochs(2), 1, 0).rate(1, 99, 0.5, 0)).isEqualTo(0.75);
        assertThat(new Cosine(Length.epochs(1), 0, Cosine.After.HOLD, 1).rate(1, 99, 0.5, 0))
                .isCloseTo(0.5, within(1e-15));
    }

    static Stream<Kind<Schedule>> kinds() {
        return Schedules.KINDS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void ratesAreFiniteAndNotNegativeHoweverLongTheRun(Kind<Schedule> kind) {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            double alpha = Math.pow(10, 40 * random.nextDouble() - 20);
            double updates = Math.rint(Math.pow(10, 15 * random.nextDouble())) - 1;
            double rate = kind.usual().rate(alpha, updates, updates / 13, random.nextInt(2) * 0.1);
            assertThat(rate).isBetween(0.0, Double.MAX_VALUE);
            boolean mayEnd = kind.usual() instanceof Polynomial || kind.usual() instanceof Cosine;
            assertThat(rate > 0 || mayEnd).as("rate %s after %s", rate, updates).isTrue();
        }
    }

    @Test
    void factorsBeyondWhatDoublesHoldLeaveARate() {
        for (double gamma : new double[] {Double.MIN_VALUE, 1, Double.MAX_VALUE}) {
            for (double period : new double[] {Double.MIN_VALUE, 1, Double.MAX_VALUE}) {
                for (Schedule each : new Schedule[] {
                    new Step(gamma, Length.epochs(period)), new Exponential(gamma, Length.epochs(period))
                }) {
                    assertThat(each.rate(0.1, 9, 9, 0)).isStrictlyBetween(0.0, Double.POSITIVE_INFINITY);
                }
            }
        }
    }

    @Test
    void whatIsNoScheduleIsRefused() {
        assertThatThrownBy(() -> new Step(0, FOUR)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Step(0.5, Length.NONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cosine(FOUR, 0, Cosine.After.RESTART, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cosine(FOUR, -1, Cosine.After.HOLD, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OneCycle(FOUR, 4, 2, 1.1, true, 0.5, 0.9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OneCycle(FOUR, 4, 2, 0.5, true, 0.5, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Optimal(OptionalDouble.of(0))).isInstanceOf(IllegalArgumentException.class);
    }
}
