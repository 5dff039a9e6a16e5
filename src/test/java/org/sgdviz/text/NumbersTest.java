package org.sgdviz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private static final Parse PARSE = new Parse();

    @ParameterizedTest
    @CsvSource({
        "0, 0.000000",
        "0.3745401188473625, 0.374540",
        "-1.5, \u22121.500000",
        "0.00002, 2.000e-5",
        "20886.815, '20,886.815000'",
        "-1234567, \u22121.235e6"
    })
    void numbersHaveSixDecimalsOrAPowerOfTen(double value, String text) {
        assertThat(Numbers.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.250",
        "0.0012345, 0.00123",
        "0, 0",
        "12.5, 12.500",
        "20886.815, '20,886.815'",
        "6.9e-6, 6.90e-6",
        "1e300, 1.00e300"
    })
    void lossesHaveThreeDecimalsAndMoreWhereTheyAreSmall(double value, String text) {
        assertThat(Numbers.loss(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.2500",
        "0.0012345, 0.001235",
        "0, 0.0000",
        "12.5, 12.5000",
        "-1234.5, '\u22121,234.5000'",
        "1e300, 1.000e300"
    })
    void coefficientsHaveFourDecimals(double value, String text) {
        assertThat(Numbers.coefficient(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "3.046143054799265e99, 3.046e99",
        "2872, '2,872'",
        "123456, '123,456'",
        "99.5, 99.5",
        "99.123456, 99.12",
        "1e300, 1e300"
    })
    void whatIsOnlyAboutSoLargeIsRounded(double value, String text) {
        assertThat(Numbers.about(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsASign(double value) {
        for (String text : new String[] {Numbers.number(value), Numbers.loss(value)}) {
            assertThat(text).doesNotContainIgnoringCase("nan").doesNotContainIgnoringCase("inf");
        }
    }

    @Test
    void everyShareOfAThousandIsExact() {
        for (int k = 0; k <= 1000; k++) {
            assertThat(Numbers.percent(k / 1000.0)).isEqualTo(k / 10 + "." + k % 10 + " %");
        }
    }

    @Test
    void aHundredPercentIsShownOnlyWhereNothingIsMissing() {
        assertThat(Numbers.percent(1)).isEqualTo("100.0 %");
        assertThat(Numbers.percent(0.99999)).isEqualTo("99.9 %");
        assertThat(Numbers.percent(39_999 / 40_000.0)).isEqualTo("99.9 %");
        assertThat(Numbers.percent(Double.NaN)).isEqualTo("\u2013");
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01", "0.00001, 0.00001", "10, 10", "1, 1", "2.5, 2.5", "0, 0", "1e-7, 1e-7", "1e300, 1e300"})
    void settingsAreAsShortAsTheyCanBeAndReadBack(double value, String text) {
        assertThat(Numbers.setting(value)).isEqualTo(text);
        assertThat(PARSE.atLeastZero(text)).isEqualTo(value);
    }

    @Test
    void countsHaveThousandsSeparatorsAndReadBack() {
        assertThat(Numbers.count(1234567)).isEqualTo("1,234,567");
        assertThat(PARSE.whole(Numbers.count(1234567), 1)).isEqualTo(1234567);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "9, 9",
        "999, 999",
        "1000, '1,000'",
        "12345, '12,345'",
        "999999, '999,999'",
        "1000000, '1,000,000'",
        "7.6, 8",
        "9007199254740992, '9,007,199,254,740,992'"
    })
    void aCountHasItsThousandsApart(double value, String text) {
        assertThat(Numbers.count(value)).isEqualTo(text);
    }

    @Test
    void aNumberOfASentenceIsWrittenInFull() {
        assertThat(Numbers.exact(3)).isEqualTo("3");
        assertThat(Numbers.exact(-0.25)).isEqualTo("-0.25");
        assertThat(Numbers.exact(1e308)).isEqualTo("1e308");
        assertThat(Numbers.exact(3.046143054799265e99)).isEqualTo("3.046143054799265e99");
        assertThat(Messages.ENGLISH.exact(Double.NaN)).isEqualTo("not a number");
        assertThat(Messages.ENGLISH.exact(Double.POSITIVE_INFINITY)).isEqualTo("infinity");
        assertThat(Messages.ENGLISH.exact(Double.NEGATIVE_INFINITY)).isEqualTo("-infinity");
    }

    @Test
    void aNumberOfASentenceIsAlsoWrittenRoundly() {
        assertThat(Numbers.roundly(3.046143054799265e99)).isEqualTo("3.046e99");
        assertThat(Numbers.roundly(123_456)).isEqualTo("123456");
        assertThat(Numbers.roundly(1e9 + 0.3)).isEqualTo("1e9");
        assertThat(Numbers.significant(-1.20e-5)).isEqualTo("-1.2e-5");
        assertThat(Messages.ENGLISH.roundly(Double.POSITIVE_INFINITY)).isEqualTo("infinity");
        assertThat(Messages.ENGLISH.about(Double.POSITIVE_INFINITY)).isEqualTo("infinity");
    }
}
