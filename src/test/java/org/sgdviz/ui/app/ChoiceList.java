package org.sgdviz.ui.app;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

/** How a user chooses from the window's lists. */
final class ChoiceList {

    private ChoiceList() {}

    /** Opens a list and chooses an entry by the keyboard, as many do. */
    static void choose(Window window, String list, String entry) {
        ComboBox<?> box = (ComboBox<?>) window.node(list);
        window.reveal(list);
        window.robot().clickOn(box);
        window.until("the list is open", () -> Window.onFx(box::isShowing));
        List<String> entries = Window.onFx(() -> entries(box));
        int present = Window.onFx(() -> box.getSelectionModel().getSelectedIndex());
        int wanted = entries.indexOf(entry);
        for (int i = present; i != wanted; i += Integer.signum(wanted - present)) {
            window.press(wanted > present ? KeyCode.DOWN : KeyCode.UP);
        }
        window.press(KeyCode.ENTER);
    }

    private static <T> List<String> entries(ComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString).toList();
    }
}
