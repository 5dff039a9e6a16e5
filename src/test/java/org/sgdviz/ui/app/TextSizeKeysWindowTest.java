package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.session.ViewState;
import org.sgdviz.ui.model.ViewSettings;

/** The keys of the text's size, as keyboards of several countries send them. */
class TextSizeKeysWindowTest {

    @RegisterExtension
    final Window window = new Window(null);

    @Test
    void aZeroThatNeedsShiftBringsTheUsualSizeBack() {
        for (KeyEvent press : new KeyEvent[] {
            pressed("0", KeyCode.DIGIT0, false), // United States
            pressed("\u00E0", KeyCode.DIGIT0, false), // France, without Shift
            pressed("0", KeyCode.DIGIT0, true), // France, with Shift
            pressed("0", KeyCode.UNDEFINED, true), // the same where the code is not known
            pressed("0", KeyCode.NUMPAD0, false),
            pressed("", KeyCode.DIGIT0, false)
        }) {
            window.robot().interact(() -> settings().textSize().set(28));
            press(press);
            assertThat(settings().textSize().get()).as(press.toString()).isEqualTo(ViewState.USUAL_TEXT);
        }
    }

    @Test
    void plusAndMinusAreKnownByWhatTheyWrite() {
        int size = settings().textSize().get();
        press(pressed("+", KeyCode.DIGIT1, true)); // Switzerland
        press(pressed("=", KeyCode.EQUALS, false)); // United States
        press(pressed("+", KeyCode.EQUALS, true)); // France
        press(pressed("+", KeyCode.PLUS, false)); // Germany
        int larger = settings().textSize().get();
        assertThat(larger).isGreaterThan(size);
        press(pressed("-", KeyCode.DIGIT6, false)); // France
        assertThat(settings().textSize().get()).isLessThan(larger);
    }

    private ViewSettings settings() {
        return window.mainWindow().settings();
    }

    private void press(KeyEvent event) {
        window.robot().interact(() -> Event.fireEvent(window.scatter(), event));
    }

    private static KeyEvent pressed(String text, KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, shift, true, false, false);
    }
}
