package org.sgdviz.ui.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.text.Numbers;

class TicksTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1.1, 2", "2, 2", "3, 5", "7, 10", "1300, 2000", "0.013, 0.02", "1e-7, 1e-7", "0, 1", "NaN, 1"})
    void theNextStepIsOneTwoOrFiveTimesAPowerOfTen(double value, double step) {
        assertThat(Ticks.nextStep(value)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.1, 1.2", "0.07, 0.08", "1300, 1500", "6.1, 8", "9, 10", "1e-7, 1e-7", "0, 1", "NaN, 1"})
    void anAxisEndsNotFarBeyondWhatItHolds(double value, double end) {
        assertThat(Ticks.end(value)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.9, 1", "4, 2", "9.9, 5", "0.013, 0.01", "3e-8, 2e-8"})
    void thePreviousStepIsNotAbove(double value, double step) {
        assertThat(Ticks.previousStep(value)).isEqualTo(step);
    }

    @Test
    void ticksAreMultiplesOfTheUnitWhereverTheBoundsAre() {
        assertThat(Ticks.linear(-0.37, 0.41, 0.2)).containsExactly(-0.2, 0.0, 0.2, 0.4);
        assertThat(Ticks.linear(-1e-320, 1e-320, 1e-320)).containsExactly(-1e-320, 0.0, 1e-320);
        assertThat(Ticks.linear(0, 2000, 500)).containsExactly(0.0, 500.0, 1000.0, 1500.0, 2000.0);
    }

    @Test
    void aLogarithmicAxisHasItsTicksAtThePowersOfTen() {
        assertThat(Ticks.logarithmic(0.002, 30, 10)).containsExactly(0.01, 0.1, 1.0, 10.0);
    }

    @Test
    void manyDecadesAreThinned() {
        assertThat(Ticks.logarithmic(1e-9, 1, 5)).hasSizeLessThanOrEqualTo(5).contains(1.0);
    }

    @Test
    void aShortLogarithmicAxisHasStepsBetweenThePowers() {
        assertThat(Ticks.logarithmic(0.2, 2, 10)).containsExactly(0.2, 0.5, 1.0, 2.0);
    }

    @Test
    void minorTicksFillTheDecades() {
        assertThat(Ticks.logarithmicMinor(0.1, 1)).hasSize(8).contains(0.2, 0.9);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.1, 1, 0",
        "0, 5e-321, 2e-320, 0",
        "2000, 500, 2000, '2,000'",
        "1.5, 0.5, 2.5, 1.5",
        "-3, 1, 5, −3",
        "2e-5, 1e-5, 1e-4, 2e-5"
    })
    void ticksAreWrittenAlike(double value, double unit, double largest, String text) {
        assertThat(Numbers.tick(value, unit, largest)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.001", "0.00001, 1e-5", "10, 10", "10000, '10,000'", "1e6, 1e6"})
    void powersOfTenAreShort(double value, String text) {
        assertThat(Numbers.logarithmicTick(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.500",
        "12.3456, 12.346",
        "0.0123456, 0.0123",
        "0.00123456, 0.00123",
        "0.0000123, 1.23e-5",
        "0, 0",
        "NaN, –"
    })
    void smallLossesKeepThreeDigits(double value, String text) {
        assertThat(Numbers.loss(value)).isEqualTo(text);
    }
}
