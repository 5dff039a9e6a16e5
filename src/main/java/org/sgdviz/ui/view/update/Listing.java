package org.sgdviz.ui.view.update;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** An update as a listing, one line for each stage, of which one is lit. FX thread. */
final class Listing extends VBox {

    static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private boolean isShort;
    private int lit = -1;

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

    /** Sets whether the lit line is seen alone, as there is no room for all. */
    void setShort(boolean one) {
        if (one != isShort) {
            isShort = one;
            light(lit);
        }
    }

    /** Lights a line. */
    void light(int stage) {
        lit = stage;
        for (int i = 0; i < getChildren().size(); i++) {
            Node line = getChildren().get(i);
            line.pseudoClassStateChanged(LIT, i == stage);
            line.setVisible(i == stage || !isShort);
            line.setManaged(i == stage || !isShort);
        }
    }
}
