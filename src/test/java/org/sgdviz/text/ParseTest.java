package org.sgdviz.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.sgd.BatchSize;

class ParseTest {

    private static final Parse PARSE = new Parse();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-0.1", "NaN", "Infinity", "1e999", "0x1p3x", "one", "0.1.2"})
    void aLearningRateMustBeANumberGreaterThanZero(String text) {
        assertThatThrownBy(() -> PARSE.positive(text))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(InWords.mentions("greater than 0"))
                .satisfies(InWords.mentions(text.strip()));
    }

    @Test
    void aDecimalCommaAndSpacesAreUnderstood() {
        assertThat(PARSE.positive(" 0,03 ")).isEqualTo(0.03);
        assertThat(PARSE.positive("1e-3")).isEqualTo(0.001);
    }

    @Test
    void aCommaIsTakenOnlyWhereItCanBeMeant() {
        assertThat(PARSE.positive("0,5")).isEqualTo(0.5);
        assertThat(PARSE.positive("0,001")).isEqualTo(0.001);
        assertThat(PARSE.positive("2,5")).isEqualTo(2.5);
        assertThat(PARSE.positive(",5")).isEqualTo(0.5);
        assertThat(PARSE.positive("1,5e-3")).isEqualTo(0.0015);
        assertThat(PARSE.atLeastZero("1,000.5")).isEqualTo(1000.5);
        assertThat(PARSE.atLeastZero("1,000,000")).isEqualTo(1e6);
        assertThat(PARSE.whole("1,000", 1)).isEqualTo(1000);
        assertThat(PARSE.whole("2,147,483,647", 1)).isEqualTo(Integer.MAX_VALUE);
        assertThat(PARSE.batchSize("1,024")).isEqualTo(new BatchSize(1024));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,5", "25,", ",25", "1,00", "1,0000", "0,100", "1,000.0", "1,,000", "1e3", "1 00"})
    void aCommaInAWholeNumberIsRefusedUnlessItPartsThousands(String text) {
        assertThatThrownBy(() -> PARSE.whole(text, 0))
                .satisfies(InWords.says("This must be a whole number from 0 to 2147483647, but is \"" + text + "\"."));
        assertThatThrownBy(() -> PARSE.batchSize(text))
                .satisfies(InWords.says("This must be a whole number of at least 1, or all, but is \"" + text + "\"."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "0,5,", "1.000,5", "0.5,", "1,00,000", "0,000,1", "1d", "0x1p3", "1_0"})
    void whatCannotBeMeantIsNoNumber(String text) {
        assertThatThrownBy(() -> PARSE.atLeastZero(text))
                .satisfies(InWords.says("This must be a number of at least 0, but is \"" + text + "\"."));
    }

    @Test
    void whatCanBeReadInTwoWaysIsAskedFor() {
        assertThatThrownBy(() -> PARSE.positive("1,000"))
                .satisfies(InWords.says("\"1,000\" can be read in two ways: write 1000 or 1.000."));
    }

    @Test
    void realMinusSignsAndSpacesThatDoNotBreakAreRead() {
        assertThat(PARSE.positive("\u00A01e\u22122\u202F")).isEqualTo(0.01);
        assertThat(PARSE.whole("1\u202F000", 1)).isEqualTo(1000);
        assertThat(PARSE.whole("10 000", 1)).isEqualTo(10_000);
        assertThatThrownBy(() -> PARSE.atLeastZero("\u22121"))
                .satisfies(InWords.says("This must be a number of at least 0, but is \"\u22121\"."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "2147483648", "1.5", "many"})
    void aNumberOfPointsMustBeWholeAndAtLeastOne(String text) {
        assertThatThrownBy(() -> PARSE.whole(text, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(InWords.mentions("a whole number from 1 to 2147483647"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-0.1", "NaN", "x"})
    void aFactorMustBeBelowOne(String text) {
        assertThatThrownBy(() -> PARSE.factor(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What users type may look like a placeholder, and is no pattern. */
    @ParameterizedTest
    @ValueSource(strings = {"{0}", "'", "it's {1}"})
    void whatWasTypedIsRepeatedAsItIs(String text) {
        assertThatThrownBy(() -> PARSE.positive(text))
                .satisfies(InWords.says("This must be a number greater than 0, but is \"" + text + "\"."));
    }

    @Test
    void aBatchSizeMayBeAll() {
        assertThat(PARSE.batchSize("all")).isEqualTo(BatchSize.ALL);
        assertThat(PARSE.batchSize(" 32 ")).isEqualTo(new BatchSize(32));
        assertThatThrownBy(() -> PARSE.batchSize("0")).isInstanceOf(IllegalArgumentException.class);
    }
}
