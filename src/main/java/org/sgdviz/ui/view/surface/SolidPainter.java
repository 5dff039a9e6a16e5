package org.sgdviz.ui.view.surface;

import java.util.Arrays;
import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Raster;

/**
 * A relief seen from the side, as pixels: its cells as triangles, each pixel of the nearest one, shaded by how they lie
 * to a light from the upper left, with contours; its base; and on it the way of a run, faint where the relief stands
 * before it. One picture; any thread.
 */
final class SolidPainter {

    /** How bright what turns away from the light is, and how much brighter it becomes towards it. */
    private static final double SHADE = 0.6;

    private static final double LIGHT = 0.4;

    /** Where the light comes from: to the right, away, upwards; of length 1. */
    private static final double[] SUN = {-0.45, -0.3, 0.841};

    /** What counts as before something, in units of the box. */
    private static final double BEFORE = 0.02;

    private static final double HIDDEN = 0.3;
    private static final double HALF_WAY = 1.1;
    private static final double HALF_FRAME = 0.5;
    private static final double FRAME = 0.45;

    private final Relief relief;
    private final Projection projection;
    private final Bands bands;
    private final Raster raster;
    private final double scale;

    /** How far away what is seen of each pixel is. */
    private final float[] depths;

    private final float[] cover;

    /**
     * A picture into a raster, which is cleared.
     *
     * @param scale pixels of the raster per logical pixel
     * @param background the colour of what is empty
     */
    SolidPainter(Relief relief, Projection projection, Bands bands, Raster raster, double scale, int background) {
        this.relief = relief;
        this.projection = projection;
        this.bands = bands;
        this.raster = raster;
        this.scale = scale;
        depths = new float[raster.pixels.length];
        cover = new float[raster.pixels.length];
        Arrays.fill(depths, Float.POSITIVE_INFINITY);
        Arrays.fill(raster.pixels, background);
    }

    /** What is known of the nodes: where they are seen, how far away, their levels and how bright they are. */
    private final class Nodes {

        final float[] x = new float[relief.values().length];
        final float[] y = new float[x.length];
        final float[] depth = new float[x.length];
        final float[] light = new float[x.length];
        final double[] level = Bands.levels(relief);

        Nodes() {
            int columns = relief.columns();
            int rows = relief.rows();
            double[] h = new double[x.length];
            for (int i = 0; i < h.length; i++) {
                h[i] = projection.height(relief.values()[i]);
            }
            for (int r = 0; r < rows; r++) {
                double v = 2.0 * r / (rows - 1) - 1;
                for (int c = 0; c < columns; c++) {
                    double u = 2.0 * c / (columns - 1) - 1;
                    int i = r * columns + c;
                    x[i] = (float) projection.x(u, v);
                    y[i] = (float) projection.y(u, v, h[i]);
                    depth[i] = (float) projection.depth(u, v, h[i]);
                    int left = c == 0 ? i : i - 1;
                    int right = c == columns - 1 ? i : i + 1;
                    int below = r == 0 ? i : i - columns;
                    int above = r == rows - 1 ? i : i + columns;
                    double slopeU = (h[right] - h[left]) / (right - left) * (columns - 1) / 2;
                    double slopeV = (h[above] - h[below]) * columns / (above - below) * (rows - 1) / 2;
                    light[i] = (float) (256 * brightness(slopeU, slopeV));
                }
            }
        }
    }

    private double brightness(double slopeU, double slopeV) {
        double towards = SUN[2] - SUN[0] * projection.right(slopeU, slopeV) - SUN[1] * projection.away(slopeU, slopeV);
        double cosine = towards / Math.sqrt(1 + slopeU * slopeU + slopeV * slopeV);
        return Math.min(1, SHADE + LIGHT * Math.max(0, cosine));
    }

    /** Paints the relief. */
    void paintRelief() {
        Nodes nodes = new Nodes();
        int columns = relief.columns();
        for (int r = 0; r + 1 < relief.rows(); r++) {
            for (int c = 0; c + 1 < columns; c++) {
                int i = r * columns + c;
                triangle(nodes, i, i + 1, i + columns);
                triangle(nodes, i + 1, i + columns + 1, i + columns);
            }
        }
    }

