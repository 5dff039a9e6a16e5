package org.sgdviz.ui.view;

import javafx.scene.Node;
import javafx.scene.shape.Circle;

/** A ring around the point that the mouse would take hold of. FX thread. */
final class PointHighlight {

    /** Between the point and the ring. */
    private static final double GAP = 3;

    private final Circle ring = new Circle();

    /** Around no point. */
    PointHighlight() {
        ring.getStyleClass().add("point-highlight");
        ring.setFill(null);
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        hide();
    }

    Node node() {
        return ring;
    }

    /** Shows it around a point of the plot area, drawn with a radius. */
    void show(double x, double y, double radius) {
        ring.setCenterX(x);
        ring.setCenterY(y);
        ring.setRadius(radius + GAP);
        ring.setVisible(true);
    }

    void hide() {
        ring.setVisible(false);
    }
}
