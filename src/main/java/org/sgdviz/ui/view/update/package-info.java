/**
 * The lens of one update: its listing, its rows, and its formulas, set as mathematics; knows numbers and texts only.
 */
@NullMarked
package org.sgdviz.ui.view.update;

import org.jspecify.annotations.NullMarked;
