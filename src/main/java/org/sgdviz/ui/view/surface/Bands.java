package org.sgdviz.ui.view.surface;

import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Raster;

/**
 * The colours of the {@link Levels} of a relief, the lower the darker, with a line wherever a band ends. Any thread.
 */
final class Bands {

    /** The brightness of what is not shaded. */
    static final int AS_IT_IS = 256;

    private static final int ENTRIES = 1024;

    /** The opacity of a contour. */
    private static final double LINE = 0.5;

    /** On lower pictures there is a line only wherever two bands end, as they would run into each other. */
    private static final double LOW = 160;

    /** Half of a contour's width, in pixels of the screen. */
    private static final double HALF_LINE = 0.5;

    private final int[] table = new int[ENTRIES];
    private final int contour;
    private final double half;
    private final double perLine;

    /**
     * In some colours, opaque and not premultiplied.
     *
     * @param low the colour of the lowest
     * @param high that of the highest
     * @param line that of the contours, which is mixed in
     * @param height pixels of the picture
     * @param scale pixels of the picture per logical pixel
     */
    Bands(int low, int high, int line, int height, double scale) {
        for (int i = 0; i < ENTRIES; i++) {
            table[i] = mixed(low, high, i / (ENTRIES - 1.0));
        }
        contour = Argb.premultiplied(line, LINE);
        half = HALF_LINE * scale;
        perLine = height < LOW * scale ? 2 : 1;
    }

    private static int mixed(int from, int to, double share) {
        int red = part(from >> 16, to >> 16, share);
        int green = part(from >> 8, to >> 8, share);
        return 0xff000000 | red << 16 | green << 8 | part(from, to, share);
    }

    private static int part(int from, int to, double share) {
        return (int) Math.round((from & 0xff) * (1 - share) + (to & 0xff) * share);
    }

    /** The levels of a relief's nodes. */
    static double[] levels(Relief relief) {
        Levels levels = Levels.of(relief.values());
        double[] level = new double[relief.values().length];
        for (int i = 0; i < level.length; i++) {
            level[i] = levels.of(relief.values()[i]);
        }
        return level;
    }

    /**
     * Paints a pixel.
     *
     * @param slope by how much the level changes within a pixel, where it does so most
     * @param light how bright it is, 0 … {@link #AS_IT_IS}
     */
    void paint(Raster raster, int at, double level, double slope, int light) {
        double place = level * (ENTRIES - 1) / Levels.COUNT;
        raster.pixels[at] = lit(table[(int) Math.max(0, Math.min(ENTRIES - 1, place))], light);
        double past = level / perLine;
        double distance = perLine * Math.abs(past - Math.rint(past)) / slope;
        if (distance < half + 0.5 && past > 0.5 && past < Levels.COUNT / perLine - 0.5) {
            raster.blend(at, faded(contour, Math.min(1, half + 0.5 - distance)));
        }
    }

    private static int lit(int opaque, int light) {
        int redBlue = (((opaque & 0x00ff00ff) * light) >>> 8) & 0x00ff00ff;
        int green = (((opaque & 0x0000ff00) * light) >>> 8) & 0x0000ff00;
        return 0xff000000 | redBlue | green;
    }

    /** A premultiplied colour with a share of its opacity. */
    static int faded(int colour, double share) {
        int times = (int) Math.round(256 * share);
        int redBlue = (((colour & 0x00ff00ff) * times) >>> 8) & 0x00ff00ff;
        int alphaGreen = (colour >>> 8 & 0x00ff00ff) * times & 0xff00ff00;
        return redBlue | alphaGreen;
    }
}
