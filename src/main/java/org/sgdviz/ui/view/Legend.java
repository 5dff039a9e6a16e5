package org.sgdviz.ui.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One row in the upper right corner of a plot that says what its marks mean. */
final class Legend extends HBox {

    Legend() {
        getStyleClass().add("plot-legend");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinWidth(0);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
    }

    /** Adds an entry; its picture is a region of the given style class. */
    Label add(String text, String swatchStyle) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", swatchStyle);
        Label entry = new Label(text, swatch);
        getChildren().add(entry);
        return entry;
    }

    /** An entry that is out of place leaves no gap. */
    static void show(Node entry, boolean visible) {
        entry.setVisible(visible);
        entry.setManaged(visible);
    }
}
