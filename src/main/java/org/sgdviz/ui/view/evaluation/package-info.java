/**
 * The evaluation lens: confusion matrix, figures, the receiver operating characteristic, and the threshold. It knows
 * numbers only.
 */
@NullMarked
package org.sgdviz.ui.view.evaluation;

import org.jspecify.annotations.NullMarked;
