package org.sgdviz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "there is no file /a/b.csv | There is no file /a/b.csv.",
                "cannot write /a: permission denied | Cannot write /a: permission denied.",
                "points.csv is empty | points.csv is empty.",
                "/home/b.csv, line 2: too long | /home/b.csv, line 2: too long.",
                "The program has ended. | The program has ended.",
                "'' | ''"
            })
    void aMessageStandsAloneAsASentence(String message, String sentence) {
        assertThat(Messages.sentence(message)).isEqualTo(sentence);
    }
}
