package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Run;
import org.sgdviz.run.RunRecord;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;

/**
 * The runs of an opened session that numerics computed which this program does not know. It has made them again by its
 * own, which may have led elsewhere; but as long as nothing was done to them here, they are saved as they were opened,
 * so that who only opens and saves a session takes nothing from it. From the first update or edit on a run is this
 * program's, and so is every one that has a past in common with it: a past is of one version. Any thread.
 */
final class LaterNumerics {

    /** Of a session that has none. */
    static final LaterNumerics NONE = new LaterNumerics();

    /** By the runs that were made again, while they are anywhere. */
    private final Map<Run, Opened> opened = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * Such a run.
     *
     * @param saved as it was opened
     * @param here what it was directly after that, made again
     */
    private record Opened(SavedRun saved, RunRecord here) {}

    private LaterNumerics() {}

    /**
     * Of a session that has just been opened.
     *
     * @param runs its runs, made again, in its order
     */
    LaterNumerics(Session session, List<Run> runs) {
        for (int i = 0; i < runs.size(); i++) {
            SavedRun saved = session.runs().get(i);
            if (!saved.isOfKnownNumerics()) {
                opened.put(runs.get(i), new Opened(saved, RunRecord.of(runs.get(i))));
            }
        }
    }

    /** Those of the listed runs that are to be saved as they were opened, as such, by their ids. */
    Map<Integer, SavedRun> asOpened(List<RunEntry> entries) {
        if (opened.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Integer> families = new HashMap<>();
        Map<Integer, SavedRun> asOpened = new HashMap<>();
        Set<Integer> changed = new HashSet<>();
        for (RunEntry entry : entries) {
            Origin from = entry.branchedFrom();
            int family = from == null ? entry.id() : families.getOrDefault(from.run(), entry.id());
            families.put(entry.id(), family);
            SavedRun saved = asOpened(entry.run());
            if (saved == null) {
                changed.add(family);
            } else {
                asOpened.put(entry.id(), saved);
            }
        }
        new ArrayList<>(asOpened.keySet())
                .stream().filter(id -> changed.contains(families.get(id))).forEach(asOpened::remove);
        return asOpened;
    }

    private @Nullable SavedRun asOpened(Run run) {
        Opened one = opened.get(run);
        return one != null && RunRecord.of(run).equals(one.here) ? one.saved : null;
    }
}
