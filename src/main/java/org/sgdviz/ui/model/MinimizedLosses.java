package org.sgdviz.ui.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;

/**
 * Which objectives runs have minimized. The edits of a run are looked through once for each of them. FX thread only.
 */
final class MinimizedLosses {

    private final Map<Run, Known> known = new WeakHashMap<>();

    /**
     * What an experiment says.
     *
     * @param first the number of updates done when each objective was first minimized, by its ordinal; the largest
     *     number if it never was
     */
    private record Known(Experiment experiment, long[] first) {}

    /** Those of the updates that a run has published; that of the first update if there is none. */
    @SuppressWarnings("ReferenceEquality") // another one with each edit
    Set<Objective> of(Run run) {
        Experiment experiment = run.experiment();
        Known found = known.get(run);
        if (found == null || found.experiment != experiment) {
            found = lookThrough(experiment);
            known.put(run, found);
        }
        long updates = Math.max(1, run.history().size());
        EnumSet<Objective> minimized = EnumSet.noneOf(Objective.class);
        for (Objective objective : Objective.values()) {
            if (found.first[objective.ordinal()] < updates) {
                minimized.add(objective);
            }
        }
        return minimized;
    }

    private static Known lookThrough(Experiment experiment) {
        long[] first = new long[Objective.values().length];
        Arrays.fill(first, Long.MAX_VALUE);
        Hyperparameters settings = experiment.settings();
        Objective present = settings.objective();
        long since = 0;
        for (Edit edit : experiment.editsOfNoRows()) {
            settings = edit.change().settingsAfter(settings);
            if (settings.objective() != present) {
                note(first, present, since, edit.update());
                present = settings.objective();
                since = edit.update();
            }
        }
        note(first, present, since, Long.MAX_VALUE);
        return new Known(experiment, first);
    }

    /** An objective acts from the update after its edit; one that was replaced before that has not acted. */
    private static void note(long[] first, Objective objective, long since, long until) {
        if (since < until) {
            first[objective.ordinal()] = Math.min(first[objective.ordinal()], since);
        }
    }
}
