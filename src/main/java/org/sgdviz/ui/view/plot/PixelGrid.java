package org.sgdviz.ui.view.plot;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Where the pixels of the screen are: at fractional resolutions, a node may begin in the middle of one. FX thread. */
public final class PixelGrid {

    private PixelGrid() {}

    /** How far, in logical pixels, a node's parent is from where the nearest pixels of the scene begin. */
    public static Point2D offset(Node node, double scale) {
        Parent parent = node.getParent();
        if (parent == null) {
            return Point2D.ZERO;
        }
        Point2D origin = parent.localToScene(0, 0);
        return new Point2D(toNearest(origin.getX(), scale), toNearest(origin.getY(), scale));
    }

    private static double toNearest(double place, double scale) {
        return Math.round(place * scale) / scale - place;
    }
}
