/**
 * What the evaluation lens shows: how the weights in view do on training or on test points, at any threshold of the
 * score. Computed beside the FX thread, and only while the lens is shown.
 */
@NullMarked
package org.sgdviz.ui.model.evaluation;

import org.jspecify.annotations.NullMarked;
