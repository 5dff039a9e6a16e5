package org.sgdviz.ui.app;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.sgdviz.ui.controller.Messages;

/** The list of keys and of what the mouse does. */
final class HelpDialog {

    private HelpDialog() {}

    /** Shows it above a window, which stays usable. */
    static void show(Window owner, Messages messages) {
        GridPane rows = new GridPane();
        rows.getStyleClass().add("help-rows");
        String[] lines = messages.text("help.text").split("\n");
        for (int i = 0; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", 2);
            Label key = new Label(cells[0]);
            key.getStyleClass().add("help-key");
            rows.addRow(i, key, new Label(cells[cells.length - 1]));
        }
        Alert help = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
        help.initOwner(owner);
        help.setTitle(messages.text("help.title"));
        help.getDialogPane().getStylesheets().add(Theme.WINDOW_CSS);
        help.getDialogPane().setContent(rows);
        help.getDialogPane().setId("help");
        help.show();
    }
}
