package org.sgdviz.file;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;

/**
 * What stands in a session file: a session, which decides all numbers, and what lets its long runs be shown at once.
 * That is no part of the session's value: it can be left out, and made again. Immutable.
 *
 * @param session the session
 * @param curves for the indices of some of its runs, their curves up to some update before the last
 * @param numbered for the indices of some of its runs that have no name of their own, what the file calls them: by a
 *     number that is not that of their place, as older windows left when a run had been deleted
 */
public record StoredSession(Session session, Map<Integer, SavedCurves> curves, Map<Integer, String> numbered) {

    /** One whose runs are called by their names and places. */
    public StoredSession(Session session, Map<Integer, SavedCurves> curves) {
        this(session, curves, Map.of());
    }

    public StoredSession {
        curves = Map.copyOf(curves);
        numbered = Map.copyOf(numbered);
        curves.forEach((run, saved) -> {
            if (run < 0 || run >= session.runs().size()) {
                throw new IllegalValueException("illegal.progressOfRun", run);
            }
            requireWithin(saved, session.runs().get(run));
        });
    }

    /** Whether there are updates in the curves of a run, and updates after it. */
    static boolean isWithin(SavedCurves curves, SavedRun run) {
        long at = curves.checkpoint().update();
        int weights = run.experiment().features().count() + 1;
        return at >= 1 && at < run.updates() && curves.checkpoint().weightCount() == weights;
    }

    /** Makes sure of that. */
    static void requireWithin(SavedCurves curves, SavedRun run) {
        run.experiment().features().requireFitting(curves.checkpoint().weights());
        if (!isWithin(curves, run)) {
            throw new IllegalValueException(
                    "illegal.progressUpdate", run.updates(), curves.checkpoint().update());
        }
    }

    /** A session without anything beside it. */
    public static StoredSession plain(Session session) {
        return new StoredSession(session, Map.of());
    }

    /**
     * A session and the curves of its long runs. Copies up to four megabytes for each. Callable from any thread while
     * the runs go on.
     */
    public static StoredSession of(LiveSession live) {
        return of(live.session(), live.runs());
    }

    /**
     * A session and the curves of its long runs, as the other method. A run whose weights were computed by numerics
     * that this program does not know has none: its curves were made by others.
     *
     * @param runs the runs of which the session was made, in its order
     */
    public static StoredSession of(Session session, List<Run> runs) {
        Map<Integer, SavedCurves> curves = new TreeMap<>();
        for (int i = 0; i < runs.size(); i++) {
            SavedRun run = session.runs().get(i);
            SavedCurves saved = run.isOfKnownNumerics() ? ResumedRun.curvesOf(runs.get(i), run.updates()) : null;
            if (saved != null) {
                curves.put(i, saved);
            }
        }
        return new StoredSession(session, curves);
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

    /** The curves of a run; null if it has none. */
    public @Nullable SavedCurves curvesOf(int run) {
        return curves.get(run);
    }
}
