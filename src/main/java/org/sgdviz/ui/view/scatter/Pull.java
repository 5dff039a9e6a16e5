package org.sgdviz.ui.view.scatter;

/**
 * How a point pulls the boundary.
 *
 * @param x1 first coordinate of the point
 * @param x2 second coordinate
 * @param amount how strongly, −1 … 1, the strongest being 1: positive where the boundary is pushed to where the scores
 *     are higher, negative where to where they are lower
 */
public record Pull(double x1, double x2, double amount) {}
