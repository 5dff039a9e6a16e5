/**
 * The plots, the timeline below them and the list of runs. They know numbers and points, not the trainer, the model or
 * the controllers; what the user wants goes to their gestures ({@code ScatterGestures}, {@code TimelineGestures},
 * {@code RunListGestures}), and they show only what they are told.
 *
 * <p>A setter stores and marks; {@code draw()}, called once a frame, draws what is marked; so a frame costs pixels, not
 * points and not updates. The points are rasterised only when they or the view change, by a worker thread where they
 * are many; the shading is an addition and a look-up per pixel; the loss comes from a pyramid, one column per pixel,
 * and other runs and the marks of edits are a picture below it that is drawn only when they change.
 * Axes, grid and titles are JavaFX's. Colours come from plots.css through styleable properties ({@code Ink}), so a
 * change of theme marks everything stale and needs no code.
 */
@NullMarked
package org.sgdviz.ui.view;

import org.jspecify.annotations.NullMarked;
