package org.sgdviz.data;

/**
 * A point that has come to a place of the plane, or has gone from it; a point that is moved does both.
 *
 * @param x1 first coordinate
 * @param x2 second coordinate
 * @param label the point's class, 0 or 1
 * @param come whether it has come; otherwise it has gone
 */
public record PointEdit(double x1, double x2, int label, boolean come) {}
