package org.sgdviz.ui.view.scatter;

import org.sgdviz.data.Role;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * Highlights over the points: rings around the rows of the mini-batch, and an outline of its own shape around each
 * misclassified one. Stateless.
 */
final class HighlightPainter {

    /** More outlines than this would cost more than a frame may. */
    private static final int MOST_HIGHLIGHTED = 5000;

    /** Radius of a misclassified point within its outline, as a share of a point's: its size is like that of others. */
    private static final double WITHIN = 0.85;

    /** Width of the outline of a misclassified point, as a share of a point's radius; at least a pixel. */
    private static final double OUTLINE = 0.35;

    /** Width of the rim that keeps outlines that touch apart, in logical pixels at the usual magnification. */
    private static final double RIM = 1;

    /** Where more are misclassified, rims would hide outlines, and cost time. */
    private static final int MOST_RIMS = 1000;

    private HighlightPainter() {}

    /**
     * Draws the highlights.
     *
     * @param raster what to draw them on
     * @param view the raster's, in its pixels
     * @param neutral colour of rings and outlines, 0xAARRGGBB
     */
    static void paint(
            Raster raster, Rows rows, Viewport view, PointRaster.Style style, Highlights highlights, int neutral) {
        int[] batch = highlights.batch();
        if (batch != null && highlights.isRinged(rows.points().size())) {
            ring(raster, rows, view, style, batch, neutral);
        }
        int[] misclassified = highlights.misclassified();
        if (misclassified != null) {
            outline(raster, rows, view, style, misclassified, neutral);
        }
    }

    /** Radius of the ring around a point of the mini-batch, in logical pixels, where there are so many points. */
    static double ringRadius(int points) {
        double radius = PointRaster.radius(points);
        return Math.max(radius + 4, 1.5 * radius + 2);
    }

    private static void ring(
            Raster raster, Rows rows, Viewport view, PointRaster.Style style, int[] batch, int neutral) {
        double radius = PointRaster.radius(rows.points().size());
        Sprite[] discs = style.sprites(Math.max(3, radius) * 1.15);
        double around = ringRadius(rows.points().size()) * style.scale();
        Sprite ring = Sprite.of(Sprite.Form.RING, around, style.scale(), neutral, style.rim());
        for (int id : batch) {
            int row = rows.index(id);
            if (row >= 0) {
                draw(ring, raster, rows, row, view);
                draw(discs[rows.points().label(row)], raster, rows, row, view);
            }
        }
    }

    private static void outline(
            Raster raster, Rows rows, Viewport view, PointRaster.Style style, int[] misclassified, int neutral) {
        double radius = WITHIN * PointRaster.radius(rows.points().size());
        double width = Math.max(1, OUTLINE * PointRaster.radius(rows.points().size()));
        Sprite[] outlined = style.rimmed(radius, width, neutral);
        Sprite[] hollow = style.hollow(radius);
        Sprite[] rims = style.rimmed(radius, width + RIM, style.rim());
        for (int i = 0; i < Math.min(MOST_HIGHLIGHTED, misclassified.length); i++) {
            int row = misclassified[i];
            if (row < rows.points().size()) {
                int label = rows.points().label(row);
                if (misclassified.length <= MOST_RIMS) {
                    draw(rims[label], raster, rows, row, view);
                }
                draw(outlined[label], raster, rows, row, view);
                if (rows.points().role(row) != Role.TRAINING) {
                    draw(hollow[label], raster, rows, row, view);
                }
            }
        }
    }

    private static void draw(Sprite sprite, Raster raster, Rows rows, int row, Viewport view) {
        sprite.draw(raster, view.x(rows.points().x1(row)), view.y(rows.points().x2(row)));
    }
}
