package org.sgdviz.ui.view.noise;

import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** An arrow, drawn as long as it is: a short one has a small head. FX thread. */
final class ArrowShape extends Group {

    private static final double HEAD = 10;

    /** The head takes at most this share of the arrow. */
    private static final double MOST_HEAD = 0.6;

    private final Line shaft = new Line();
    private final Polygon head = new Polygon();

    /** One of a style class, with a width of its shaft in pixels. */
    ArrowShape(String styleClass, double width) {
        shaft.getStyleClass().add(styleClass);
        head.getStyleClass().add(styleClass + "-head");
        shaft.setStrokeWidth(width);
        getChildren().addAll(shaft, head);
        setMouseTransparent(true);
    }

    /** From one place to another, in pixels. */
    void place(double fromX, double fromY, double toX, double toY, double size) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.sqrt(dx * dx + dy * dy);
        double tip = Math.min(HEAD * size, MOST_HEAD * length);
        double alongX = length > 0 ? dx / length * tip : 0;
        double alongY = length > 0 ? dy / length * tip : 0;
        shaft.setStartX(fromX);
        shaft.setStartY(fromY);
        shaft.setEndX(toX - alongX / 2);
        shaft.setEndY(toY - alongY / 2);
        head.getPoints()
                .setAll(
                        toX,
                        toY,
                        toX - alongX - alongY * 0.45,
                        toY - alongY + alongX * 0.45,
                        toX - alongX + alongY * 0.45,
                        toY - alongY - alongX * 0.45);
    }
}
