package org.sgdviz.ui.view;

/**
 * The classifier's score, drawn as colour. The score of a linear classifier changes by a constant from pixel to pixel,
 * and its colour comes from a table, so that a frame costs an addition and a look-up per pixel.
 */
final class HeatMap {

    /** Entries of the table: with 256 the bands can be seen. */
    static final int ENTRIES = 4096;

    /** The table covers the scores from −LIMIT to LIMIT; beyond them, the colours of its ends serve. */
    static final double LIMIT = 10;

    /** Opacity of the purest colour. */
    private static final double STRENGTH = 0.5;

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
        double perScore = ENTRIES / (2 * LIMIT);
        double step = line.w1() * (view.x1(1) - view.x1(0)) * perScore;
        int[] pixels = raster.pixels;
        for (int y = 0, p = 0; y < raster.height; y++) {
            double entry = (line.score(view.x1(0.5), view.x2(y + 0.5)) + LIMIT) * perScore;
            for (int x = 0; x < raster.width; x++, entry += step) {
                int i = (int) entry;
                pixels[p++] = table[i < 0 ? 0 : i >= ENTRIES ? ENTRIES - 1 : i];
            }
        }
    }
}
