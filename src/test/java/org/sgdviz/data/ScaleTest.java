package org.sgdviz.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How large coordinates are and how widely they spread. */
class ScaleTest {

    @Test
    void sizesAndSpreadsAreThoseOfTheColumns() {
        Scale scale = Scale.of(Points.of(new double[] {1, 3, -5}, new double[] {10, 10, 40}, new byte[] {0, 1, 0}));
        assertThat(scale.size1()).isCloseTo(Math.sqrt(35 / 3.0), within(1e-12));
        assertThat(scale.spread1()).isCloseTo(Math.sqrt(35 / 3.0 - 1 / 9.0), within(1e-12));
        assertThat(scale.largest1()).isEqualTo(5);
        assertThat(scale.spread2()).isCloseTo(Math.sqrt(200), within(1e-12));
        assertThat(scale.cause()).isEqualTo(new Scale.Cause(Scale.Kind.LARGE, false, 40));
    }

    @Test
    void spreadsAreUnevenBeyondTenTimes() {
        assertThat(columns(1, 9.9).isUneven()).isFalse();
        assertThat(columns(1, 10.1).isUneven()).isTrue();
        assertThat(columns(10.1, 1).isUneven()).isTrue();
        assertThat(columns(10.1, 1).cause()).isEqualTo(new Scale.Cause(Scale.Kind.UNEVEN, true, 10));
        assertThat(columns(1, 10.1).cause().first()).isFalse();
    }

    /** Far from 0 with next to no spread: the other coordinate's spread is no fault. */
    @Test
    void anOffsetIsTheCauseAndNotTheSpreadOfTheOtherColumn() {
        double[] far = {1e9 - 1e-6, 1e9, 1e9 + 1e-6};
        double[] near = {1, 2, 3};
        byte[] labels = {0, 1, 0};
        Scale scale = Scale.of(Points.of(far, near, labels));
        assertThat(scale.isUneven()).isTrue();
        assertThat(scale.cause().kind()).isEqualTo(Scale.Kind.LARGE);
        assertThat(scale.cause().first()).isTrue();
        assertThat(scale.cause().figure()).isCloseTo(1e9, within(1.0));
        assertThat(Scale.of(Points.of(near, far, labels)).cause().first()).isFalse();
        double[] years = {1990, 2005, 2020};
        assertThat(Scale.of(Points.of(years, near, labels)).cause())
                .isEqualTo(new Scale.Cause(Scale.Kind.LARGE, true, 2020));
        double[] prices = {0, 500_000, 1_000_000};
        assertThat(Scale.of(Points.of(years, prices, labels)).cause().kind()).isEqualTo(Scale.Kind.UNEVEN);
        assertThat(Scale.of(Points.of(years, prices, labels)).cause().first()).isFalse();
    }

    @Test
    void twoLargeColumnsAreBothNamed() {
        assertThat(columns(1e300, 1.2e300).cause()).isEqualTo(new Scale.Cause(Scale.Kind.BOTH_LARGE, true, 1.2e300));
        assertThat(columns(30, 3).cause()).isEqualTo(new Scale.Cause(Scale.Kind.LARGE, true, 30));
    }

    @Test
    void aConstantColumnIsNoMatterOfScale() {
        assertThat(columns(0, 5).isUneven()).isFalse();
        assertThat(Scale.of(Points.EMPTY).isHard()).isFalse();
    }

    @Test
    void noNumberIsTooLargeOrTooSmall() {
        Scale huge = columns(1e300, 1e-300);
        assertThat(huge.isUneven()).isTrue();
        assertThat(huge.isLarge()).isTrue();
        assertThat(huge.size1()).isFinite();
    }

    @Test
    void generatedPointsAreOfGoodScale() {
        for (Shape shape : Shape.values()) {
            for (int seed = 0; seed < 50; seed++) {
                Synthetic source = new Synthetic(shape, 100, shape.defaultSpread(), 0.5, seed);
                assertThat(Scale.of(source.points()).isLarge())
                        .as(source.toString())
                        .isFalse();
            }
        }
    }

    /** Points at plus and minus the given coordinates. */
    private static Scale columns(double x1, double x2) {
        return Scale.of(Points.of(new double[] {x1, -x1}, new double[] {x2, -x2}, new byte[] {0, 1}));
    }
}
