package org.sgdviz.ui.app;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.sgdviz.text.Messages;

/** The list of keys and of what the mouse does. */
final class HelpDialog {

    /** How much of the window's height and width it may take. */
    private static final double SHARE = 0.85;

    /** How wide it is, in sizes of its text, and how much of that the keys have. */
    private static final double WIDTH_EMS = 46;

    private static final double KEYS = 0.36;

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
            key.setWrapText(true);
            key.setMinHeight(Region.USE_PREF_SIZE);
            does.setMinHeight(Region.USE_PREF_SIZE);
            rows.addRow(i, key, does);
        }
        rows.getColumnConstraints().addAll(share(KEYS), share(1 - KEYS));
        Alert help = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
        help.initOwner(owner);
        help.initModality(Modality.NONE);
        help.setTitle(messages.text("help.title"));
        help.getDialogPane().getStylesheets().add(Theme.WINDOW_CSS);
        help.getDialogPane().setContent(scrolling(rows));
        help.getDialogPane().setId(ID);
        help.setOnShown(event ->
                size(help.getDialogPane(), owner, (Label) rows.getChildren().get(0)));
        help.show();
    }

    private static ColumnConstraints share(double ofWidth) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100 * ofWidth);
        return column;
    }

    /** How large its text is, is known only when it is shown. */
    private static void size(DialogPane pane, Window owner, Label text) {
        double width = Math.min(WIDTH_EMS * text.getFont().getSize(), owner.getWidth() * SHARE);
        double height = Math.min(pane.prefHeight(width), owner.getHeight() * SHARE);
        pane.setPrefSize(width, height);
        Window window = pane.getScene().getWindow();
        window.sizeToScene();
        window.setX(owner.getX() + (owner.getWidth() - width) / 2);
        window.setY(owner.getY() + (owner.getHeight() - height) / 2);
    }

    /** Larger text than fits on the window is scrolled through. */
    private static ScrollPane scrolling(GridPane rows) {
        ScrollPane pane = new ScrollPane(rows);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }
}
