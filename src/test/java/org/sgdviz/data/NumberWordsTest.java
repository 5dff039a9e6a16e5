package org.sgdviz.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumberWordsTest {

    @Test
    void numbersInSentencesArePlain() {
        assertThat(NumberWords.exact(3)).isEqualTo("3");
        assertThat(NumberWords.exact(-0.25)).isEqualTo("-0.25");
        assertThat(NumberWords.exact(1e308)).isEqualTo("1e308");
        assertThat(NumberWords.exact(3.046143054799265e99)).isEqualTo("3.046143054799265e99");
        assertThat(NumberWords.about(3.046143054799265e99)).isEqualTo("3.046e99");
        assertThat(NumberWords.about(123_456)).isEqualTo("123456");
        assertThat(NumberWords.about(1e9 + 0.3)).isEqualTo("1e9");
        assertThat(NumberWords.power(-1.20e-5, 5)).isEqualTo("-1.2e-5");
        assertThat(NumberWords.about(Double.POSITIVE_INFINITY)).isEqualTo("infinity");
        assertThat(NumberWords.exact(Double.NaN)).isEqualTo("not a number");
    }

    @Test
    void aSpreadThatOverflowsIsNamedSo() {
        assertThatThrownBy(() -> new Synthetic(Shape.BLOBS, 50, 1e308, 0.5, 0).points())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the spread 1e308 is too large");
    }
}
