/**
 * Every text and every number that a person reads, in the window and in the terminal: bundles, how numbers are written,
 * and how what was typed is read.
 *
 * <p>{@link org.sgdviz.text.Messages} has every text, by key, and puts into words what the failures of the layers below
 * explain. Terminal, files and log are English in every locale ({@link org.sgdviz.text.Messages#ENGLISH}); the window
 * follows the user's. {@link org.sgdviz.text.Numbers} has every number. {@link org.sgdviz.text.Parse} reads what was
 * typed, and {@link org.sgdviz.text.NameText} fits names from files into texts.
 *
 * <p>The bundles lie beside this package, by theme; a {@code MessageFormat} is made only of texts that are asked for
 * with arguments. No JavaFX: a text is needed before there is a window, and without one.
 */
@NullMarked
package org.sgdviz.text;

import org.jspecify.annotations.NullMarked;
