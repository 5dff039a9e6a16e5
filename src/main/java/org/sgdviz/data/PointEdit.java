package org.sgdviz.data;

/**
 * A point that appeared somewhere in the plane, or disappeared; moving a point does both.
 *
 * @param x1 first coordinate
 * @param x2 second coordinate
 * @param label the point's class, 0 or 1
 * @param come whether it appeared; otherwise it disappeared
 */
public record PointEdit(double x1, double x2, int label, boolean come) {}
