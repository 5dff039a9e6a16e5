/**
 * What plots are made of, whatever they show: axes and their numbers, the part of the plane or of the time that is in
 * view, rasters that are drawn by the processor, colours from plots.css ({@code Ink}), the marks of edits, and the
 * gestures of scrubbing.
 *
 * <p>A {@link org.sgdviz.ui.view.plot.Plot} is a chart of JavaFX's in its axes, grid and titles, and draws its contents
 * itself. A setter stores and marks; {@code draw()}, called once a frame, draws what is marked: a frame costs pixels,
 * not points and not updates.
 */
@NullMarked
package org.sgdviz.ui.view.plot;

import org.jspecify.annotations.NullMarked;
