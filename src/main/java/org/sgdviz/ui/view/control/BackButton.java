package org.sgdviz.ui.view.control;

import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Marks a setting that is not as usual, and sets it back: there only while it is not. For FXML. FX thread.
 */
public final class BackButton extends Button {

    /** One that is not there yet. */
    public BackButton() {
        super("", new FontIcon("fth-rotate-ccw"));
        getStyleClass().addAll("flat", "back-button");
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** What it does, for its tooltip and for those who cannot see it. */
    public void explain(String text) {
        setAccessibleText(text);
        setAccessibleHelp(text);
    }
}
