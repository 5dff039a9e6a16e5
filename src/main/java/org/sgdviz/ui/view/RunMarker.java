package org.sgdviz.ui.view;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * The shape of a run's markers, by the number of its colour: what tells runs apart where colours do not. The swatches in
 * plots.css show the same.
 */
enum RunMarker {
    CIRCLE(),
    SQUARE(-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9),
    TRIANGLE(-1.15, 0.95, 1.15, 0.95, 0, -1.15),
    DIAMOND(-1.25, 0, 0, -1.25, 1.25, 0, 0, 1.25),
    POINTING_DOWN(-1.15, -0.95, 1.15, -0.95, 0, 1.15),
    BAR(-0.45, -1.25, 0.45, -1.25, 0.45, 1.25, -0.45, 1.25);

    private static final RunMarker[] ALL = values();
    private static final double RADIUS = 3.2;

    private final double[] corners;

    RunMarker(double... corners) {
        this.corners = corners;
    }

    static RunMarker of(int colour) {
        return ALL[Math.max(0, colour) % ALL.length];
    }

    void paint(GraphicsContext graphics, double x, double y, Color colour) {
        graphics.setFill(colour);
        if (corners.length == 0) {
            graphics.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            return;
        }
        graphics.beginPath();
        for (int i = 0; i < corners.length; i += 2) {
            graphics.lineTo(x + RADIUS * corners[i], y + RADIUS * corners[i + 1]);
        }
        graphics.closePath();
        graphics.fill();
    }
}
