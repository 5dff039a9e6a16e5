package org.sgdviz.ui.view;

/**
 * Where an axis of updates lies in its scene.
 *
 * @param left the x of update 0
 * @param width pixels of the axis
 * @param upper the number of updates at its right end
 */
record Timescale(double left, double width, double upper) {}
