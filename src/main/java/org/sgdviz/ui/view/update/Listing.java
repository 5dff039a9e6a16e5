package org.sgdviz.ui.view.update;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** An update as a listing, one line for each stage, of which one is lit. FX thread. */
final class Listing extends VBox {

    static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    Listing() {
        getStyleClass().add("listing");
    }

    /** Shows other lines. */
    void setLines(List<String> lines) {
        while (getChildren().size() < lines.size()) {
            Label line = new Label();
            line.getStyleClass().add("listing-line");
            line.setMaxWidth(Double.MAX_VALUE);
            line.setWrapText(true);
            getChildren().add(line);
        }
        for (int i = 0; i < lines.size(); i++) {
            ((Label) getChildren().get(i)).setText(lines.get(i));
        }
    }

    /** Lights a line. */
    void light(int stage) {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(LIT, i == stage);
        }
    }
}
