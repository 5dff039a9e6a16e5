package org.sgdviz.ui.view;

import javafx.scene.control.Label;

/** Says above a plot that it shows the past, and which update of it. FX thread. */
final class PastBadge extends Label {

    PastBadge() {
        getStyleClass().add("past-badge");
        setVisible(false);
    }

    /** Shows an update; NaN: the present, which needs no badge. */
    void show(double update) {
        boolean isPast = !Double.isNaN(update);
        setVisible(isPast);
        setText(isPast ? Words.of("past.badge", Numbers.count(update)) : "");
    }
}
