/** Joins the lens of one update to the model, and writes its formulas. */
@NullMarked
package org.sgdviz.ui.controller.update;

import org.jspecify.annotations.NullMarked;
