package org.sgdviz.ui.view;

import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;

/**
 * The part of the plane that a plot shows, and the rectangle of pixels that it is shown in: x runs to the right from
 * x1Lower, y runs downwards from x2Upper. Immutable, so that a raster knows for good what it was drawn for.
 *
 * @param x1Lower first coordinate at the left edge
 * @param x1Upper first coordinate at the right edge, &gt; x1Lower
 * @param x2Lower second coordinate at the lower edge
 * @param x2Upper second coordinate at the upper edge, &gt; x2Lower
 * @param width pixels, &gt; 0
 * @param height pixels, &gt; 0
 */
record Viewport(double x1Lower, double x1Upper, double x2Lower, double x2Upper, double width, double height) {

    /** Space left around the data, as a share of their extent. */
    private static final double MARGIN = 0.08;

    /** Beyond this size of the coordinates nothing is drawn faithfully. */
    private static final double FARTHEST = 1e300;

    /** The smallest span that doubles still resolve, as a share of the coordinates' size. */
    private static final double FINEST = 1e-11;

    /** The data with a margin, between round numbers; −10 to 10 where there are none. */
    static Viewport fitted(Points points, double width, double height) {
        Extent extent = points.extent();
        double[] x1 = {extent.x1Lower(), extent.x1Upper()};
        double[] x2 = {extent.x2Lower(), extent.x2Upper()};
        widen(x1);
        widen(x2);
        return new Viewport(x1[0], x1[1], x2[0], x2[1], width, height);
    }

    private static void widen(double[] range) {
        if (range[0] > range[1]) {
            range[0] = -10;
            range[1] = 10;
            return;
        }
        double lower = Math.max(-FARTHEST, range[0]);
        double upper = Math.min(FARTHEST, range[1]);
        double size = Math.max(Math.abs(lower), Math.abs(upper));
        double margin = MARGIN * (upper - lower);
        if (upper - lower <= 1e-9 * size || size == 0) {
            margin = size == 0 ? 1 : size / 2;
        }
        double unit = Ticks.unit(upper - lower + 2 * margin, 10) / 2;
        range[0] = Math.floor((lower - margin) / unit) * unit;
        range[1] = Math.ceil((upper + margin) / unit) * unit;
    }

    double x(double x1) {
        return (x1 - x1Lower) / (x1Upper - x1Lower) * width;
    }

    double y(double x2) {
        return (x2Upper - x2) / (x2Upper - x2Lower) * height;
    }

    double x1(double x) {
        return x1Lower + x / width * (x1Upper - x1Lower);
    }

    double x2(double y) {
        return x2Upper - y / height * (x2Upper - x2Lower);
    }

    /** The same part of the plane in another rectangle. */
    Viewport resized(double newWidth, double newHeight) {
        return new Viewport(x1Lower, x1Upper, x2Lower, x2Upper, newWidth, newHeight);
    }

    /** Another part of the plane in the same rectangle; unchanged beyond sense. */
    Viewport showing(Extent part) {
        Viewport other = new Viewport(part.x1Lower(), part.x1Upper(), part.x2Lower(), part.x2Upper(), width, height);
        return other.drawable() ? other : this;
    }

    /** Shows factor times as much of the plane, the pixel (x, y) staying where it is; unchanged beyond sense. */
    Viewport zoomed(double x, double y, double factor) {
        double x1 = x1(x);
        double x2 = x2(y);
        Viewport zoomed = new Viewport(
                x1 + (x1Lower - x1) * factor,
                x1 + (x1Upper - x1) * factor,
                x2 + (x2Lower - x2) * factor,
                x2 + (x2Upper - x2) * factor,
                width,
                height);
        return zoomed.drawable() ? zoomed : this;
    }

    /** Moves the plane by (dx, dy) pixels; unchanged beyond sense. */
    Viewport panned(double dx, double dy) {
        double d1 = dx / width * (x1Upper - x1Lower);
        double d2 = dy / height * (x2Upper - x2Lower);
        Viewport panned = new Viewport(x1Lower - d1, x1Upper - d1, x2Lower + d2, x2Upper + d2, width, height);
        return panned.drawable() ? panned : this;
    }

    private boolean drawable() {
        return resolved(x1Lower, x1Upper) && resolved(x2Lower, x2Upper);
    }

    private static boolean resolved(double lower, double upper) {
        double size = Math.max(Math.abs(lower), Math.abs(upper));
        return size < FARTHEST && upper - lower > Math.max(size * FINEST, Double.MIN_NORMAL / FINEST);
    }

    boolean holds(double x1, double x2) {
        return x1 >= x1Lower && x1 <= x1Upper && x2 >= x2Lower && x2 <= x2Upper;
    }

    boolean holds(Points points) {
        Extent extent = points.extent();
        return extent.isEmpty()
                || (holds(extent.x1Lower(), extent.x2Lower()) && holds(extent.x1Upper(), extent.x2Upper()));
    }
}
