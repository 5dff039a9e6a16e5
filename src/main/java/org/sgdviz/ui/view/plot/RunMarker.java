package org.sgdviz.ui.view.plot;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * The shape of a run's markers, by the number of its colour: what tells runs apart where colours do not. The swatches
 * in plots.css show the same.
 */
public enum RunMarker {
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

    public static RunMarker of(int colour) {
        return ALL[Math.max(0, colour) % ALL.length];
    }

    /** Paints it around a place, so many times as large as usual. */
    public void paint(GraphicsContext graphics, double x, double y, double times, Color colour) {
        graphics.setFill(colour);
        double radius = RADIUS * times;
        if (corners.length == 0) {
            graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            return;
        }
        graphics.beginPath();
        for (int i = 0; i < corners.length; i += 2) {
            graphics.lineTo(x + radius * corners[i], y + radius * corners[i + 1]);
        }
        graphics.closePath();
        graphics.fill();
    }
}
