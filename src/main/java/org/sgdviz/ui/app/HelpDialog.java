package org.sgdviz.ui.app;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.sgdviz.ui.controller.Messages;

/** The list of keys and of what the mouse does. */
final class HelpDialog {

    /** How much of the window's height and width it may take. */
    private static final double SHARE = 0.8;

    /** The id of its content. */
    private static final String ID = "help";

    private HelpDialog() {}

    /** Shows it above a window, which stays usable; one that is open comes to the front. */
    static void show(Window owner, Messages messages) {
        openOf(owner).ifPresentOrElse(HelpDialog::bringToFront, () -> open(owner, messages));
    }

    private static Optional<Stage> openOf(Window owner) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(each -> owner.equals(each.getOwner()))
                .filter(each -> ID.equals(each.getScene().getRoot().getId()))
                .findAny();
    }

    private static void bringToFront(Stage help) {
        help.toFront();
        help.requestFocus();
    }

    private static void open(Window owner, Messages messages) {
        GridPane rows = new GridPane();
        rows.getStyleClass().add("help-rows");
        List<String> lines = messages.text("help.text").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int tab = line.indexOf('\t');
            Label key = new Label(line.substring(0, tab));
            key.getStyleClass().add("help-key");
            Label does = new Label(line.substring(tab + 1));
            does.setWrapText(true);
            key.setMinWidth(Region.USE_PREF_SIZE);
            does.setMinHeight(Region.USE_PREF_SIZE);
            rows.addRow(i, key, does);
        }
        Alert help = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
        help.initOwner(owner);
        help.initModality(Modality.NONE);
        help.setTitle(messages.text("help.title"));
        help.getDialogPane().getStylesheets().add(Theme.WINDOW_CSS);
        help.getDialogPane().setContent(scrolling(rows, owner));
        help.getDialogPane().setId(ID);
        help.show();
    }

    /** Larger text than fits on the window is scrolled through. */
    private static ScrollPane scrolling(GridPane rows, Window owner) {
        ScrollPane pane = new ScrollPane(rows);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMaxHeight(owner.getHeight() * SHARE);
        pane.setMaxWidth(owner.getWidth() * SHARE);
        return pane;
    }
}
