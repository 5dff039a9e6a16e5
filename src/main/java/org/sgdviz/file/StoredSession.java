package org.sgdviz.file;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.run.PastCurves;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.Run;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;

/**
 * What stands in a session file: a session, which decides all numbers, and what lets its long runs be shown at once.
 * That is no part of the session's value: it can be left out, and made again. Immutable.
 *
 * @param session the session
 * @param progress for the indices of some of its runs, their curves up to some update before the last
 * @param numbered for the indices of some of its runs that have no name of their own, what the file calls them: by a
 *     number that is not that of their place, as older windows left when a run had been deleted
 */
public record StoredSession(Session session, Map<Integer, PastCurves> progress, Map<Integer, String> numbered) {

    /** One whose runs are called by their names and places. */
    public StoredSession(Session session, Map<Integer, PastCurves> progress) {
        this(session, progress, Map.of());
    }

    public StoredSession {
        progress = Map.copyOf(progress);
        numbered = Map.copyOf(numbered);
        progress.forEach((run, curves) -> {
            if (run < 0 || run >= session.runs().size()) {
                throw new IllegalValueException("illegal.progressOfRun", run);
            }
            requireWithin(curves, session.runs().get(run));
        });
    }

    /** Whether there are updates in a run's progress, and updates after it. */
    static boolean isWithin(PastCurves progress, SavedRun run) {
        long at = progress.checkpoint().update();
        return at >= 1 && at < run.updates();
    }

    /** Makes sure of that. */
    static void requireWithin(PastCurves progress, SavedRun run) {
        if (!isWithin(progress, run)) {
            throw new IllegalValueException(
                    "illegal.progressUpdate",
                    run.updates(),
                    progress.checkpoint().update());
        }
    }

    /** A session without anything beside it. */
    public static StoredSession plain(Session session) {
        return new StoredSession(session, Map.of());
    }

    /**
     * A session and the progress of its long runs. Copies up to four megabytes for each. Callable from any thread while
     * the runs go on.
     */
    public static StoredSession of(LiveSession live) {
        return of(live.session(), live.runs());
    }

    /**
     * The same.
     *
     * @param runs the runs of which the session was made, in its order
     */
    public static StoredSession of(Session session, List<Run> runs) {
        Map<Integer, PastCurves> progress = new TreeMap<>();
        for (int i = 0; i < runs.size(); i++) {
            PastCurves curves =
                    ResumedRun.progressOf(runs.get(i), session.runs().get(i).updates());
            if (curves != null) {
                progress.put(i, curves);
            }
        }
        return new StoredSession(session, progress);
    }

    /** What the file calls a run; where it does not say, its place in the list does. */
    public String nameOf(int run) {
        String name = givenNameOf(run);
        return name == null ? session.nameOf(run) : name;
    }

    /** What the file calls a run; null where it does not say. */
    public @Nullable String givenNameOf(int run) {
        String name = numbered.get(run);
        return name == null ? session.runs().get(run).name() : name;
    }

    /** The progress of a run; null if it has none. */
    public @Nullable PastCurves progressOf(int run) {
        return progress.get(run);
    }
}
