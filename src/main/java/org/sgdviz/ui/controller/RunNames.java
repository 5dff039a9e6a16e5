package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sgdviz.run.Experiment;
import org.sgdviz.session.Origin;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.RunEntry;

/**
 * What runs are called in list and chart: by the names that the user gave them, else by what tells them from the others
 * ("α 0.3", "batch 1", "α 0.03 → 0.3", "from update 140"): what differs from runs of the same data, and the data where
 * runs of others are drawn as well. No two are called alike. FX thread only.
 */
public final class RunNames {

    private final Messages messages;
    private final RunDifferences differences;
    private final RunNumbers numbers;
    private List<Object> knownOf = List.of();
    private Map<Integer, String> known = Map.of();

    /** No names yet; one instance serves all that name the runs of a window, so that they are made once. */
    public RunNames(Messages messages) {
        this.messages = messages;
        this.differences = new RunDifferences(messages);
        this.numbers = new RunNumbers(messages);
    }

    /**
     * The names of all runs of the list, by their ids. Costs next to nothing while nothing of it has changed.
     *
     * @param front the id of the one in front, which is drawn in any case
     */
    Map<Integer, String> of(List<RunEntry> runs, int front) {
        List<Object> now = new ArrayList<>(6 * runs.size());
        for (RunEntry run : runs) {
            now.add(run.id());
            now.add(run.name() == null ? "" : run.name());
            now.add(run.origin());
            now.add(isDrawn(run, front));
            Experiment experiment = run.run().experiment();
            now.add(new Same(experiment));
            now.add(SettingPaths.hasActed(experiment, run.run().history().size()));
        }
        if (!now.equals(knownOf)) {
            knownOf = now;
            known = Map.copyOf(make(runs, front));
        }
        return known;
    }

    /** An experiment that is equal to itself only: to compare two may take long, and each edit makes another one. */
    private record Same(Experiment experiment) {

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof Same same && same.experiment == experiment;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(experiment);
        }
    }

    /** Whether its curve is in the chart. */
    static boolean isDrawn(RunEntry run, int front) {
        return run.shown() || run.id() == front;
    }

    private Map<Integer, String> make(List<RunEntry> runs, int front) {
        Map<Integer, String> names = differences.of(runs, front);
        for (RunEntry run : runs) {
            Origin from = run.branchedFrom();
            if (from != null && isTaken(names, runs, run)) {
                String words = messages.text("runs.fromUpdate", Numbers.count(from.update()));
                names.computeIfPresent(run.id(), (id, name) -> differences.join(name, words));
            }
        }
        return numbers.tellApart(runs, names);
    }

    /** Whether another run is called so too. */
    private static boolean isTaken(Map<Integer, String> names, List<RunEntry> runs, RunEntry run) {
        String name = names.get(run.id());
        return runs.stream()
                .filter(each -> each.id() != run.id())
                .anyMatch(each -> Objects.equals(name, each.name()) || Objects.equals(name, names.get(each.id())));
    }
}
