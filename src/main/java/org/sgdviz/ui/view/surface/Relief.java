package org.sgdviz.ui.view.surface;

import org.sgdviz.data.Extent;

/**
 * Heights at the nodes of a grid over a rectangle, its corners included.
 *
 * @param part the rectangle
 * @param columns nodes across, at least 2
 * @param rows nodes up, at least 2
 * @param values {@code values[r · columns + c]} is the height at row r from below and column c; not to be changed
 */
public record Relief(Extent part, int columns, int rows, double[] values) {

    /** The height at a place, between the nodes around it; NaN outside. */
    double at(double x, double y) {
        double c = (x - part.x1Lower()) / (part.x1Upper() - part.x1Lower()) * (columns - 1);
        double r = (y - part.x2Lower()) / (part.x2Upper() - part.x2Lower()) * (rows - 1);
        if (!(c >= 0 && c <= columns - 1 && r >= 0 && r <= rows - 1)) {
            return Double.NaN;
        }
        int column = Math.min(columns - 2, (int) c);
        int row = Math.min(rows - 2, (int) r);
        double shareC = c - column;
        double shareR = r - row;
        int i = row * columns + column;
        double below = values[i] * (1 - shareC) + values[i + 1] * shareC;
        double above = values[i + columns] * (1 - shareC) + values[i + columns + 1] * shareC;
        return below * (1 - shareR) + above * shareR;
    }
}
