/**
 * Controls and layouts that JavaFX does not have, for FXML: a slider with steps of its own, rows and columns that fit
 * themselves to their room, sections that fold. They know nothing of training.
 */
@NullMarked
package org.sgdviz.ui.view.control;

import org.jspecify.annotations.NullMarked;
