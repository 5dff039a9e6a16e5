package org.sgdviz.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

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
        assertEquals(text, Numbers.count(value));
    }
}
