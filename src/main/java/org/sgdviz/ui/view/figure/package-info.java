/**
 * Pictures of plots, and the files that they become: the figure of the terminal, and PNG.
 */
@NullMarked
package org.sgdviz.ui.view.figure;

import org.jspecify.annotations.NullMarked;
