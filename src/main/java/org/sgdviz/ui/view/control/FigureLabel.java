package org.sgdviz.ui.view.control;

import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * A figure in words, as wide as the widest text that it usually shows: a number with more digits moves nothing beside
 * it and wraps no row. A wider text still gets its room. FX thread.
 */
public final class FigureLabel extends Label {

    private String widest = "";
    private final Text ruler = new Text();

    /** Reserves the width of a text from now on. */
    public void reserve(String text) {
        widest = text;
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        ruler.setText(widest);
        ruler.setFont(getFont());
        double reserved = snappedLeftInset() + ruler.getLayoutBounds().getWidth() + snappedRightInset();
        return Math.max(snapSizeX(reserved), computePrefWidth(height));
    }
}
