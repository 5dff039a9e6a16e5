package org.sgdviz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys as a Mac's user knows them. */
class MacKeysTest {

    @ParameterizedTest
    @CsvSource({
        "'Undo (Ctrl+Z)', 'Undo (⌘Z)'",
        "'Ctrl+S, Ctrl+Shift+S', '⌘S, ⇧⌘S'",
        "'Ctrl++, Ctrl+-, Ctrl+0', '⌘+, ⌘-, ⌘0'",
        "'Reset (Alt+R)', 'Reset (⌥R)'",
        "'(Shift+→) Shift+←', '(⇧→) ⇧←'",
        "'Shift+click adds one', 'Shift+click adds one'",
        "'Space', 'Space'",
    })
    void keysAreNamed(String text, String onAMac) {
        assertThat(MacKeys.named(text)).isEqualTo(onAMac);
    }

    @Test
    void noTextOfTheWindowNamesAKeyThatAMacDoesNotHave() {
        ResourceBundle texts = new MacKeys(ResourceBundle.getBundle("org.sgdviz.text.window"));

        for (String key : texts.keySet()) {
            assertThat(texts.getString(key)).as(key).doesNotContain("Ctrl").doesNotContain("Alt+");
        }
    }
}
