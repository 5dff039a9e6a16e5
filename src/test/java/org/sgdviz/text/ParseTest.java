package org.sgdviz.text;

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

    @Test
    void aCommaIsTakenOnlyWhereItCanBeMeant() {
        assertThat(Parse.positive("0,5")).isEqualTo(0.5);
        assertThat(Parse.positive("0,001")).isEqualTo(0.001);
        assertThat(Parse.positive("2,5")).isEqualTo(2.5);
        assertThat(Parse.positive(",5")).isEqualTo(0.5);
        assertThat(Parse.positive("1,5e-3")).isEqualTo(0.0015);
        assertThat(Parse.atLeastZero("1,000.5")).isEqualTo(1000.5);
        assertThat(Parse.atLeastZero("1,000,000")).isEqualTo(1e6);
        assertThat(Parse.whole("1,000", 1)).isEqualTo(1000);
        assertThat(Parse.whole("2,147,483,647", 1)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Parse.batchSize("1,024")).isEqualTo(new BatchSize(1024));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,5", "25,", ",25", "1,00", "1,0000", "0,100", "1,000.0", "1,,000", "1e3", "1 00"})
    void aCommaInAWholeNumberIsRefusedUnlessItPartsThousands(String text) {
        assertThatThrownBy(() -> Parse.whole(text, 0))
                .hasMessage("This must be a whole number from 0 to 2147483647, but is \"" + text + "\".");
        assertThatThrownBy(() -> Parse.batchSize(text))
                .hasMessage("This must be a whole number of at least 1, or all, but is \"" + text + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "0,5,", "1.000,5", "0.5,", "1,00,000", "0,000,1", "1d", "0x1p3", "1_0"})
    void whatCannotBeMeantIsNoNumber(String text) {
        assertThatThrownBy(() -> Parse.atLeastZero(text))
                .hasMessage("This must be a number of at least 0, but is \"" + text + "\".");
    }

    @Test
    void whatCanBeReadInTwoWaysIsAskedFor() {
        assertThatThrownBy(() -> Parse.positive("1,000"))
                .hasMessage("\"1,000\" can be read in two ways: write 1000 or 1.000.");
    }

    @Test
    void realMinusSignsAndSpacesThatDoNotBreakAreRead() {
        assertThat(Parse.positive("\u00A01e\u22122\u202F")).isEqualTo(0.01);
        assertThat(Parse.whole("1\u202F000", 1)).isEqualTo(1000);
        assertThat(Parse.whole("10 000", 1)).isEqualTo(10_000);
        assertThatThrownBy(() -> Parse.atLeastZero("\u22121"))
                .hasMessage("This must be a number of at least 0, but is \"\u22121\".");
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
