package org.sgdviz.ui.view;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a scatter plot that are marked. Two are equal if they hold the same arrays, which are not to be changed.
 *
 * @param batch ids of the rows of the mini-batch, or null
 * @param misclassified indexes of the misclassified rows, or null
 */
record Marks(int @Nullable [] batch, int @Nullable [] misclassified) {

    static final Marks NONE = new Marks(null, null);
}
