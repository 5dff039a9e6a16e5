package org.sgdviz.ui.view.scatter;

import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/** Where a classifier is undecided: at the points whose score is 0. Immutable. */
sealed interface Boundary permits DecisionLine, DecisionCurve {

    /** Whether all weights are numbers that can be drawn. */
    boolean isFinite();

    /** Whether the score depends on the point at all. */
    boolean exists();

    /** The score of a point. */
    double score(double x1, double x2);

    /** The slope of the score by the first coordinate. */
    double slope1(double x1, double x2);

    /** The slope of the score by the second coordinate. */
    double slope2(double x1, double x2);

    /**
     * Fills a raster with the colours of the scores.
     *
     * @param onBackground colours by score, as {@link HeatMap#table} has them
     * @param onGrid the same for pixels of the grid
     * @param rows rows of pixels that are the grid's
     * @param columns columns that are
     * @param view the raster's, in its pixels
     */
    void shade(int[] onBackground, int[] onGrid, int[] rows, int[] columns, Viewport view, Raster raster);

    /**
     * Draws itself, where it is in view.
     *
     * @param view the raster's, in its pixels
     */
    void stroke(Raster raster, Viewport view, Pen pen);
}
