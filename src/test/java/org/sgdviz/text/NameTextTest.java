package org.sgdviz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

class NameTextTest {

    @Test
    void anOrdinaryNameStaysAsItIs() {
        assertThat(NameText.within("sepal width_1")).isEqualTo("sepal width_1");
    }

    @Test
    void aNameFromRightToLeftIsKeptToItself() {
        String name = "\u05d2\u05d9\u05dc";
        String equation = NameText.within(name) + " = 1.5 \u2212 2 " + NameText.within(name);

        Bidi order = new Bidi(equation, Bidi.DIRECTION_LEFT_TO_RIGHT);
        for (int i = equation.indexOf('='); i <= equation.indexOf('2'); i++) {
            assertThat(order.getLevelAt(i)).as("%d", i).isZero();
        }
        assertThat(order.getLevelAt(equation.indexOf(name))).isOdd();
    }

    @Test
    void aNameCannotDirectWhatComesAfterIt() {
        String text = NameText.within("\u202e\u05d2 x") + " = 1";

        assertThat(new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT).getLevelAt(text.indexOf('=')))
                .isZero();
    }

    @Test
    void ofALongNameTheBeginningIsShown() {
        assertThat(NameText.brief("x".repeat(500))).isEqualTo("x".repeat(27) + "\u2026");
        assertThat(NameText.brief("x".repeat(28))).isEqualTo("x".repeat(28));
        assertThat(NameText.brief("\ud83d\ude00".repeat(40))).isEqualTo("\ud83d\ude00".repeat(27) + "\u2026");
    }
}
