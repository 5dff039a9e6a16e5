package org.sgdviz.ui.view.scatter;

import org.sgdviz.data.PointEdit;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The points as pixels: a disc for each point of class 0 and a triangle for each of class 1, hollow where it is held
 * out, or, where more than
 * {@value #MOST_SPRITES} are in view, how many there are by the logarithm of their density. Stateless: any thread.
 */
final class PointRaster {

    /** Above so many points in view, single ones could not be seen. */
    static final int MOST_SPRITES = 50_000;

    private static final double FAINTEST = 0.4;

    /** By so much a hollow point is larger, so that it looks as large as one that is filled and has a rim. */
    private static final double RIM_INSIDE = 0.5;

    private PointRaster() {}

    /**
     * How points look.
     *
     * @param class0 colour of class 0, 0xAARRGGBB
     * @param class1 colour of class 1
     * @param rim colour of the rim around each point: the background's
     * @param scale pixels per logical pixel, and the magnification of marks
     */
    record Style(int class0, int class1, int rim, double scale) {

        /** A sprite per class; small ones have a thinner rim, or dense points would be nothing but rims. */
        Sprite[] sprites(double radius) {
            return rimmed(radius, Math.min(1, (radius - 1) / 2), rim);
        }

        /** A sprite per class of points that are held out: its outline, and within it the background. */
        Sprite[] hollow(double radius) {
            double width = Math.min(1.6, radius / 3);
            double inner = radius - width + RIM_INSIDE;
            return new Sprite[] {
                Sprite.of(Sprite.Form.CIRCLE, inner * scale, width * scale, rim, class0),
                Sprite.of(Sprite.Form.TRIANGLE, inner * 1.25 * scale, width * scale, rim, class1)
            };
        }

        /** A sprite per class, whose rim has that width in logical pixels and that colour. */
        Sprite[] rimmed(double radius, double width, int colour) {
            return new Sprite[] {
                Sprite.of(Sprite.Form.CIRCLE, radius * scale, width * scale, class0, colour),
                Sprite.of(Sprite.Form.TRIANGLE, radius * 1.25 * scale, width * scale, class1, colour)
            };
        }
    }

    /** Radius of a point, in logical pixels, where there are so many of them: the last row of a class sees a few. */
    static double radius(int points) {
        double few = Math.min(8, 4 * Math.pow(200.0 / Math.max(1, points), 0.25));
        double many = Math.min(4, 4 * Math.pow(800.0 / Math.max(1, points), 0.25));
        return Math.max(1.6, points < 200 ? few : many);
    }

    /**
     * Draws all points, clearing the raster first.
     *
     * @return whether each point has been drawn by itself, and not the density
     */
    static boolean draw(Points points, Viewport view, Style style, Raster raster) {
        raster.clear();
        int visible = points.size();
        if (visible > MOST_SPRITES) {
            visible = 0;
            for (int i = 0; i < points.size(); i++) {
                visible += view.holds(points.x1(i), points.x2(i)) ? 1 : 0;
            }
        }
        if (visible > MOST_SPRITES) {
            density(points, view, style, raster);
            return false;
        }
        double radius = radius(points.size());
        Sprite[] sprites = style.sprites(radius);
        Sprite[] hollow = points.partition() == null ? sprites : style.hollow(radius);
        for (int i = 0; i < points.size(); i++) {
            Sprite[] look = points.role(i) == Role.TRAINING ? sprites : hollow;
            look[points.label(i)].draw(raster, view.x(points.x1(i)), view.y(points.x2(i)));
        }
        return true;
    }

    /**
     * Adds to what {@link #draw} has drawn a point that has come since, or takes away one that has gone, until all are
     * drawn again: what else was there under one that has gone is missing until then.
     *
     * @param single what {@link #draw} returned
     * @param size how many points it drew
     */
    static void amend(PointEdit edit, boolean single, int size, Viewport view, Style style, Raster raster) {
        double x = view.x(edit.x1());
        double y = view.y(edit.x2());
        if (single) {
            Sprite sprite = style.sprites(radius(size))[edit.label()];
            if (edit.come()) {
                sprite.draw(raster, x, y);
            } else {
                sprite.erase(raster, x, y);
            }
        } else if (x >= 0 && y >= 0 && x < raster.width && y < raster.height) {
            int p = ((int) y) * raster.width + (int) x;
            if (edit.come()) {
                raster.blend(p, Argb.premultiplied(edit.label() == 0 ? style.class0 : style.class1, FAINTEST));
            } else {
                raster.pixels[p] = 0;
            }
        }
    }

    private static void density(Points points, Viewport view, Style style, Raster raster) {
        int[] ones = new int[raster.pixels.length];
        int[] counts = raster.pixels;
        int most = 1;
        for (int i = 0; i < points.size(); i++) {
            double x = view.x(points.x1(i));
            double y = view.y(points.x2(i));
            if (x >= 0 && y >= 0 && x < raster.width && y < raster.height) {
                int p = ((int) y) * raster.width + (int) x;
                counts[p]++;
                ones[p] += points.label(i);
                most = Math.max(most, counts[p]);
            }
        }
        double[] opacity = new double[most + 1];
        for (int count = 1; count <= most; count++) {
            opacity[count] = FAINTEST + (1 - FAINTEST) * Math.log(count) / Math.log(Math.max(2, most));
        }
        for (int p = 0; p < counts.length; p++) {
            if (counts[p] > 0) {
                double share = (double) ones[p] / counts[p];
                double alpha = opacity[counts[p]];
                counts[p] = Argb.premultiplied(style.class0, alpha * (1 - share), style.class1, alpha * share);
            }
        }
    }
}
