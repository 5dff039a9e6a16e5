package org.sgdviz.ui.view.plot;

import javafx.scene.control.Label;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/** Says above a plot that it shows the past, and which update of it. FX thread. */
public final class PastBadge extends Label {

    private String whole = "";

    public PastBadge() {
        getStyleClass().add("past-badge");
        setVisible(false);
    }

    /** Shows an update; NaN: the present, which needs no badge. */
    public void show(double update) {
        boolean isPast = !Double.isNaN(update);
        setVisible(isPast);
        whole = isPast ? Messages.plot("past.badge", Numbers.count(update)) : "";
        setText(whole);
    }

    /** Says no more than that it is the past, or all again. */
    public void shorten(boolean isShort) {
        setText(isShort && isVisible() ? Messages.plot("past.badge.short") : whole);
    }
}
