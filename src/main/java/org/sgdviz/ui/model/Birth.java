package org.sgdviz.ui.model;

/**
 * How a run came to stand beside the one that was in front, so that it can be undone. Immutable.
 *
 * @param number the number of the gesture; {@link UndoStack#NONE} where it cannot be undone
 * @param from the id of the run that was in front
 */
record Birth(long number, int from) {}
