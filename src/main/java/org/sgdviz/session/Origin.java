package org.sgdviz.session;

import org.sgdviz.data.IllegalValueException;

/**
 * Where a run of a {@link Session} comes from.
 *
 * @param kind how it was made of the other run
 * @param run index of the other run in the session, which stands before this one
 * @param update the number of updates that the other run had done, at least 0
 */
public record Origin(Kind kind, int run, long update) {

    /** How a run was made of another. */
    public enum Kind {
        /**
         * It has the other run's past up to the update, and its own future: same data, seeds, settings and edits below
         * it.
         */
        BRANCHED,
        /** It began at update 0 with the data and the settings that the other run then had. */
        RESTARTED
    }

    public Origin {
        if (run < 0) {
            throw new IllegalValueException("illegal.origin.run", run);
        }
        if (update < 0) {
            throw new IllegalValueException("illegal.origin.update", update);
        }
    }
}
