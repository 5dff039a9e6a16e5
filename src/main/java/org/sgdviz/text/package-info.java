/**
 * Every text and every number that a person reads in the window: bundles, how numbers are written, and how what was
 * typed is read. {@link org.sgdviz.text.Messages} has every text, {@link org.sgdviz.text.Numbers} every number.
 *
 * <p>No JavaFX: a text is needed before there is a window, and without one.
 */
@NullMarked
package org.sgdviz.text;

import org.jspecify.annotations.NullMarked;
