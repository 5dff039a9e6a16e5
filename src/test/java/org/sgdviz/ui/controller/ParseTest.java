package org.sgdviz.ui.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.sgd.BatchSize;

class ParseTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-0.1", "NaN", "Infinity", "1e999", "0x1p3x", "one", "0.1.2"})
    void aLearningRateMustBeANumberGreaterThanZero(String text) {
        assertThatThrownBy(() -> Parse.positive(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("greater than 0")
                .hasMessageContaining(text.strip());
    }

    @Test
    void aDecimalCommaAndSpacesAreUnderstood() {
        assertThat(Parse.positive(" 0,03 ")).isEqualTo(0.03);
        assertThat(Parse.positive("1e-3")).isEqualTo(0.001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "2147483648", "1.5", "many"})
    void aNumberOfPointsMustBeWholeAndAtLeastOne(String text) {
        assertThatThrownBy(() -> Parse.whole(text, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a whole number from 1 to 2147483647");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-0.1", "NaN", "x"})
    void aFactorMustBeBelowOne(String text) {
        assertThatThrownBy(() -> Parse.factor(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBatchSizeMayBeAll() {
        assertThat(Parse.batchSize("all")).isEqualTo(BatchSize.ALL);
        assertThat(Parse.batchSize(" 32 ")).isEqualTo(new BatchSize(32));
        assertThatThrownBy(() -> Parse.batchSize("0")).isInstanceOf(IllegalArgumentException.class);
    }
}