    private void triangle(Nodes n, int a, int b, int c) {
        float abX = n.x[b] - n.x[a];
        float abY = n.y[b] - n.y[a];
        float acX = n.x[c] - n.x[a];
        float acY = n.y[c] - n.y[a];
        float area = abX * acY - abY * acX;
        if (!(Math.abs(area) > 1e-6f)) {
            return; // seen from its edge, or of what is not a number
        }
        double rise = n.level[b] - n.level[a];
        double rise2 = n.level[c] - n.level[a];
        double slopeX = (rise * acY - rise2 * abY) / area;
        double slopeY = (rise2 * abX - rise * acX) / area;
        double slope = Math.sqrt(slopeX * slopeX + slopeY * slopeY);
        int left = Math.max(0, (int) Math.floor(Math.min(n.x[a], Math.min(n.x[b], n.x[c])) - 0.5f));
        int right = Math.min(raster.width - 1, (int) Math.ceil(Math.max(n.x[a], Math.max(n.x[b], n.x[c])) - 0.5f));
        int top = Math.max(0, (int) Math.floor(Math.min(n.y[a], Math.min(n.y[b], n.y[c])) - 0.5f));
        int bottom = Math.min(raster.height - 1, (int) Math.ceil(Math.max(n.y[a], Math.max(n.y[b], n.y[c])) - 0.5f));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                float dx = x + 0.5f - n.x[a];
                float dy = y + 0.5f - n.y[a];
                float shareB = (dx * acY - dy * acX) / area;
                float shareC = (dy * abX - dx * abY) / area;
                float shareA = 1 - shareB - shareC;
                int at = y * raster.width + x;
                float depth = shareA * n.depth[a] + shareB * n.depth[b] + shareC * n.depth[c];
                if (shareA >= -1e-4f && shareB >= -1e-4f && shareC >= -1e-4f && depth < depths[at]) {
                    depths[at] = depth;
                    float light = shareA * n.light[a] + shareB * n.light[b] + shareC * n.light[c];
                    bands.paint(raster, at, n.level[a] + shareB * rise + shareC * rise2, slope, (int) light);
                }
            }
        }
    }

    /** Paints the edges of the base. */
    void paintBase(int colour) {
        double[] u = {-1, 1, 1, -1, -1};
        double[] v = {-1, -1, 1, 1, -1};
        for (int k = 0; k < 4; k++) {
            line(new double[] {u[k], v[k], 0}, new double[] {u[k + 1], v[k + 1], 0}, HALF_FRAME, FRAME);
        }
        blendCover(colour);
    }

    /** Paints the way of two weights on the relief. */
    void paintWay(double[] across, double[] up, int colour) {
        for (int k = 1; k < across.length; k++) {
            double fromU = projection.u(across[k - 1]);
            double fromV = projection.v(up[k - 1]);
            double stepU = projection.u(across[k]) - fromU;
            double stepV = projection.v(up[k]) - fromV;
            int parts = (int) Math.max(1, Math.min(200, 100 * Math.max(Math.abs(stepU), Math.abs(stepV))));
            double[] last = onRelief(fromU, fromV);
            for (int j = 1; j <= parts; j++) {
                double[] next = onRelief(fromU + stepU * j / parts, fromV + stepV * j / parts);
                line(last, next, HALF_WAY, 1);
                last = next;
            }
        }
        blendCover(colour);
    }

    private double[] onRelief(double u, double v) {
        return new double[] {u, v, projection.heightAt(u, v)};
    }

    /** Covers a line between two places of the box; none where one of them is not a number. */
    private void line(double[] from, double[] to, double half, double opacity) {
        double fromX = projection.x(from[0], from[1]);
        double fromY = projection.y(from[0], from[1], from[2]);
        double toX = projection.x(to[0], to[1]);
        double toY = projection.y(to[0], to[1], to[2]);
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (!(length < 10.0 * (raster.width + raster.height))) {
            return;
        }
        int dabs = 1 + (int) Math.ceil(length / 0.7);
        double near = projection.depth(from[0], from[1], from[2]);
        double far = projection.depth(to[0], to[1], to[2]);
        for (int k = 0; k <= dabs; k++) {
            double share = k / (double) dabs;
            dab(
                    fromX + share * (toX - fromX),
                    fromY + share * (toY - fromY),
                    near + share * (far - near) - BEFORE,
                    half * scale,
                    opacity);
        }
    }

    private void dab(double x, double y, double depth, double radius, double opacity) {
        int reach = (int) Math.ceil(radius + 0.5);
        int middle = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        if (middle < 0 || row < 0 || middle >= raster.width || row >= raster.height) {
            return;
        }
        double share = depth < depths[row * raster.width + middle] ? opacity : HIDDEN * opacity;
        for (int b = Math.max(0, row - reach); b <= Math.min(raster.height - 1, row + reach); b++) {
            for (int a = Math.max(0, middle - reach); a <= Math.min(raster.width - 1, middle + reach); a++) {
                double distance = Math.hypot(a + 0.5 - x, b + 0.5 - y);
                double covered = share * Math.max(0, Math.min(1, radius + 0.5 - distance));
                int at = b * raster.width + a;
                cover[at] = Math.max(cover[at], (float) covered);
            }
        }
    }

    /** Puts what is covered over the picture, and begins anew. */
    private void blendCover(int colour) {
        int opaque = Argb.premultiplied(colour, 1);
        for (int at = 0; at < cover.length; at++) {
            if (cover[at] > 0) {
                raster.blend(at, Bands.faded(opaque, cover[at]));
                cover[at] = 0;
            }
        }
    }
}
