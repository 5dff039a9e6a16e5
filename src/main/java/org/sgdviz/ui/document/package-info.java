/**
 * What is opened, saved and recovered beside the window: the session as a document with its file, the autosave, the
 * verification of runs that were opened, and files of points. What takes time is done on threads of their own; what
 * comes of it reaches the FX thread.
 *
 * <p>Knows the model, and no controller and no view: a dialog asks it, never the other way round.
 */
@NullMarked
package org.sgdviz.ui.document;

import org.jspecify.annotations.NullMarked;
