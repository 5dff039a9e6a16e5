/**
 * What the loss surface shows: the loss over two weights, computed beside the FX thread, and the way of the weights.
 */
@NullMarked
package org.sgdviz.ui.model.surface;

import org.jspecify.annotations.NullMarked;
