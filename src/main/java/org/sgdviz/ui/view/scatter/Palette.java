package org.sgdviz.ui.view.scatter;

import org.sgdviz.ui.view.plot.Ink;
import org.sgdviz.ui.view.plot.Plot;

/**
 * What the pixels of a scatter plot are drawn with; colours are 0xAARRGGBB.
 *
 * @param points how points look, which has the background's colour, too
 * @param grid the grid's lines
 * @param shade0 shading where class 0 is certain
 * @param shade1 shading where class 1 is certain
 * @param foreground the line and the marks
 * @param muted where the line was before
 * @param scale pixels of the image per logical pixel; those per usual size of marks are part of how points look
 */
record Palette(PointRaster.Style points, int grid, int shade0, int shade1, int foreground, int muted, double scale) {

    /** The colours of a plot, for an image of so many pixels per logical pixel. */
    static Palette of(Plot plot, double scale) {
        return new Palette(
                new PointRaster.Style(
                        plot.argb(Ink.CLASS_0),
                        plot.argb(Ink.CLASS_1),
                        plot.argb(Ink.BACKGROUND),
                        scale * plot.magnification()),
                plot.argb(Ink.GRID),
                plot.argb(Ink.SHADE_0),
                plot.argb(Ink.SHADE_1),
                plot.argb(Ink.FOREGROUND),
                plot.argb(Ink.MUTED),
                scale);
    }
}
