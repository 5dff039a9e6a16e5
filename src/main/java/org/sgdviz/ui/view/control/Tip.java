package org.sgdviz.ui.view.control;

import javafx.scene.control.Tooltip;

/** A tooltip of a sentence or two: no wider than they are read with ease. */
public final class Tip extends Tooltip {

    /** Times the font's size. */
    private static final double WIDTH = 26;

    /** One that says nothing yet. */
    public Tip() {
        setWrapText(true);
        setOnShowing(event -> setMaxWidth(WIDTH * getFont().getSize()));
    }
}
