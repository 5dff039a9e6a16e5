package org.sgdviz.ui.view.surface;

import org.sgdviz.ui.view.plot.Raster;

/** A relief seen from above, as pixels. Any thread. */
final class ReliefPainter {

    private final Bands bands;
    private final int background;

    /**
     * With some colours.
     *
     * @param background that of what is not a number, opaque
     */
    ReliefPainter(Bands bands, int background) {
        this.bands = bands;
        this.background = background;
    }

    /** Fills a raster with a relief that is as large. */
    void paint(Relief relief, Raster raster) {
        int columns = relief.columns();
        double[] level = Bands.levels(relief);
        double[] row = new double[columns];
        double[] upper = new double[columns];
        double perPixelX = (columns - 1.0) / Math.max(1, raster.width);
        double perPixelY = (relief.rows() - 1.0) / Math.max(1, raster.height);
        for (int y = 0; y < raster.height; y++) {
            double r = (raster.height - y - 0.5) * perPixelY;
            int below = Math.min(relief.rows() - 2, (int) r);
            double shareR = r - below;
            for (int c = 0; c < columns; c++) {
                double low = level[below * columns + c];
                double high = level[(below + 1) * columns + c];
                row[c] = low * (1 - shareR) + high * shareR;
                upper[c] = high - low;
            }
            paintRow(raster, y, row, upper, perPixelX, perPixelY);
        }
    }

    private void paintRow(Raster raster, int y, double[] row, double[] rise, double perPixelX, double perPixelY) {
        int last = row.length - 2;
        for (int x = 0; x < raster.width; x++) {
            double c = (x + 0.5) * perPixelX;
            int left = Math.min(last, (int) c);
            double share = c - left;
            double level = row[left] * (1 - share) + row[left + 1] * share;
            int at = y * raster.width + x;
            if (Double.isNaN(level)) {
                raster.pixels[at] = background;
                continue;
            }
            double across = (row[left + 1] - row[left]) * perPixelX;
            double up = (rise[left] * (1 - share) + rise[left + 1] * share) * perPixelY;
            bands.paint(raster, at, level, Math.sqrt(across * across + up * up), Bands.AS_IT_IS);
        }
    }
}
