package org.sgdviz.ui.view.plot;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;

/**
 * What somebody draws on over a plot: a thick, dashed stroke with a halo, and a sheet that takes the mouse from the
 * plot while it is drawn on. FX thread.
 */
public final class SketchSheet {

    /** How wide the stroke is, in pixels at the usual size of marks. */
    private static final double WIDTH = 3.5;

    private final Shape halo;
    private final Shape stroke;
    private final Region sheet = new Region();

    /** With two shapes of one form, which their owner keeps alike; not to be drawn on yet. */
    public SketchSheet(Shape halo, Shape stroke) {
        this.halo = halo;
        this.stroke = stroke;
        halo.getStyleClass().add("sketch-halo");
        stroke.getStyleClass().add("sketch");
        for (Node each : List.of(halo, stroke)) {
            each.setManaged(false);
            each.setMouseTransparent(true);
        }
        sheet.setManaged(false);
        sheet.setCursor(Cursor.CROSSHAIR);
        setOpen(false);
    }

    /** To be laid over the plot area, in this order. */
    public List<Node> nodes() {
        return List.of(halo, stroke, sheet);
    }

    /** Sets who is told what the mouse does on it. */
    public void setOnMouse(Consumer<MouseEvent> pressed, Consumer<MouseEvent> dragged, Consumer<MouseEvent> released) {
        sheet.setOnMousePressed(pressed::accept);
        sheet.setOnMouseDragged(dragged::accept);
        sheet.setOnMouseReleased(released::accept);
    }

    /** Lets it be drawn on, or gives the mouse back to the plot. */
    public void setOpen(boolean open) {
        sheet.setVisible(open);
    }

    /** Shows the stroke, or hides it. */
    public void showStroke(boolean shown) {
        stroke.setVisible(shown);
        halo.setVisible(shown);
    }

    /** Whether the stroke is shown. */
    public boolean isStrokeShown() {
        return stroke.isVisible();
    }

    /** Makes it as large as the plot area, and the stroke as wide as its other marks. */
    public void fit(double width, double height, double magnification) {
        double thick = WIDTH * Math.max(1, magnification);
        sheet.resize(width, height);
        stroke.setStrokeWidth(thick);
        halo.setStrokeWidth(2 * thick);
        stroke.getStrokeDashArray().setAll(4 * thick, 3 * thick);
    }

    /** How wide it is, in pixels. */
    public double width() {
        return sheet.getWidth();
    }

    /** How high it is, in pixels. */
    public double height() {
        return sheet.getHeight();
    }
}
