package org.sgdviz.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameTextTest {

    @Test
    void anOrdinaryNameStaysAsItIs() {
        assertThat(NameText.within("sepal width_1")).isEqualTo("sepal width_1");
    }

    @Test
    void aNameFromRightToLeftIsKeptToItself() {
        assertThat(NameText.within("\u05d2\u05d9\u05dc")).isEqualTo("\u2068\u05d2\u05d9\u05dc\u2069");
        assertThat(NameText.within("\u0627\u0644\u062f\u062e\u0644")).startsWith("\u2068").endsWith("\u2069");
    }

    @Test
    void ofALongNameTheBeginningIsShown() {
        assertThat(NameText.brief("x".repeat(500))).isEqualTo("x".repeat(27) + "\u2026");
        assertThat(NameText.brief("x".repeat(28))).isEqualTo("x".repeat(28));
        assertThat(NameText.brief("\ud83d\ude00".repeat(40))).isEqualTo("\ud83d\ude00".repeat(27) + "\u2026");
    }
}
