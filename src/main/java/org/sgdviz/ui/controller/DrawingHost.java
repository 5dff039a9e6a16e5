package org.sgdviz.ui.controller;

import javafx.beans.value.ObservableValue;
import org.sgdviz.ui.view.plot.Drawing;

/**
 * What a window does for all that is drawn in it. FX thread only.
 *
 * @param frames asks for a frame, in which it is drawn
 * @param magnification how many times as large as usual points, lines and marks are, as the texts are
 */
public record DrawingHost(Runnable frames, ObservableValue<Double> magnification) {

    /** Takes a drawing in, for good. */
    public void take(Drawing drawing) {
        drawing.setOnStale(frames);
        magnification.subscribe(drawing::setMagnification);
    }
}
