/**
 * One controller for each FXML file, and one binding for each plot: they pass on what the user did to the model's
 * verbs, and what the model says to the views, in words and numbers. They hold no state of the training and run
 * nothing. What the window polls and draws is a {@link org.sgdviz.ui.controller.Part}. FX thread.
 */
@NullMarked
package org.sgdviz.ui.controller;

import org.jspecify.annotations.NullMarked;
