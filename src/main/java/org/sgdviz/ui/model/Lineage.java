package org.sgdviz.ui.model;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Run;
import org.sgdviz.session.Origin;

/**
 * Which run each branch branched off. In the place of that one, under its id, there may be another run, of other seeds
 * or data, until that is undone or done again: as long as there is, the branch's run is one that is not in the list. FX
 * thread only.
 */
final class Lineage {

    /** The id of no run. */
    private static final int GONE = 0;

    /** Of the runs that branched off, by their ids. */
    private final Map<Integer, Descent> descents = new HashMap<>();

    /** That a run came to be from another, which this does not keep. */
    private record Descent(Origin origin, WeakReference<Run> parent) {

        boolean isFrom(List<RunEntry> runs) {
            return RunList.find(runs, origin.run())
                    .map(each -> each.run().equals(parent.get()))
                    .orElse(true);
        }
    }

    /** Another list has begun. */
    void clear() {
        descents.clear();
    }

    /** Takes note of a run that joins others. */
    void enter(List<RunEntry> others, RunEntry run) {
        Origin origin = run.branchedFrom();
        if (origin != null) {
            RunList.find(others, origin.run())
                    .ifPresent(
                            parent -> descents.put(run.id(), new Descent(origin, new WeakReference<>(parent.run()))));
        }
    }

    /** Forgets the runs whose ids are not to be kept. */
    void retain(IntPredicate kept) {
        descents.keySet().removeIf(id -> !kept.test(id));
    }

    /** The runs, each with where it comes from as the list is now. */
    List<RunEntry> of(List<RunEntry> runs) {
        return runs.stream().map(each -> each.withOrigin(origin(each, runs))).toList();
    }

    private @Nullable Origin origin(RunEntry run, List<RunEntry> runs) {
        Descent descent = run.isBranch() ? descents.get(run.id()) : null;
        if (descent == null) {
            return run.origin();
        }
        Origin from = descent.origin;
        return descent.isFrom(runs) ? from : new Origin(from.kind(), GONE, from.update());
    }
}
