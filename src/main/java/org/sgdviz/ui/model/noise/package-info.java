/** What the gradient noise shows: the gradients of random mini-batches, computed beside the FX thread. */
@NullMarked
package org.sgdviz.ui.model.noise;

import org.jspecify.annotations.NullMarked;
