package org.sgdviz.ui.view.scatter;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/**
 * What says where a decision line can be taken hold of: a disc in the middle of its visible piece, by which it is
 * moved, and a square in the middle of each outer quarter, by which it is turned. FX thread.
 */
final class LineHandles {

    /** Half of a handle's width, in logical pixels at the usual magnification. */
    private static final double HALF = 4.5;

    private final Circle disc = new Circle();
    private final Rectangle first = new Rectangle();
    private final Rectangle second = new Rectangle();

    /** On no line. */
    LineHandles() {
        for (Node each : nodes()) {
            each.getStyleClass().add("line-handle");
            each.setManaged(false);
            each.setMouseTransparent(true);
        }
        hide();
    }

    List<Node> nodes() {
        return List.of(first, second, disc);
    }

    /** Shows them on a visible piece, given as pixels {x, y, x, y}. */
    void show(double[] ends, double magnification) {
        double half = HALF * magnification;
        disc.setCenterX((ends[0] + ends[2]) / 2);
        disc.setCenterY((ends[1] + ends[3]) / 2);
        disc.setRadius(half);
        place(first, ends, 0.125, half);
        place(second, ends, 0.875, half);
        nodes().forEach(each -> each.setVisible(true));
    }

    private static void place(Rectangle square, double[] ends, double share, double half) {
        square.setX(ends[0] + share * (ends[2] - ends[0]) - half);
        square.setY(ends[1] + share * (ends[3] - ends[1]) - half);
        square.setWidth(2 * half);
        square.setHeight(2 * half);
    }

    void hide() {
        nodes().forEach(each -> each.setVisible(false));
    }
}
