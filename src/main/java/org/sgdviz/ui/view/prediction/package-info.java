/** The strip from which predictions are drawn and in which they are compared. */
@NullMarked
package org.sgdviz.ui.view.prediction;

import org.jspecify.annotations.NullMarked;
