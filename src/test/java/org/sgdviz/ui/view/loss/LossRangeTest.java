package org.sgdviz.ui.view.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LossRangeTest {

    private final LossRange range = new LossRange();

    @Test
    void withoutValuesItRunsFromZeroToOne() {
        range.include(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, false);
        assertThat(range.lower()).isZero();
        assertThat(range.upper()).isEqualTo(1);
    }

    @Test
    void itStaysWhileTheValuesFit() {
        range.include(0.2, 1.9, false);
        assertThat(range.upper()).isEqualTo(2);
        range.include(0.1, 1.1, false);
        assertThat(range.upper()).isEqualTo(2);
        range.include(0.1, 2.2, false);
        assertThat(range.upper()).isEqualTo(2.5);
    }

    @Test
    void itShrinksWhenTheValuesAreLostInIt() {
        range.include(0, 100, false);
        range.include(0, 1, false);
        assertThat(range.upper()).isLessThan(2);
    }

    @Test
    void theLogarithmicFormStaysAboveZeroAndBounded() {
        range.include(1e-200, 3, true);
        assertThat(range.lower()).isGreaterThanOrEqualTo(1e-12);
        assertThat(range.upper()).isEqualTo(5);
    }

    @Test
    void oneValueStillHasADecade() {
        range.include(0.3, 0.3, true);
        assertThat(range.upper() / range.lower()).isGreaterThanOrEqualTo(9.99);
    }

    @Test
    void anyValuesGiveFiniteBoundsThatHoldThem() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            double most = Math.pow(10, random.nextInt(600) - 300.0) * random.nextDouble();
            double least = most * random.nextDouble();
            boolean logarithmic = random.nextBoolean();
            range.include(least, most, logarithmic);
            assertThat(range.lower()).isFinite().isLessThan(range.upper());
            assertThat(range.upper()).isFinite().isGreaterThanOrEqualTo(most);
        }
    }
}
