package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;

/**
 * While a question is open the window takes no input, and yet is not disabled: a window manager would take a maximized
 * window that is disabled for one of a fixed size, which cannot be maximized.
 */
class DialogsWindowTest {

    @RegisterExtension
    final org.sgdviz.ui.app.Window window = new org.sgdviz.ui.app.Window(Experiment.TUTORIAL);

    @Test
    void aQuestionIsAnsweredFirst() {
        window.robot().interact(() -> window.stage().setMaximized(true));
        change();
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.until("it is asked", () -> window.isShown("#unsaved"));

        assertNoneDisablesTheWindow();
        long before = window.points().points().size();
        window.robot()
                .clickOn(window.scatter().localToScreen(20, window.scatter().getHeight() - 20));
        window.requestClose();
        assertThat(window.stage().isShowing()).isTrue();
        assertThat(window.points().points().size()).isEqualTo((int) before);
        window.answer("#unsaved", "Cancel");

        assertThat(window.stage().isMaximized()).isTrue();
        window.press(KeyCode.SPACE);
        window.until("the window takes input again", window::isPlaying);
    }

    @Test
    void theListOfKeysLeavesTheWindowUsable() {
        window.press(KeyCode.F1);
        window.until("it is shown", () -> window.isShown("#help"));

        assertNoneDisablesTheWindow();
    }

    @Test
    void theListOfKeysIsThereOnlyOnce() {
        window.press(KeyCode.F1);
        window.until("it is shown", () -> window.isShown("#help"));
        window.robot().interact(() -> window.stage().requestFocus()); // which it lies above, as after a click on it

        window.press(KeyCode.F1);
        window.until("it is in front", () -> listsOfKeys().get(0).isFocused());

        assertThat(listsOfKeys()).hasSize(1);
    }

    private static List<Window> listsOfKeys() {
        return org.sgdviz.ui.app.Window.onFx(() -> Window.getWindows().stream()
                .filter(each -> "help".equals(each.getScene().getRoot().getId()))
                .toList());
    }

    private void change() {
        window.enter("#alpha", "0.3");
        window.press(KeyCode.RIGHT);
        window.until("it is a run of one's own", () -> window.update() == 1);
    }

    private static void assertNoneDisablesTheWindow() {
        org.sgdviz.ui.app.Window.onFx(() -> {
            for (Window each : Window.getWindows()) {
                if (each instanceof Stage stage) {
                    assertThat(stage.getModality()).isEqualTo(Modality.NONE);
                }
            }
            return null;
        });
    }
}
