package org.sgdviz.ui.model;

import java.util.Map;
import org.sgdviz.session.Visibility;

/**
 * How a run came to stand beside the one that was in front, so that it can be undone. Immutable.
 *
 * @param number the number of the gesture; {@link UndoStack#NONE} where it cannot be undone
 * @param from the id of the run that was in front
 * @param hidden the runs whose curves were hidden then, by id, with when they were drawn before
 */
record Birth(long number, int from, Map<Integer, Visibility> hidden) {

    /** One for which no curve was hidden. */
    Birth(long number, int from) {
        this(number, from, Map.of());
    }
}
