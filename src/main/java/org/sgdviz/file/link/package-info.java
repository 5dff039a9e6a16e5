/**
 * Links of TensorFlow Playground: what a page takes its values from, and the experiment that gives the same numbers.
 *
 * <p>{@link org.sgdviz.file.link.PlaygroundLink} reads one by the rules of that page, and is the values that it would
 * have; {@link org.sgdviz.file.link.LinkWriter} says a run as one, or why it cannot.
 */
@NullMarked
package org.sgdviz.file.link;

import org.jspecify.annotations.NullMarked;
