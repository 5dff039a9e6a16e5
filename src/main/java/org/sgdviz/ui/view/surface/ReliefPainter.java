package org.sgdviz.ui.view.surface;

import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Raster;

/** A relief as pixels: the lower the darker, with a line wherever a band of {@link Levels} ends. Any thread. */
final class ReliefPainter {

    private static final int ENTRIES = 1024;

    /** The opacity of a contour. */
    private static final double LINE = 0.5;

    /** On lower pictures there is a line only wherever two bands end, as they would run into each other. */
    private static final double LOW = 160;

    /** Half of a contour's width, in pixels of the screen. */
    private static final double HALF_LINE = 0.5;

    private final int[] table = new int[ENTRIES];
    private final int background;
    private final int line;

    /**
     * With some colours, opaque and not premultiplied.
     *
     * @param low the colour of the lowest
     * @param high that of the highest
     * @param background that of what is not a number
     * @param line that of the contours, which is mixed in
     */
    ReliefPainter(int low, int high, int background, int line) {
        for (int i = 0; i < ENTRIES; i++) {
            table[i] = mixed(low, high, i / (ENTRIES - 1.0));
        }
        this.background = background;
        this.line = line;
    }

    private static int mixed(int from, int to, double share) {
        int red = part(from >> 16, to >> 16, share);
        int green = part(from >> 8, to >> 8, share);
        return 0xff000000 | red << 16 | green << 8 | part(from, to, share);
    }

    private static int part(int from, int to, double share) {
        return (int) Math.round((from & 0xff) * (1 - share) + (to & 0xff) * share);
    }

    /**
     * Fills a raster with a relief that is as large.
     *
     * @param scale pixels of the raster per logical pixel
     */
    void paint(Relief relief, Raster raster, double scale) {
        int columns = relief.columns();
        double[] level = levels(relief);
        double[] row = new double[columns];
        double[] upper = new double[columns];
        double perPixelX = (columns - 1.0) / Math.max(1, raster.width);
        double perPixelY = (relief.rows() - 1.0) / Math.max(1, raster.height);
        int contour = Argb.premultiplied(line, LINE);
        double bands = raster.height < LOW * scale ? 2 : 1;
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
            paintRow(raster, y, row, upper, perPixelX, perPixelY, HALF_LINE * scale, bands, contour);
        }
    }

    private static double[] levels(Relief relief) {
        Levels levels = Levels.of(relief.values());
        double[] level = new double[relief.values().length];
        for (int i = 0; i < level.length; i++) {
            level[i] = levels.of(relief.values()[i]);
        }
        return level;
    }

    private void paintRow(
            Raster raster,
            int y,
            double[] row,
            double[] rise,
            double perPixelX,
            double perPixelY,
            double half,
            double bands,
            int contour) {
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
            double place = level * (ENTRIES - 1) / Levels.COUNT;
            raster.pixels[at] = table[(int) Math.max(0, Math.min(ENTRIES - 1, place))];
            double across = (row[left + 1] - row[left]) * perPixelX;
            double up = (rise[left] * (1 - share) + rise[left + 1] * share) * perPixelY;
            double past = level / bands;
            double distance = bands * Math.abs(past - Math.rint(past)) / Math.sqrt(across * across + up * up);
            if (distance < half + 0.5 && past > 0.5 && past < Levels.COUNT / bands - 0.5) {
                raster.blend(at, faded(contour, Math.min(1, half + 0.5 - distance)));
            }
        }
    }

    /** A premultiplied colour with a share of its opacity. */
    private static int faded(int colour, double share) {
        int times = (int) Math.round(256 * share);
        int redBlue = (((colour & 0x00ff00ff) * times) >>> 8) & 0x00ff00ff;
        int alphaGreen = (colour >>> 8 & 0x00ff00ff) * times & 0xff00ff00;
        return redBlue | alphaGreen;
    }
}
