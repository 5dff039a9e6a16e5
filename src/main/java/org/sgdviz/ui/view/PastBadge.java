package org.sgdviz.ui.view;

import javafx.scene.control.Label;

/** Says above a plot that it shows the past, and which update of it. FX thread. */
final class PastBadge extends Label {

    private String whole = "";

    PastBadge() {
        getStyleClass().add("past-badge");
        setVisible(false);
    }

    /** Shows an update; NaN: the present, which needs no badge. */
    void show(double update) {
        boolean isPast = !Double.isNaN(update);
        setVisible(isPast);
        whole = isPast ? Words.of("past.badge", Numbers.count(update)) : "";
        setText(whole);
    }

    /** Says no more than that it is the past, or all again. */
    void shorten(boolean isShort) {
        setText(isShort && isVisible() ? Words.of("past.badge.short") : whole);
    }
}
