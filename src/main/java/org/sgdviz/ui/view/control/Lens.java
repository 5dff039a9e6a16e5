package org.sgdviz.ui.view.control;

import javafx.application.Platform;
import javafx.scene.layout.VBox;

/**
 * What is shown beside the plots, or over the lower one: what of it has no room there gives way to the rest. FX thread.
 */
public abstract class Lens extends VBox {

    private double em = 13;

    /** One that shows nothing yet. */
    @SuppressWarnings("this-escape") // asks nothing of it before it is whole
    protected Lens(String id) {
        getStyleClass().add("lens");
        setId(id);
        setMinSize(0, 0);
        heightProperty().addListener(any -> makeRoom());
    }

    /** Sets the size of ordinary text, in pixels. */
    public final void setTextSize(double pixels) {
        em = pixels;
        makeRoom();
    }

    /** Behind the layout in which the height has changed, as what changes in a layout may not be laid out. */
    protected final void makeRoom() {
        Platform.runLater(this::showWhatHasRoom);
    }

    /** Shows what has room at its present height, and hides the rest. */
    protected abstract void showWhatHasRoom();

    /** Its height in sizes of ordinary text. */
    protected final double ems() {
        return getHeight() / em;
    }
}
