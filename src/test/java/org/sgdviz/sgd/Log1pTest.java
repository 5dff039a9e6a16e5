package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our logarithm against 40 exact digits. */
class Log1pTest {

    private static final int TRIES = 2000;

    private final Random random = new Random(2);

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-12, 1e-3, 0x1p-7, 0.02, 1, 3, 1e3, 1e16, 1e100, 1e300})
    void isWithinItsBound(double range) {
        for (int i = 0; i < TRIES; i++) {
            double q = random.nextDouble() * range;
            assertThat(ExactMath.ulps(Log1p.log1p(q), ExactMath.log1p(q)))
                    .as("log1p(%s)", q)
                    .isLessThan(Log1p.MOST_ULPS);
        }
    }

    @Test
    void isWithinItsBoundOverAllMagnitudes() {
        for (int exponent = -1000; exponent < 1023; exponent++) {
            double q = (1 + random.nextDouble()) * Math.scalb(1.0, exponent);
            assertThat(ExactMath.ulps(Log1p.log1p(q), ExactMath.log1p(q)))
                    .as("log1p(%s)", q)
                    .isLessThan(Log1p.MOST_ULPS);
        }
    }

    @Test
    void isWithinItsBoundWhereTheTableAndTheSeriesMeet() {
        for (int i = 0; i <= 512; i++) {
            double q = i / 256.0;
            for (double near : new double[] {q, Math.nextDown(q + 1) - 1, Math.nextUp(q)}) {
                if (near > 0) {
                    assertThat(ExactMath.ulps(Log1p.log1p(near), ExactMath.log1p(near)))
                            .as("log1p(%s)", near)
                            .isLessThan(Log1p.MOST_ULPS);
                }
            }
        }
    }

    @Test
    void zeroAndNaNStayWhatTheyAre() {
        assertThat(Log1p.log1p(0)).isZero();
        assertThat(Log1p.log1p(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
        assertThat(Log1p.log1p(Double.NaN)).isNaN();
    }
}
