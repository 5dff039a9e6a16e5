package org.sgdviz.ui.view.scatter;

import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The decision line as pixels, with a halo in the background's colour that sets it off from points. Each pixel is
 * covered as much as the line truly covers of it, which is an area that can be written down, so that no shape has to be
 * filled in each frame. Stateless.
 */
final class LinePainter {

    /** Width of the line, in logical pixels. */
    static final double WIDTH = 2;

    /** Width of the line with its halo, in logical pixels. */
    static final double HALO_WIDTH = 4.5;

    /** Opacity of the halo. */
    static final double HALO = 0.75;

    private LinePainter() {}

    /**
     * Draws the line, if there is one in view.
     *
     * @param view the raster's, in its pixels
     */
    static void paint(Raster raster, DecisionLine boundary, Viewport view, Pen pen) {
        double[] ends = boundary.segment(view);
        if (ends != null) {
            new Stroke(ends, pen).paint(raster);
        }
    }

    /**
     * Draws one pixel of a line.
     *
     * @param distance of the pixel's centre from the line
     * @param normalX the line's normal, of length 1
     */
    static void paint(Raster raster, int x, int y, double distance, double normalX, double normalY, Pen pen) {
        if (pen.isGap(x, y, normalX, normalY)) {
            return;
        }
        double longer = Math.max(Math.abs(normalX), Math.abs(normalY));
        double shorter = Math.min(Math.abs(normalX), Math.abs(normalY));
        double line = band(distance, pen.half(), longer, shorter);
        double around = HALO * band(distance, pen.halfHalo(), longer, shorter) * (1 - line);
        raster.blend(y * raster.width + x, Argb.premultiplied(pen.colour(), line, pen.halo(), around));
    }

    /** The share of a pixel, its centre at a distance from the line, that is nearer to the line than a half width. */
    private static double band(double distance, double halfWidth, double longer, double shorter) {
        return halfPlane(halfWidth - distance, longer, shorter) - halfPlane(-halfWidth - distance, longer, shorter);
    }

    /** The area of a unit square on one side of a line with this normal, at a signed distance from its centre. */
    private static double halfPlane(double distance, double longer, double shorter) {
        double corner = (longer + shorter) / 2 - Math.abs(distance);
        double beyond;
        if (corner <= 0) {
            beyond = 0;
        } else if (corner < shorter) {
            beyond = corner * corner / (2 * longer * shorter);
        } else {
            beyond = 0.5 - Math.abs(distance) / longer;
        }
        return distance < 0 ? beyond : 1 - beyond;
    }

    /** A straight line of two widths through two points, as all the pixels whose distance to it is small. */
    private static final class Stroke {

        private final double normalX;
        private final double normalY;
        private final double offset;
        private final Pen pen;

        /** Distance from the line at which the halo no longer touches a pixel with its centre there. */
        private final double reach;

        Stroke(double[] ends, Pen pen) {
            double dx = ends[2] - ends[0];
            double dy = ends[3] - ends[1];
            double length = Math.hypot(dx, dy);
            this.normalX = dy / length;
            this.normalY = -dx / length;
            this.offset = normalX * ends[0] + normalY * ends[1];
            this.pen = pen;
            this.reach = pen.halfHalo() + (Math.abs(normalX) + Math.abs(normalY)) / 2;
        }

        void paint(Raster raster) {
            for (int y = 0; y < raster.height; y++) {
                double distance = normalX * 0.5 + normalY * (y + 0.5) - offset;
                double a = (-reach - distance) / normalX;
                double b = (reach - distance) / normalX;
                int from = 0;
                int to = raster.width;
                if (normalX != 0) {
                    from = (int) Math.max(0, Math.ceil(Math.min(a, b)));
                    to = (int) Math.min(raster.width, Math.floor(Math.max(a, b)) + 1);
                } else if (Math.abs(distance) >= reach) {
                    continue;
                }
                for (int x = from; x < to; x++) {
                    LinePainter.paint(raster, x, y, distance + x * normalX, normalX, normalY, pen);
                }
            }
        }
    }
}
