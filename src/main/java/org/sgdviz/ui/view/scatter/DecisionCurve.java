package org.sgdviz.ui.view.scatter;

import java.util.Arrays;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The curve on which w0 + Σ w_j·φ_j is 0, with squares, the product and sines of the coordinates for features. Any
 * finite weights are legal.
 *
 * @param w0 weight of the constant
 * @param x1 weight of the first coordinate
 * @param x2 weight of the second coordinate
 * @param square1 weight of the first coordinate's square
 * @param square2 weight of the second coordinate's square
 * @param product weight of the product
 * @param sine1 weight of the first coordinate's sine
 * @param sine2 weight of the second coordinate's sine
 */
record DecisionCurve(
        double w0, double x1, double x2, double square1, double square2, double product, double sine1, double sine2)
        implements Boundary {

    private static final double LARGEST_SCORE = 1e290;

    /** Of weights in this order, of which the last may be missing: a line where there are no more than its three. */
    static Boundary of(double... weights) {
        double[] w = Arrays.copyOf(weights, 8);
        boolean isStraight = true;
        for (int j = 3; j < w.length; j++) {
            isStraight &= w[j] == 0;
        }
        return isStraight
                ? new DecisionLine(w[0], w[1], w[2])
                : new DecisionCurve(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]);
    }

    @Override
    public boolean isFinite() {
        return Double.isFinite(w0 + x1 + x2 + square1 + square2 + product + sine1 + sine2);
    }

    @Override
    public boolean exists() {
        return isFinite();
    }

    @Override
    public double score(double a, double b) {
        return w0 + ofFirst(a) + ofSecond(b) + product * a * b;
    }

    @Override
    public double slope1(double a, double b) {
        return slopeOfFirst(a) + product * b;
    }

    @Override
    public double slope2(double a, double b) {
        return slopeOfSecond(b) + product * a;
    }

    /** What the first coordinate alone adds to the score. */
    double ofFirst(double a) {
        return x1 * a + square1 * a * a + (sine1 == 0 ? 0 : sine1 * Math.sin(a));
    }

    /** What the second coordinate alone adds to it. */
    double ofSecond(double b) {
        return x2 * b + square2 * b * b + (sine2 == 0 ? 0 : sine2 * Math.sin(b));
    }

    /** Slope of {@link #ofFirst}. */
    double slopeOfFirst(double a) {
        return x1 + 2 * square1 * a + (sine1 == 0 ? 0 : sine1 * Math.cos(a));
    }

    /** Slope of {@link #ofSecond}. */
    double slopeOfSecond(double b) {
        return x2 + 2 * square2 * b + (sine2 == 0 ? 0 : sine2 * Math.cos(b));
    }

    /** The same curve with smaller weights, if need be, so that no score in the view is infinite. */
    private DecisionCurve withoutOverflow(Viewport view) {
        double a = Math.max(Math.abs(view.x1Lower()), Math.abs(view.x1Upper()));
        double b = Math.max(Math.abs(view.x2Lower()), Math.abs(view.x2Upper()));
        double size = Math.max(1, Math.max(a, b)) * Math.max(1, Math.max(a, b));
        double limit = LARGEST_SCORE / size;
        double largest = largest();
        return largest > limit ? times(limit / largest) : this;
    }

    /** The same curve with weights of which the largest is 1, so that squares of scores are neither infinite nor 0. */
    private DecisionCurve normalized() {
        double largest = largest();
        return largest < Double.MIN_NORMAL ? this : times(0.5 / largest).times(2);
    }

    private double largest() {
        double lines = Math.max(Math.abs(w0), Math.max(Math.abs(x1), Math.abs(x2)));
        double squares = Math.max(Math.abs(square1), Math.max(Math.abs(square2), Math.abs(product)));
        return Math.max(Math.max(lines, squares), Math.max(Math.abs(sine1), Math.abs(sine2)));
    }

    private DecisionCurve times(double f) {
        return new DecisionCurve(f * w0, f * x1, f * x2, f * square1, f * square2, f * product, f * sine1, f * sine2);
    }

    @Override
    public void shade(int[] onBackground, int[] onGrid, int[] rows, int[] columns, Viewport view, Raster raster) {
        CurveShading shading = new CurveShading(withoutOverflow(view), view, raster);
        for (int y = 0; y < raster.height; y++) {
            shading.drawRow(onBackground, y);
        }
        for (int y : rows) {
            shading.drawRow(onGrid, y);
        }
        for (int x : columns) {
            shading.drawColumn(onGrid, x);
        }
    }

    @Override
    public void stroke(Raster raster, Viewport view, Pen pen) {
        new CurvePainter(normalized(), view, raster, pen).paint();
    }
}
