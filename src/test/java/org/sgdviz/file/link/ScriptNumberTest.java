package org.sgdviz.file.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptNumberTest {

    @ParameterizedTest
    @CsvSource({
        "1e1, 10",
        "'0,1', NaN",
        "0x1F, 31",
        "0b101, 5",
        "0o17, 15",
        "-0x1, NaN",
        "1_000, NaN",
        "1d, NaN",
        ".5, 0.5",
        "5., 5",
        ".,  NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
        "infinity, NaN",
        "NaN, NaN",
        "1e400, Infinity"
    })
    void textsAreReadAsAScriptReadsThem(String text, double number) {
        assertThat(ScriptNumber.of(text)).isEqualTo(Double.valueOf(number));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "0.03, 0.03",
        "0.000001, 0.000001",
        "1e-7, 1e-7",
        "1.5e-9, 1.5e-9",
        "1e21, 1e+21",
        "1e20, 100000000000000000000",
        "2e-3, 0.002",
        "9007199254740993, 9007199254740992",
        "5e-324, 5e-324",
        "-0.0, 0",
        "-2.5, -2.5",
        "1.25e25, 1.25e+25"
    })
    void numbersAreWrittenAsAScriptWritesThem(double number, String text) {
        assertThat(ScriptNumber.text(number)).isEqualTo(text);
    }

    @Test
    void whatIsWrittenReadsBack() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(ScriptNumber.of(ScriptNumber.text(number))).isEqualTo(number + 0.0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1045, 0.104", "0.0005, 0.001", "1.5, 1.500", "0.0625, 0.063", "NaN, NaN"})
    void decimalsAreRoundedAsAScriptRoundsThem(double number, String text) {
        assertThat(ScriptNumber.fixed(number, 3)).isEqualTo(text);
    }
}
