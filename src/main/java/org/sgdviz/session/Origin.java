package org.sgdviz.session;

import org.sgdviz.data.IllegalValueException;

/**
 * Where a run comes from that was made of another one: of a {@link Session}, or of a list of runs.
 *
 * @param kind how it was made of the other run
 * @param run the other run: its index in the session, where it stands before this one, or its id in the list; at least
 *     0
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

    /** Whether the run has the past of the other one. */
    public boolean isBranch() {
        return kind == Kind.BRANCHED;
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
