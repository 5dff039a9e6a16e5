package org.sgdviz.sgd.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PowersTest {

    @Test
    void theyAreThoseOfStrictMathButForTheLastDigits() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            double x = 4 * random.nextDouble();
            double y = Math.pow(10, 4 * random.nextDouble() - 1);
            y = random.nextBoolean() ? Math.rint(y) : y;
            double expected = StrictMath.pow(x, y);
            if (expected > 1e-290 && expected < 1e290) {
                assertThat(Powers.pow(x, y)).as("%s^%s", x, y).isCloseTo(expected, within(1e-15 * expected));
            }
        }
    }

    @Test
    void theyAreExactWhereTheyAreWhole() {
        assertThat(Powers.pow(3, 20)).isEqualTo(3486784401.0);
        assertThat(Powers.pow(0.5, 3)).isEqualTo(0.125);
        assertThat(Powers.pow(9, 0.5)).isEqualTo(3);
        assertThat(Powers.pow(4, 1.5)).isEqualTo(8);
    }

    @Test
    void limitsAreKept() {
        assertThat(Powers.pow(0, 0)).isEqualTo(1);
        assertThat(Powers.pow(0, 0.3)).isZero();
        assertThat(Powers.pow(0, 2)).isZero();
        assertThat(Powers.pow(1, Double.MAX_VALUE)).isEqualTo(1);
        assertThat(Powers.pow(0.5, Double.MAX_VALUE)).isZero();
        assertThat(Powers.pow(2, Double.MAX_VALUE)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Powers.pow(1e200, 3.5)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Powers.pow(1e-200, 3.5)).isZero();
    }
}
