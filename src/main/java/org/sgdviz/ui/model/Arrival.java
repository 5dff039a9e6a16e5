package org.sgdviz.ui.model;

import java.util.Map;
import org.sgdviz.session.Visibility;

/**
 * How a run came to stand beside the one that was in front, so that it can be undone; a restarted run came to stand
 * there as the run before it did. Immutable.
 *
 * @param number the number of the gesture; {@link UndoStack#NONE} where it cannot be undone
 * @param from the id of the run that was in front
 * @param update the update of that one after which it branched off; {@link #NO_UPDATE} where it did not
 * @param hidden the runs whose curves were hidden then, by id, with when they were drawn before
 * @param beside what else changed then: undoes it, and does it again
 */
record Arrival(long number, int from, long update, Map<Integer, Visibility> hidden, Runnable beside) {

    /** That of a run which did not branch off. */
    static final long NO_UPDATE = -1;

    /** One that did not branch off. */
    Arrival(long number, int from, Map<Integer, Visibility> hidden, Runnable beside) {
        this(number, from, NO_UPDATE, hidden, beside);
    }

    /** One for which no curve was hidden. */
    Arrival(long number, int from) {
        this(number, from, Map.of(), () -> {});
    }
}
