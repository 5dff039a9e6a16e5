/** The gradient noise: a cloud of the gradients of random mini-batches around that of all points. */
@NullMarked
package org.sgdviz.ui.view.noise;

import org.jspecify.annotations.NullMarked;
