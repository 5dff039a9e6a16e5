package org.sgdviz.ui.view.scatter;

import java.util.Arrays;
import org.sgdviz.ui.view.plot.Raster;

/**
 * The pixels of a plot's grid lines, which are as thick as a logical pixel and lie on whole device pixels. Two grids
 * are equal if they are the same.
 *
 * @param columns the columns of pixels that are lines; some may lie outside
 * @param rows the rows of pixels that are
 */
record Grid(int[] columns, int[] rows) {

    static final Grid NONE = new Grid(new int[0], new int[0]);

    /**
     * The grid through an axis' ticks.
     *
     * @param x logical pixels from the left to the ticks
     * @param y logical pixels from the top
     * @param scale device pixels per logical pixel
     */
    static Grid of(double[] x, double[] y, double scale) {
        return new Grid(lines(x, scale), lines(y, scale));
    }

    private static int[] lines(double[] places, double scale) {
        int thickness = (int) Math.max(1, Math.round(scale));
        int[] lines = new int[places.length * thickness];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = (int) Math.round(places[i / thickness] * scale) + i % thickness;
        }
        return lines;
    }

    /** The columns that lie in a raster. */
    int[] columnsIn(Raster raster) {
        return Arrays.stream(columns).filter(x -> x >= 0 && x < raster.width).toArray();
    }

    /** The rows that lie in a raster. */
    int[] rowsIn(Raster raster) {
        return Arrays.stream(rows).filter(y -> y >= 0 && y < raster.height).toArray();
    }
}
