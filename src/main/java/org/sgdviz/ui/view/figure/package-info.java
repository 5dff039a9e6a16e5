/**
 * Pictures and films of plots, and the files that they become: the figure of the terminal, PNG and GIF.
 */
@NullMarked
package org.sgdviz.ui.view.figure;

import org.jspecify.annotations.NullMarked;
