package org.sgdviz.ui.view.scatter;

import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * A decision curve as pixels, with as many pieces as it has, each with a halo as {@link LinePainter} gives a line. A
 * pixel is covered as by the straight line that the curve is there: its distance is the score divided by the length of
 * the score's gradient. Only cells that the curve may come near are looked at pixel by pixel: those whose score at the
 * centre is not larger than gradient and curvature can bring down to 0 within them.
 */
final class CurvePainter {

    /** Pixels of a cell's side. */
    private static final int CELL = 8;

    private final DecisionCurve curve;
    private final Viewport view;
    private final Raster raster;
    private final Pen pen;
    private final double halfHalo;

    /** Units per pixel to the right, and downwards. */
    private final double unit1;

    private final double unit2;

    /** Of each column of pixels: what x1 alone adds to the score, the slope of that per pixel, and x1. */
    private final double[] ofFirst;

    private final double[] slope1;
    private final double[] first;

    CurvePainter(DecisionCurve curve, Viewport view, Raster raster, Pen pen) {
        this.curve = curve;
        this.view = view;
        this.raster = raster;
        this.pen = pen;
        halfHalo = pen.halfHalo();
        unit1 = view.x1(1) - view.x1(0);
        unit2 = view.x2(1) - view.x2(0);
        ofFirst = new double[raster.width];
        slope1 = new double[raster.width];
        first = new double[raster.width];
        for (int x = 0; x < raster.width; x++) {
            first[x] = view.x1(x + 0.5);
            ofFirst[x] = curve.ofFirst(first[x]);
            slope1[x] = curve.slopeOfFirst(first[x]) * unit1;
        }
    }

    void paint() {
        double[] ofSecond = new double[CELL];
        double[] slope2 = new double[CELL];
        double[] second = new double[CELL];
        for (int top = 0; top < raster.height; top += CELL) {
            int bottom = Math.min(raster.height, top + CELL);
            for (int y = top; y < bottom; y++) {
                second[y - top] = view.x2(y + 0.5);
                ofSecond[y - top] = curve.w0() + curve.ofSecond(second[y - top]);
                slope2[y - top] = curve.slopeOfSecond(second[y - top]) * unit2;
            }
            int middle = (bottom - top) / 2;
            for (int left = 0; left < raster.width; left += CELL) {
                int x = Math.min(raster.width - 1, left + CELL / 2);
                if (mayBeNear(x, second[middle], ofSecond[middle], slope2[middle])) {
                    for (int y = top; y < bottom; y++) {
                        int k = y - top;
                        paintRow(left, y, second[k], ofSecond[k], slope2[k]);
                    }
                }
            }
        }
    }

    private boolean mayBeNear(int x, double x2, double ofX2, double slopeOfX2) {
        double reach = CELL / Math.sqrt(2) + halfHalo + 1.5;
        double score = ofFirst[x] + ofX2 + curve.product() * first[x] * x2;
        double across = slope1[x] + curve.product() * x2 * unit1;
        double down = slopeOfX2 + curve.product() * first[x] * unit2;
        double bend = (2 * Math.abs(curve.square1()) + Math.abs(curve.sine1())) * unit1 * unit1
                + (2 * Math.abs(curve.square2()) + Math.abs(curve.sine2())) * unit2 * unit2
                + 2 * Math.abs(curve.product() * unit1 * unit2);
        double rest = Math.abs(score) - reach * reach * bend;
        return rest <= 0 || rest * rest <= reach * reach * (across * across + down * down);
    }

    private void paintRow(int left, int y, double x2, double ofX2, double slopeOfX2) {
        int right = Math.min(raster.width, left + CELL);
        double perFirst = curve.product() * x2;
        double acrossToo = perFirst * unit1;
        double downPerFirst = curve.product() * unit2;
        double reach = (halfHalo + 0.75) * (halfHalo + 0.75); // and to a pixel's corner
        for (int x = left; x < right; x++) {
            double score = ofFirst[x] + ofX2 + perFirst * first[x];
            double across = slope1[x] + acrossToo;
            double down = slopeOfX2 + downPerFirst * first[x];
            double square = across * across + down * down;
            if (score * score < reach * square) {
                double length = Math.sqrt(square);
                double normalX = across / length;
                double normalY = down / length;
                LinePainter.paint(raster, x, y, score / length, normalX, normalY, pen);
            }
        }
    }
}
