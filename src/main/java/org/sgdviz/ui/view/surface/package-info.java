/**
 * The loss surface: contours with shading over two weights, the way of a run on it, and the point that can be dragged.
 */
@NullMarked
package org.sgdviz.ui.view.surface;

import org.jspecify.annotations.NullMarked;
