package org.sgdviz.ui.view.scatter;

import java.util.Arrays;
import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The classifier's score, drawn as colour. The score of a linear classifier changes by a constant from pixel to pixel,
 * and its colour comes from a table, so that a frame costs an addition and a look-up per pixel.
 */
final class HeatMap {

    /** Entries of the table: with 256 the bands can be seen. */
    static final int ENTRIES = 4096;

    /** The table covers the scores from −LIMIT to LIMIT; beyond them, the colours of its ends serve. */
    static final double LIMIT = 10;

    private static final double PER_SCORE = ENTRIES / (2 * LIMIT);

    /** Opacity of the purest colour. */
    private static final double STRENGTH = 0.5;

    private static final int UNIT_BITS = 40;
    private static final double UNIT = 1L << UNIT_BITS;

    private HeatMap() {}

    /** Colours, premultiplied, by score; transparent where the classifier is undecided. */
    static int[] table(int class0, int class1, Shading shading, ShadingMeaning meaning) {
        int[] table = new int[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            double score = (i + 0.5) / ENTRIES * 2 * LIMIT - LIMIT;
            double purity = switch (shading) {
                case NONE -> 0;
                case DISCRETE -> 0.7;
                case SMOOTH ->
                    meaning == ShadingMeaning.PROBABILITY
                            ? Math.abs(Math.tanh(score / 2))
                            : Math.min(1, Math.abs(score));
            };
            table[i] = Argb.premultiplied(score > 0 ? class1 : class0, STRENGTH * purity);
        }
        return table;
    }

    /** Fills the raster with the colours of the scores in a view of its size in pixels. */
    static void draw(DecisionLine line, int[] table, Viewport view, Raster raster) {
        for (int y = 0; y < raster.height; y++) {
            drawRow(line, table, view, raster, y);
        }
    }

    /** Fills one row of pixels. */
    static void drawRow(DecisionLine line, int[] table, Viewport view, Raster raster, int y) {
        double step = line.w1() * (view.x1(1) - view.x1(0)) * PER_SCORE;
        drawRow(raster.pixels, y * raster.width, raster.width, entry(line, view, 0, y), step, table);
    }

    /** Fills one column of pixels. */
    static void drawColumn(DecisionLine line, int[] table, Viewport view, Raster raster, int x) {
        for (int y = 0; y < raster.height; y++) {
            raster.pixels[y * raster.width + x] =
                    table[(int) Math.max(0, Math.min(ENTRIES - 1, entry(line, view, x, y)))];
        }
    }

    private static double entry(DecisionLine line, Viewport view, int x, int y) {
        return (line.score(view.x1(x + 0.5), view.x2(y + 0.5)) + LIMIT) * PER_SCORE;
    }

    /** Pixels before and behind those with an entry in the table get the colours of its ends. */
    private static void drawRow(int[] pixels, int begin, int width, double entry, double step, int[] table) {
        if (step == 0) {
            Arrays.fill(pixels, begin, begin + width, table[(int) Math.max(0, Math.min(ENTRIES - 1, entry))]);
            return;
        }
        int below = firstBehind(step > 0 ? 0 : ENTRIES, entry, step, width);
        int above = firstBehind(step > 0 ? ENTRIES : 0, entry, step, width);
        Arrays.fill(pixels, begin, begin + below, table[step > 0 ? 0 : ENTRIES - 1]);
        Arrays.fill(pixels, begin + above, begin + width, table[step > 0 ? ENTRIES - 1 : 0]);
        if (below < above) {
            drawInside(pixels, begin + below, begin + above, entry + below * step, step, table);
        }
    }

    /** The first pixel of a row whose entry has reached a bound; the width if none has. */
    private static int firstBehind(double bound, double entry, double step, int width) {
        return (int) Math.max(0, Math.min(width, Math.ceil((bound - entry) / step)));
    }

    /** The entries in steps of whole 2^−40: an addition and a shift, where numbers with a point would be converted. */
    private static void drawInside(int[] pixels, int from, int to, double entry, double step, int[] table) {
        long position = (long) (entry * UNIT);
        long advance = (long) (step * UNIT);
        for (int p = from; p < to; p++, position += advance) {
            int i = (int) (position >> UNIT_BITS);
            pixels[p] = table[Math.max(0, Math.min(ENTRIES - 1, i))];
        }
    }
}
