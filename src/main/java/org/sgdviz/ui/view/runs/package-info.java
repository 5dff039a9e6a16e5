/**
 * The list of runs. What the user wants with one goes to {@link org.sgdviz.ui.view.runs.RunListGestures}.
 */
@NullMarked
package org.sgdviz.ui.view.runs;

import org.jspecify.annotations.NullMarked;
