/** Joins predictions to the model and to the plots in which they are drawn. */
@NullMarked
package org.sgdviz.ui.controller.prediction;

import org.jspecify.annotations.NullMarked;
