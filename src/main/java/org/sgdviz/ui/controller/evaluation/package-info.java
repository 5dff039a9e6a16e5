/** Joins the evaluation lens to the model. */
@NullMarked
package org.sgdviz.ui.controller.evaluation;

import org.jspecify.annotations.NullMarked;
