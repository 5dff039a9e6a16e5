/** What was drawn as a prediction of the run, and how far it is from what the run has come to. */
@NullMarked
package org.sgdviz.ui.model.prediction;

import org.jspecify.annotations.NullMarked;
