package org.sgdviz.ui.view.scatter;

/**
 * What a boundary is drawn with.
 *
 * @param colour colour of the line, 0xAARRGGBB
 * @param halo colour of the halo
 * @param half half the line's width, in pixels
 * @param halfHalo half its width with the halo
 * @param dash length of its dashes and of the gaps between, in pixels along the axis that it is nearer to; 0: it is
 *     solid
 */
record Pen(int colour, int halo, double half, double halfHalo, double dash) {

    private static final double DASH = 7;
    private static final double GHOST_DASH = 3;
    private static final double THIN = 0.6;

    /** That of the decision boundary, for so many pixels per logical pixel. */
    static Pen solid(int colour, int halo, double scale) {
        return new Pen(colour, halo, LinePainter.WIDTH * scale / 2, LinePainter.HALO_WIDTH * scale / 2, 0);
    }

    /** That of a boundary beside it: thin and dashed. */
    static Pen dashed(int colour, int halo, double scale) {
        Pen solid = solid(colour, halo, scale);
        return new Pen(colour, halo, THIN * solid.half, THIN * solid.halfHalo, DASH * scale);
    }

    /** That of where the boundary was before. */
    static Pen faded(int colour, int halo, double scale) {
        Pen solid = solid(colour, halo, scale);
        return new Pen(colour, halo, solid.half, solid.halfHalo, GHOST_DASH * scale);
    }

    /** Whether a pixel of the line lies in a gap, where it has this normal. */
    boolean isGap(int x, int y, double normalX, double normalY) {
        if (dash == 0) {
            return false;
        }
        int along = Math.abs(normalX) < Math.abs(normalY) ? x : y;
        return (long) (along / dash) % 2 == 1;
    }
}
