package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sgdviz.data.DataSource;
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
    private final DataWords data;
    private final SettingPaths paths;
    private List<Object> knownOf = List.of();
    private Map<Integer, String> known = Map.of();
    private final RunNumbers numbers;

    /** No names yet; one instance serves all that name the runs of a window, so that they are made once. */
    public RunNames(Messages messages) {
        this.messages = messages;
        this.data = new DataWords(messages);
        this.paths = new SettingPaths(messages);
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

    private static boolean isDrawn(RunEntry run, int front) {
        return run.shown() || run.id() == front;
    }

    private Map<Integer, String> make(List<RunEntry> runs, int front) {
        Map<Integer, String> names = differences(runs, front);
        for (RunEntry run : runs) {
            Origin from = run.branchedFrom();
            if (from != null && isTaken(names, runs, run)) {
                String words = messages.text("runs.fromUpdate", Numbers.count(from.update()));
                names.computeIfPresent(run.id(), (id, name) -> join(name, words));
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

    /** What differs, by the ids of the runs: among those of the same data the settings, and then the data. */
    private Map<Integer, String> differences(List<RunEntry> runs, int front) {
        List<DataSource> sets = new ArrayList<>();
        List<DataSource> drawn = new ArrayList<>();
        int[] setOf = runs.stream().mapToInt(run -> number(dataOf(run), sets)).toArray();
        runs.stream().filter(run -> isDrawn(run, front)).forEach(run -> number(dataOf(run), drawn));
        List<List<String>> settings = runs.stream()
                .map(run -> paths.of(run.run().experiment(), run.run().history().size()))
                .toList();
        Map<Integer, String> names = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            RunEntry run = runs.get(i);
            String name = "";
            for (int s = 0; s < settings.get(i).size(); s++) {
                String own = settings.get(i).get(s);
                for (int j = 0; j < runs.size(); j++) {
                    if (setOf[j] == setOf[i] && !settings.get(j).get(s).equals(own)) {
                        name = join(name, own);
                        break;
                    }
                }
            }
            if (name.isEmpty() && sets.size() > 1) {
                name = data.among(sets, dataOf(run));
            } else if (isDrawn(run, front) && drawn.size() > 1) {
                name = join(name, data.among(drawn, dataOf(run)));
            }
            names.put(run.id(), name.isEmpty() ? settings.get(i).get(0) : name);
        }
        tellHiddenOnes(runs, front, sets, names);
        return names;
    }

    /** A run that is not drawn is told from one of other data by its own, where it would be called as that one is. */
    private void tellHiddenOnes(List<RunEntry> runs, int front, List<DataSource> sets, Map<Integer, String> names) {
        Map<Integer, String> before = Map.copyOf(names);
        for (RunEntry run : runs) {
            String name = Objects.requireNonNull(before.get(run.id()));
            boolean alike = runs.stream()
                    .anyMatch(each ->
                            name.equals(before.get(each.id())) && !dataOf(each).equals(dataOf(run)));
            String more = data.among(sets, dataOf(run));
            if (alike && !isDrawn(run, front) && !name.equals(more)) {
                names.put(run.id(), join(name, more));
            }
        }
    }

    private static DataSource dataOf(RunEntry run) {
        return run.run().experiment().data();
    }

    /** The place of a data set among those known, one more if need be. */
    private static int number(DataSource data, List<DataSource> known) {
        int number = known.indexOf(data);
        if (number < 0) {
            known.add(data);
            return known.size() - 1;
        }
        return number;
    }

    private String join(String name, String more) {
        return name.isEmpty() ? more : messages.text("runs.join", name, more);
    }
}
