package org.sgdviz.ui.view.scatter;

import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The line w0 + w1·x1 + w2·x2 = 0, where a linear classifier is undecided. Any finite weights are legal; with w1 = w2 =
 * 0 there is no line.
 *
 * @param w0 weight of the constant
 * @param w1 weight of the first coordinate
 * @param w2 weight of the second coordinate
 */
record DecisionLine(double w0, double w1, double w2) implements Boundary {

    private static final double LARGEST_SCORE = 1e300;

    static final DecisionLine NONE = new DecisionLine(0, 0, 0);

    @Override
    public boolean exists() {
        return isFinite() && (w1 != 0 || w2 != 0);
    }

    @Override
    public boolean isFinite() {
        return Double.isFinite(w0) && Double.isFinite(w1) && Double.isFinite(w2);
    }

    /**
     * The same line with smaller weights, if need be, so that no score in the view is infinite; the signs are the same.
     */
    DecisionLine withoutOverflow(Viewport view) {
        double x1 = Math.max(Math.abs(view.x1Lower()), Math.abs(view.x1Upper()));
        double x2 = Math.max(Math.abs(view.x2Lower()), Math.abs(view.x2Upper()));
        double most = LARGEST_SCORE / Math.max(1, Math.max(x1, x2));
        double largest = Math.max(Math.abs(w0), Math.max(Math.abs(w1), Math.abs(w2)));
        double times = largest > most ? most / largest : 1;
        return times == 1 ? this : new DecisionLine(w0 * times, w1 * times, w2 * times);
    }

    @Override
    public double score(double x1, double x2) {
        return w0 + w1 * x1 + w2 * x2;
    }

    @Override
    public double slope1(double x1, double x2) {
        return w1;
    }

    @Override
    public double slope2(double x1, double x2) {
        return w2;
    }

    @Override
    public void shade(int[] onBackground, int[] onGrid, int[] rows, int[] columns, Viewport view, Raster raster) {
        DecisionLine line = withoutOverflow(view);
        HeatMap.draw(line, onBackground, view, raster);
        for (int y : rows) {
            HeatMap.drawRow(line, onGrid, view, raster, y);
        }
        for (int x : columns) {
            HeatMap.drawColumn(line, onGrid, view, raster, x);
        }
    }

    @Override
    public void stroke(Raster raster, Viewport view, Pen pen) {
        LinePainter.paint(raster, this, view, pen);
    }

    /** The visible part as pixels {x, y, x, y}, or null where there is none. */
    double @Nullable [] segment(Viewport view) {
        double[] f = corners(view);
        double[] cuts = new double[8];
        int n = 0;
        n = cut(f[0], f[1], 0, 0, 1, 0, cuts, n);
        n = cut(f[1], f[3], 1, 0, 0, 1, cuts, n);
        n = cut(f[3], f[2], 1, 1, -1, 0, cuts, n);
        n = cut(f[2], f[0], 0, 1, 0, -1, cuts, n);
        int from = 0;
        int to = 0;
        double farthest = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double d = Math.hypot(cuts[2 * i] - cuts[2 * j], cuts[2 * i + 1] - cuts[2 * j + 1]);
                if (d > farthest) {
                    farthest = d;
                    from = j;
                    to = i;
                }
            }
        }
        return farthest == 0
                ? null
                : new double[] {
                    cuts[2 * from] * view.width(), cuts[2 * from + 1] * view.height(),
                    cuts[2 * to] * view.width(), cuts[2 * to + 1] * view.height()
                };
    }

    /**
     * From the middle of the view to the nearest point of the line, as a unit vector of pixels, or null without one.
     */
    double @Nullable [] direction(Viewport view) {
        double[] f = corners(view);
        double perX = (f[1] - f[0]) / view.width();
        double perY = (f[2] - f[0]) / view.height();
        double length = Math.hypot(perX, perY);
        if (!(length > 0)) {
            return null;
        }
        double towards = f[0] + (f[3] - f[0]) / 2 > 0 ? -1 : 1;
        return new double[] {towards * perX / length, towards * perY / length};
    }

    /** Scores, up to a positive factor, at the corners: upper left, upper right, lower left, lower right. */
    private double[] corners(Viewport view) {
        double largest = Math.max(Math.abs(w0), Math.max(Math.abs(w1), Math.abs(w2)));
        if (!exists()) {
            return new double[] {1, 1, 1, 1};
        }
        DecisionLine unit = new DecisionLine(w0 / largest, w1 / largest, w2 / largest);
        return new double[] {
            unit.score(view.x1Lower(), view.x2Upper()),
            unit.score(view.x1Upper(), view.x2Upper()),
            unit.score(view.x1Lower(), view.x2Lower()),
            unit.score(view.x1Upper(), view.x2Lower())
        };
    }

    /** Appends where the score is 0 on the edge that leaves (u, v) along (du, dv), in the unit square. */
    private static int cut(double f0, double f1, double u, double v, double du, double dv, double[] cuts, int n) {
        if (f0 != 0 && (f1 == 0 || f0 > 0 == f1 > 0)) {
            return n;
        }
        double t = f0 == 0 ? 0 : f0 / (f0 - f1);
        cuts[2 * n] = u + t * du;
        cuts[2 * n + 1] = v + t * dv;
        return n + 1;
    }
}
