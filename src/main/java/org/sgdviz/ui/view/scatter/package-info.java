/**
 * The points, the decision line and the shading. The points are rasterised only when they or the view change, by a
 * worker thread where they are many; the shading is an addition and a look-up per pixel. What the user wants goes to
 * {@link org.sgdviz.ui.view.scatter.ScatterGestures}.
 */
@NullMarked
package org.sgdviz.ui.view.scatter;

import org.jspecify.annotations.NullMarked;
