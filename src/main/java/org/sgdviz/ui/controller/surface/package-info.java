/** Joins the surface lens to the model. */
@NullMarked
package org.sgdviz.ui.controller.surface;

import org.jspecify.annotations.NullMarked;
