package org.sgdviz.ui.model;

import java.util.Set;

/**
 * How a run came to stand beside the one that was in front, so that it can be undone. Immutable.
 *
 * @param number the number of the gesture; {@link UndoStack#NONE} where it cannot be undone
 * @param from the id of the run that was in front
 * @param hidden the ids of the runs whose curves it hid, since they are of other data
 */
record Birth(long number, int from, Set<Integer> hidden) {}
