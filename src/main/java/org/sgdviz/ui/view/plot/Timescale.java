package org.sgdviz.ui.view.plot;

/**
 * Where an axis lies in its scene, and where the updates of the run in front lie on it.
 *
 * @param left the x of the axis' beginning, at 0
 * @param width pixels of the axis
 * @param upper the value at its right end
 * @param abscissa where on the axis the updates are
 */
public record Timescale(double left, double width, double upper, Abscissa abscissa) {}
