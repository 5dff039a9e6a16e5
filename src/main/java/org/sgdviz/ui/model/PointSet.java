package org.sgdviz.ui.model;

import org.sgdviz.data.Points;

/**
 * The present points and the number of each in the run; a value that is replaced when any point changes.
 *
 * @param points the points
 * @param rows row number of each point in the run; not to be changed
 */
public record PointSet(Points points, int[] rows) {

    /** No points. */
    public static final PointSet EMPTY = new PointSet(Points.EMPTY, new int[0]);
}
