package org.sgdviz.ui.view.plot;

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
public record Viewport(double x1Lower, double x1Upper, double x2Lower, double x2Upper, double width, double height) {

    /** Space left around the data, as a share of their extent. */
    private static final double MARGIN = 0.08;

    /** What is shown of a plane without points: flat, so that equal scales do not widen it. */
    private static final Extent EMPTY_PLANE = new Extent(-10, 10, -3, 3);

    /** Beyond this size of the coordinates nothing is drawn faithfully. */
    private static final double FARTHEST = 1e300;

    /** The smallest span that doubles still resolve, as a share of the coordinates' size. */
    private static final double FINEST = 1e-11;

    /** A part of the plane in a rectangle of that size. */
    public static Viewport of(Extent part, double width, double height) {
        return new Viewport(part.x1Lower(), part.x1Upper(), part.x2Lower(), part.x2Upper(), width, height);
    }

    /**
     * The data with a margin, between round numbers; where there are none, −10 to 10 on a plot wider than it is high.
     */
    public static Extent fitted(Points points) {
        Extent extent = points.extent();
        if (extent.isEmpty()) {
            return EMPTY_PLANE;
        }
        double[] x1 = {extent.x1Lower(), extent.x1Upper()};
        double[] x2 = {extent.x2Lower(), extent.x2Upper()};
        widen(x1);
        widen(x2);
        return new Extent(x1[0], x1[1], x2[0], x2[1]);
    }

    /** The part of the plane that is shown. */
    public Extent part() {
        return new Extent(x1Lower, x1Upper, x2Lower, x2Upper);
    }

    /** The part of the plane that lies here where another one lies in another view. */
    public Extent partLike(Extent other, Viewport there) {
        Viewport pixels = there.resized(width, height);
        return new Extent(
                x1(pixels.x(other.x1Lower())),
                x1(pixels.x(other.x1Upper())),
                x2(pixels.y(other.x2Lower())),
                x2(pixels.y(other.x2Upper())));
    }

    private static void widen(double[] range) {
        double lower = Points.nearestCoordinate(range[0]);
        double upper = Points.nearestCoordinate(range[1]);
        double size = Math.max(Math.abs(lower), Math.abs(upper));
        double margin = MARGIN * (upper - lower);
        if (upper - lower <= 1e-9 * size || size == 0) {
            margin = size == 0 ? 1 : size / 2;
        }
        double unit = Ticks.unit(upper - lower + 2 * margin, 10) / 2;
        range[0] = Math.floor((lower - margin) / unit) * unit;
        range[1] = Math.ceil((upper + margin) / unit) * unit;
    }

    public double x(double x1) {
        return (x1 - x1Lower) / (x1Upper - x1Lower) * width;
    }

    public double y(double x2) {
        return (x2Upper - x2) / (x2Upper - x2Lower) * height;
    }

    public double x1(double x) {
        return x1Lower + x / width * (x1Upper - x1Lower);
    }

    public double x2(double y) {
        return x2Upper - y / height * (x2Upper - x2Lower);
    }

    /** The same part of the plane in another rectangle. */
    public Viewport resized(double newWidth, double newHeight) {
        return new Viewport(x1Lower, x1Upper, x2Lower, x2Upper, newWidth, newHeight);
    }

    /** A unit as long on both axes: the shorter side extended about its centre; unchanged beyond sense. */
    public Viewport withEqualScales() {
        Viewport equal = centred(Math.max(perPixelX(), perPixelY()), width, height);
        return equal.isDrawable() ? equal : this;
    }

    /** The same centre and units per pixel, of the axis where they are more, in another rectangle of pixels. */
    public Viewport resizedAtItsScale(double newWidth, double newHeight) {
        Viewport resized = centred(Math.max(perPixelX(), perPixelY()), newWidth, newHeight);
        return resized.isDrawable() ? resized : resized(newWidth, newHeight);
    }

    private double perPixelX() {
        return (x1Upper - x1Lower) / width;
    }

    private double perPixelY() {
        return (x2Upper - x2Lower) / height;
    }

    /** So many units per pixel, about the same centre; a side that has as many keeps its very bounds. */
    private Viewport centred(double perPixel, double newWidth, double newHeight) {
        boolean keepX = perPixel == perPixelX() && newWidth == width;
        boolean keepY = perPixel == perPixelY() && newHeight == height;
        double x1 = x1Lower / 2 + x1Upper / 2;
        double x2 = x2Lower / 2 + x2Upper / 2;
        double halfX = perPixel * newWidth / 2;
        double halfY = perPixel * newHeight / 2;
        return new Viewport(
                keepX ? x1Lower : x1 - halfX,
                keepX ? x1Upper : x1 + halfX,
                keepY ? x2Lower : x2 - halfY,
                keepY ? x2Upper : x2 + halfY,
                newWidth,
                newHeight);
    }

    /** Shows factor times as much of the plane, the pixel (x, y) staying where it is; unchanged beyond sense. */
    public Viewport zoomed(double x, double y, double factor) {
        double x1 = x1(x);
        double x2 = x2(y);
        Viewport zoomed = new Viewport(
                x1 + (x1Lower - x1) * factor,
                x1 + (x1Upper - x1) * factor,
                x2 + (x2Lower - x2) * factor,
                x2 + (x2Upper - x2) * factor,
                width,
                height);
        return zoomed.isDrawable() ? zoomed : this;
    }

    /** Moves the plane by (dx, dy) pixels; unchanged beyond sense. */
    public Viewport panned(double dx, double dy) {
        double d1 = dx / width * (x1Upper - x1Lower);
        double d2 = dy / height * (x2Upper - x2Lower);
        Viewport panned = new Viewport(x1Lower - d1, x1Upper - d1, x2Lower + d2, x2Upper + d2, width, height);
        return panned.isDrawable() ? panned : this;
    }

    /** Whether doubles resolve the pixels. */
    public boolean isDrawable() {
        return resolved(x1Lower, x1Upper) && resolved(x2Lower, x2Upper);
    }

    private static boolean resolved(double lower, double upper) {
        double size = Math.max(Math.abs(lower), Math.abs(upper));
        return size < FARTHEST && upper - lower > Math.max(size * FINEST, Double.MIN_NORMAL / FINEST);
    }

    public boolean holds(double x1, double x2) {
        return x1 >= x1Lower && x1 <= x1Upper && x2 >= x2Lower && x2 <= x2Upper;
    }

    /** Whether all of a part of the plane is shown. */
    public boolean holds(Extent other) {
        return holds(other.x1Lower(), other.x2Lower()) && holds(other.x1Upper(), other.x2Upper());
    }

    public boolean holds(Points points) {
        return points.extent().isEmpty() || holds(points.extent());
    }
}
