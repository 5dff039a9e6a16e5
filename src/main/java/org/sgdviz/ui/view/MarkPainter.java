package org.sgdviz.ui.view;

import java.util.BitSet;

/**
 * Marks over the points: rings around the rows of the mini-batch, and an outline of its own shape around each
 * misclassified one. Stateless.
 */
final class MarkPainter {

    /** More marks than this would cost more than a frame may. */
    private static final int MOST_MARKS = 5000;

    /** Width of the outline of a misclassified point, as a share of its radius; at least a pixel. */
    private static final double OUTLINE = 0.45;

    /** Opacity of what is not in the mini-batch while that is ringed. */
    private static final double FAINT = 0.5;

    private MarkPainter() {}

    /**
     * Draws the marks.
     *
     * @param raster what to draw them on
     * @param view the raster's, in its pixels
     * @param neutral colour of the marks, 0xAARRGGBB
     */
    static void paint(Raster raster, Rows rows, Viewport view, PointRaster.Style style, Marks marks, int neutral) {
        BitSet ringed = new BitSet();
        int[] batch = marks.batch();
        if (batch != null && marks.isRinged(rows.points().size())) {
            ring(raster, rows, view, style, batch, neutral, ringed);
        }
        int[] misclassified = marks.misclassified();
        if (misclassified != null) {
            outline(raster, rows, view, style, misclassified, neutral, ringed);
        }
    }

    private static void ring(
            Raster raster, Rows rows, Viewport view, PointRaster.Style style, int[] batch, int neutral, BitSet ringed) {
        double radius = PointRaster.radius(rows.points().size());
        Sprite[] discs = style.sprites(Math.max(3, radius) * 1.15);
        Sprite ring = Sprite.of(Sprite.Form.RING, (radius + 4) * style.scale(), style.scale(), neutral, style.rim());
        for (int id : batch) {
            int row = rows.index(id);
            if (row >= 0) {
                ringed.set(row);
                draw(ring, raster, rows, row, view);
                draw(discs[rows.points().label(row)], raster, rows, row, view);
            }
        }
    }

    private static void outline(
            Raster raster,
            Rows rows,
            Viewport view,
            PointRaster.Style style,
            int[] misclassified,
            int neutral,
            BitSet ringed) {
        double radius = PointRaster.radius(rows.points().size());
        Sprite[] plain = outlined(radius, style, neutral, 1);
        Sprite[] faint = outlined(radius, style, neutral, FAINT);
        for (int i = 0; i < Math.min(MOST_MARKS, misclassified.length); i++) {
            int row = misclassified[i];
            if (row < rows.points().size()) {
                Sprite[] sprites = ringed.isEmpty() || ringed.get(row) ? plain : faint;
                draw(sprites[rows.points().label(row)], raster, rows, row, view);
            }
        }
    }

    private static Sprite[] outlined(double radius, PointRaster.Style style, int neutral, double opacity) {
        return style.rimmed(radius * 1.15, Math.max(1, OUTLINE * radius), neutral, opacity);
    }

    private static void draw(Sprite sprite, Raster raster, Rows rows, int row, Viewport view) {
        sprite.draw(raster, view.x(rows.points().x1(row)), view.y(rows.points().x2(row)));
    }
}
