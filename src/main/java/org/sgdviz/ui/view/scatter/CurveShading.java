package org.sgdviz.ui.view.scatter;

import java.util.Arrays;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The scores of a curve as colours. What either coordinate alone adds to a score is computed once for all pixels of a
 * column, and of a row; along a row the scores are exact every {@value #SPAN} pixels and interpolated between, so that
 * a pixel costs hardly more than where the score is linear.
 */
final class CurveShading {

    private static final int SPAN = 16;

    /** Bits behind the point of an entry: all entries of the table have room before it. */
    private static final int UNIT_BITS = 18;

    private static final double UNIT = 1 << UNIT_BITS;
    private static final double PER_SCORE = HeatMap.ENTRIES / (2 * HeatMap.LIMIT);
    private static final double UNDECIDED = HeatMap.ENTRIES / 2.0;

    /** As far as entries may be from the undecided one to have room. */
    private static final double FAR = HeatMap.ENTRIES;

    private final DecisionCurve curve;
    private final Viewport view;
    private final Raster raster;

    /** What x1 adds to the entry in the table, at the middle of every so many pixels. */
    private final double[] ofFirst;

    private final double[] first;

    /** What else makes the entry of each row of pixels, and what x1 is multiplied by there. */
    private final double[] ofSecond;

    private final double[] perFirstOf;

    /** The entries of the row that is being drawn. */
    private final double[] entries;

    CurveShading(DecisionCurve curve, Viewport view, Raster raster) {
        this.curve = curve;
        this.view = view;
        this.raster = raster;
        int nodes = (raster.width + SPAN - 1) / SPAN + 1;
        entries = new double[nodes];
        ofSecond = new double[raster.height];
        perFirstOf = new double[raster.height];
        for (int y = 0; y < raster.height; y++) {
            double x2 = view.x2(y + 0.5);
            ofSecond[y] = (curve.w0() + curve.ofSecond(x2) + HeatMap.LIMIT) * PER_SCORE;
            perFirstOf[y] = curve.product() * x2 * PER_SCORE;
        }
        ofFirst = new double[nodes];
        first = new double[nodes];
        for (int k = 0; k < nodes; k++) {
            first[k] = view.x1(k * SPAN + 0.5);
            ofFirst[k] = curve.ofFirst(first[k]) * PER_SCORE;
        }
    }

    /** Fills a row of pixels. */
    void drawRow(int[] table, int y) {
        double base = ofSecond[y];
        double perFirst = perFirstOf[y];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = base + ofFirst[k] + perFirst * first[k];
        }
        int begin = y * raster.width;
        int end = begin + raster.width;
        int spans = entries.length - 1;
        for (int k = 0; k < spans; k++) {
            int from = begin + k * SPAN;
            int side = side(k);
            if (side == 0) {
                drawSpan(table, raster.pixels, from, Math.min(from + SPAN, end), entries[k], entries[k + 1]);
            } else {
                while (k + 1 < spans && side(k + 1) == side) {
                    k++;
                }
                int to = Math.min(begin + (k + 1) * SPAN, end);
                Arrays.fill(raster.pixels, from, to, table[side < 0 ? 0 : HeatMap.ENTRIES - 1]);
            }
        }
    }

    /** Negative where all entries of a span lie before the table, positive where all lie behind it, else 0. */
    private int side(int span) {
        double left = entries[span];
        double right = entries[span + 1];
        if (left <= 0 && right <= 0) {
            return -1;
        }
        return left >= HeatMap.ENTRIES - 1 && right >= HeatMap.ENTRIES - 1 ? 1 : 0;
    }

    /** Steep ones are flattened about the undecided entry, which stays where it is. */
    private static void drawSpan(int[] table, int[] pixels, int from, int to, double left, double right) {
        double a = left - UNDECIDED;
        double b = right - UNDECIDED;
        double farther = Math.max(Math.abs(a), Math.abs(b));
        double flattened = farther > FAR ? FAR / farther : 1;
        int position = (int) ((UNDECIDED + a * flattened) * UNIT);
        int advance = (int) ((b - a) * flattened * (UNIT / SPAN));
        if (Math.min(left, right) >= 1 && Math.max(left, right) < HeatMap.ENTRIES - 1) {
            for (int p = from; p < to; p++, position += advance) {
                pixels[p] = table[position >> UNIT_BITS];
            }
            return;
        }
        for (int p = from; p < to; p++, position += advance) {
            pixels[p] = table[Math.max(0, Math.min(HeatMap.ENTRIES - 1, position >> UNIT_BITS))];
        }
    }

    /** Fills a column of pixels. */
    void drawColumn(int[] table, int x) {
        double x1 = view.x1(x + 0.5);
        double ofX1 = curve.ofFirst(x1) * PER_SCORE;
        for (int y = 0; y < raster.height; y++) {
            double entry = ofSecond[y] + ofX1 + perFirstOf[y] * x1;
            raster.pixels[y * raster.width + x] = table[(int) Math.max(0, Math.min(HeatMap.ENTRIES - 1, entry))];
        }
    }
}
