package org.sgdviz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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

    /** What views and fields show comes from texts that are made once, and again where the language has changed. */
    @Test
    void aMacsUserReadsEachTextAgain() {
        String system = System.getProperty("os.name");
        Locale language = Locale.getDefault();
        try {
            System.setProperty("os.name", "Mac OS X");
            Locale.setDefault(Locale.forLanguageTag("en-IE")); // so that the texts are made for it
            assertThat(Messages.plot("scatter.role")).isEqualTo(Messages.plot("scatter.role"));
            assertThat(Messages.ofUser()).isSameAs(Messages.ofUser());
            assertThat(Messages.ofUser().text("data.undo")).doesNotContain("Ctrl");
        } finally {
            System.setProperty("os.name", system);
            Locale.setDefault(language);
        }
    }

    @Test
    void noTextOfTheWindowNamesAKeyThatAMacDoesNotHave() {
        ResourceBundle texts = new MacKeys(ResourceBundle.getBundle("org.sgdviz.text.window"));

        for (String key : texts.keySet()) {
            assertThat(texts.getString(key)).as(key).doesNotContain("Ctrl").doesNotContain("Alt+");
        }
    }
}
