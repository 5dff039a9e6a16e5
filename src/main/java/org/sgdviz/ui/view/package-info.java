/**
 * What is seen, in parts of which each is a folder: they know numbers and points, not the trainer, the model or the
 * controllers; what the user wants goes to their gestures, and they show only what they are told.
 *
 * <p>Parts know {@code plot} and {@code control}, which all share, and not each other; only the timeline knows the loss
 * chart, along which it lies, and a figure is made of all.
 */
@NullMarked
package org.sgdviz.ui.view;

import org.jspecify.annotations.NullMarked;
