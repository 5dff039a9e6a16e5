/** Joins the gradient noise to the model. */
@NullMarked
package org.sgdviz.ui.controller.noise;

import org.jspecify.annotations.NullMarked;
