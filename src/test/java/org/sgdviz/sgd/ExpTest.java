package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our exponential against 40 exact digits. */
class ExpTest {

    private static final int TRIES = 4000;

    private final Random random = new Random(1);

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 0.01, 1, 10, 40, Exp.CALM, 700, 708.39})
    void isWithinItsBoundOverTheWholeRange(double range) {
        for (int i = 0; i < TRIES; i++) {
            double x = (2 * random.nextDouble() - 1) * range;
            assertThat(ExactMath.ulps(Exp.exp(x), ExactMath.exp(x)))
                    .as("exp(%s)", x)
                    .isLessThan(Exp.MOST_ULPS);
        }
    }

    @Test
    void isWithinItsBoundWhereOneStepOfTheTableMeetsTheNext() {
        for (int n = -3000; n < 3000; n++) {
            double x = (n + 0.5) * StrictMath.log(2) / 256;
            for (double near : new double[] {Math.nextDown(x), x, Math.nextUp(x)}) {
                assertThat(ExactMath.ulps(Exp.exp(near), ExactMath.exp(near))).isLessThan(Exp.MOST_ULPS);
            }
        }
    }

    @Test
    void losesLittleMoreWhereTheResultIsSubnormal() {
        for (int i = 0; i < TRIES; i++) {
            double x = -708 - 37.4 * random.nextDouble();
            assertThat(ExactMath.ulps(Exp.exp(x), ExactMath.exp(x)))
                    .as("exp(%s)", x)
                    .isLessThan(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "-0.0, 1",
        "Infinity, Infinity",
        "-Infinity, 0",
        "NaN, NaN",
        "709.782712893384, 1.7976931348622732E308",
        "709.7827128933841, Infinity",
        "710, Infinity",
        "1e300, Infinity",
        "-745.1332191019411, 4.9E-324",
        "-746, 0",
        "-800, 0",
        "-1e300, 0"
    })
    void hasTheUsualValuesAtTheEnds(double x, double expected) {
        assertThat(Exp.exp(x)).isEqualTo(Double.valueOf(expected));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 30, Exp.CALM})
    void manyAtATimeHaveTheBitsOfOneByOne(double range) {
        for (int n : new int[] {0, 1, 2, 3, 7, 16, 31, 256}) {
            double[] x = random.doubles(n, -range, range).toArray();
            double[] out = new double[256];

            assertThat(Exp.exp(x, out, new double[n], n)).isTrue();
            for (int k = 0; k < n; k++) {
                assertThat(out[k]).isEqualTo(Exp.exp(x[k]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e10, -1e10, 355, -355, 1450})
    void manyAtATimeAreRefusedWhereOneIsNotCalm(double odd) {
        assertThat(Exp.exp(new double[] {1, -2, odd, 3}, new double[4], new double[4], 4))
                .isFalse();
    }
}
