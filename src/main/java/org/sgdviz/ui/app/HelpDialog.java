package org.sgdviz.ui.app;

import java.util.List;
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
        List<String> lines = messages.text("help.text").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int tab = line.indexOf('\t');
            Label key = new Label(line.substring(0, tab));
            key.getStyleClass().add("help-key");
            rows.addRow(i, key, new Label(line.substring(tab + 1)));
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
