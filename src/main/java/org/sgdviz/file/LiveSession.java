package org.sgdviz.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.run.Run;
import org.sgdviz.session.Session;

/**
 * A session, and the runs of which it was made. They may go on meanwhile: what is saved of them is what the session
 * says.
 *
 * @param session what is to be saved
 * @param runs its runs, in its order; or none, and then nothing is saved that shows long ones at once
 * @param savedAs the file that it belongs to; null if none
 */
public record LiveSession(
        Session session, List<Run> runs, @Nullable SavedAs savedAs) {

    public LiveSession {
        runs = List.copyOf(runs);
        if (!runs.isEmpty() && runs.size() != session.runs().size()) {
            throw new IllegalValueException(
                    "illegal.liveRuns", runs.size(), session.runs().size());
        }
    }

    /** A session in no file. */
    public LiveSession(Session session, List<Run> runs) {
        this(session, runs, null);
    }

    /** A session without its runs. */
    public static LiveSession plain(Session session) {
        return new LiveSession(session, List.of());
    }
}
