package org.sgdviz.ui.view;

import java.util.BitSet;

/** Marks over the points: rings around the rows of the mini-batch, and above them crosses on the misclassified ones. Stateless. */
final class MarkPainter {

    /** More marks than this would cover the plot and cost more than a frame may. */
    static final int MOST_MARKS = 5000;

    private MarkPainter() {}

    /**
     * Draws the marks.
     *
     * @param raster what to draw them on
     * @param view the raster's, in its pixels
     * @param neutral colour of the marks, 0xAARRGGBB
     */
    static void paint(Raster raster, Rows rows, Viewport view, PointRaster.Style style, Marks marks, int neutral) {
        int[] batch = marks.batch();
        int[] misclassified = marks.misclassified();
        double radius = PointRaster.radius(rows.points().size());
        BitSet ringed = new BitSet();
        if (batch != null) {
            Sprite[] discs = style.sprites(Math.max(3, radius) * 1.15);
            Sprite ring =
                    Sprite.of(Sprite.Form.RING, (radius + 4) * style.scale(), style.scale(), neutral, style.rim());
            for (int i = 0; i < Math.min(MOST_MARKS, batch.length); i++) {
                int row = rows.index(batch[i]);
                if (row >= 0) {
                    ringed.set(row);
                    draw(ring, raster, rows, row, view);
                    draw(discs[rows.points().label(row)], raster, rows, row, view);
                }
            }
        }
        if (misclassified != null) {
            Sprite[] discs = style.sprites(radius * 1.15);
            Sprite cross = cross(radius, style, neutral);
            Sprite faint = cross(radius, style, neutral & 0x8fffffff);
            for (int i = 0; i < Math.min(MOST_MARKS, misclassified.length); i++) {
                if (misclassified[i] < rows.points().size()) {
                    if (batch == null) {
                        draw(discs[rows.points().label(misclassified[i])], raster, rows, misclassified[i], view);
                    }
                    boolean bold = batch == null || ringed.get(misclassified[i]);
                    draw(bold ? cross : faint, raster, rows, misclassified[i], view);
                }
            }
        }
    }

    private static Sprite cross(double radius, PointRaster.Style style, int colour) {
        return Sprite.of(Sprite.Form.CROSS, (radius + 3) * style.scale(), 0, colour, 0);
    }

    private static void draw(Sprite sprite, Raster raster, Rows rows, int row, Viewport view) {
        sprite.draw(raster, view.x(rows.points().x1(row)), view.y(rows.points().x2(row)));
    }
}
