package org.sgdviz.ui.view.scatter;

import javafx.scene.Node;
import javafx.scene.shape.Circle;

/** A ring around the point that the mouse would take hold of. FX thread. */
final class PointHighlight {

    /** Between the point and the ring, in logical pixels at the usual magnification. */
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

    /** Shows it around a point of the plot area, drawn with a radius that is magnified so many times. */
    void show(double x, double y, double radius, double magnification) {
        ring.setCenterX(x);
        ring.setCenterY(y);
        ring.setRadius((radius + GAP) * magnification);
        ring.setVisible(true);
    }

    void hide() {
        ring.setVisible(false);
    }
}
