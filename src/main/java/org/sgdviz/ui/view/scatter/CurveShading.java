package org.sgdviz.ui.view.scatter;

import java.util.Arrays;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The scores of a curve as colours. What either coordinate alone adds to a score is computed once for all pixels of a
 * column, and of a row; along a row the scores are exact every {@value #SPAN} pixels and interpolated between, so that a
 * pixel costs hardly more than where the score is linear.
 */
final class CurveShading {

    private static final int SPAN = 8;
    private static final int UNIT_BITS = 32;
    private static final double UNIT = 1L << UNIT_BITS;
    private static final double PER_SCORE = HeatMap.ENTRIES / (2 * HeatMap.LIMIT);

    /** Entries beyond this are as good as this: the colours of the table's ends serve long before. */
    private static final double FAR = 1 << 20;

    private final DecisionCurve curve;
    private final Viewport view;
    private final Raster raster;

    /** What x1 adds to the entry of the table, at the middle of every so many pixels. */
    private final double[] ofFirst;

    private final double[] first;

    CurveShading(DecisionCurve curve, Viewport view, Raster raster) {
        this.curve = curve;
        this.view = view;
        this.raster = raster;
        int nodes = raster.width / SPAN + 2;
        ofFirst = new double[nodes];
        first = new double[nodes];
        for (int k = 0; k < nodes; k++) {
            first[k] = view.x1(k * SPAN + 0.5);
            ofFirst[k] = curve.ofFirst(first[k]);
        }
    }

    /** Fills a row of pixels. */
    void drawRow(int[] table, int y) {
        double x2 = view.x2(y + 0.5);
        double base = (curve.w0() + curve.ofSecond(x2) + HeatMap.LIMIT) * PER_SCORE;
        double perFirst = curve.product() * x2 * PER_SCORE;
        int begin = y * raster.width;
        double left = entry(base, perFirst, 0);
        for (int k = 0; k * SPAN < raster.width; k++) {
            double right = entry(base, perFirst, k + 1);
            int from = begin + k * SPAN;
            int to = Math.min(from + SPAN, begin + raster.width);
            if (left <= 0 && right <= 0) {
                Arrays.fill(raster.pixels, from, to, table[0]);
            } else if (left >= HeatMap.ENTRIES && right >= HeatMap.ENTRIES) {
                Arrays.fill(raster.pixels, from, to, table[HeatMap.ENTRIES - 1]);
            } else {
                drawSpan(table, raster.pixels, from, to, left, right);
            }
            left = right;
        }
    }

    private double entry(double base, double perFirst, int node) {
        double entry = base + ofFirst[node] * PER_SCORE + perFirst * first[node];
        return Math.max(-FAR, Math.min(FAR, entry));
    }

    /** The entries in steps of whole 2^−32, as {@link HeatMap} goes along a row. */
    private static void drawSpan(int[] table, int[] pixels, int from, int to, double left, double right) {
        long position = (long) (left * UNIT);
        long advance = (long) ((right - left) * (UNIT / SPAN));
        for (int p = from; p < to; p++, position += advance) {
            int i = (int) (position >> UNIT_BITS);
            pixels[p] = table[Math.max(0, Math.min(HeatMap.ENTRIES - 1, i))];
        }
    }

    /** Fills a column of pixels. */
    void drawColumn(int[] table, int x) {
        double x1 = view.x1(x + 0.5);
        for (int y = 0; y < raster.height; y++) {
            double entry = (curve.score(x1, view.x2(y + 0.5)) + HeatMap.LIMIT) * PER_SCORE;
            raster.pixels[y * raster.width + x] = table[(int) Math.max(0, Math.min(HeatMap.ENTRIES - 1, entry))];
        }
    }
}
