package org.sgdviz.ui.model.surface;

import org.sgdviz.data.Extent;

/**
 * The mean loss at the nodes of a grid over a rectangle of two weights, its corners included.
 *
 * @param axes which weights
 * @param part the rectangle: the first coordinate is that of the weight across
 * @param columns nodes across, at least 2
 * @param rows nodes up, at least 2
 * @param values {@code values[r · columns + c]} is the loss at row r from below and column c; NaN where scores
 *     overflow; not to be changed
 * @param examples how many examples it is the mean of
 * @param all of how many these are a sample
 * @param batchOf the number of the update whose batch it is the mean of; {@link #OF_ALL} where it is that of all
 * @param best whether the weights that do not vary are the best for each node, instead of those in view
 */
public record Surface(
        Axes axes,
        Extent part,
        int columns,
        int rows,
        double[] values,
        int examples,
        int all,
        long batchOf,
        boolean best) {

    /** Not that of a batch. */
    public static final long OF_ALL = -1;

    /**
     * Which two weights vary: 0 is the bias, j the weight of feature j.
     *
     * @param across the one whose axis is horizontal
     * @param up the other one
     */
    public record Axes(int across, int up) {}

    /** Whether it is of a sample of the examples. */
    public boolean isSampled() {
        return examples < all;
    }
}
