package org.sgdviz.ui.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Says in a corner of a plot that it shows the past, and which update of it. FX thread. */
final class PastBadge extends Label {

    PastBadge() {
        getStyleClass().add("past-badge");
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        setVisible(false);
    }

    /** Shows an update; NaN: the present, which needs no badge. */
    void show(double update) {
        boolean isPast = !Double.isNaN(update);
        setVisible(isPast);
        setText(isPast ? Words.of("past.badge", Numbers.count(update)) : "");
    }
}
