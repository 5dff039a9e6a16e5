package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sgdviz.data.DataSource;
import org.sgdviz.run.Experiment;
import org.sgdviz.text.Figures;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.RunEntry;

/**
 * What runs are called in list and chart: by the names that the user gave them, else by what tells them from the others
 * ("α 0.3", "batch 1", "α 0.03 → 0.3", "from update 140"). No two are called alike. FX thread only.
 */
public final class RunNames {

    private final Messages messages;
    private final DataWords data;
    private final SettingPaths paths;
    private List<Object> knownOf = List.of();
    private Map<Integer, String> known = Map.of();

    /** No names yet; one instance serves all that name the runs of a window, so that they are made once. */
    public RunNames(Messages messages) {
        this.messages = messages;
        this.data = new DataWords(messages);
        this.paths = new SettingPaths(messages);
    }

    /** The names of all runs of the list, by their ids. Costs next to nothing while nothing of it has changed. */
    Map<Integer, String> of(List<RunEntry> runs) {
        List<Object> now = new ArrayList<>(5 * runs.size());
        for (RunEntry run : runs) {
            now.add(run.id());
            now.add(run.name() == null ? "" : run.name());
            now.add(run.origin());
            Experiment experiment = run.run().experiment();
            now.add(new Same(experiment));
            now.add(SettingPaths.hasActed(experiment, run.run().history().size()));
        }
        if (!now.equals(knownOf)) {
            knownOf = now;
            known = Map.copyOf(make(runs));
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

    private Map<Integer, String> make(List<RunEntry> runs) {
        Map<Integer, String> names = new HashMap<>();
        List<String> differences = differences(runs);
        for (int i = 0; i < runs.size(); i++) {
            RunEntry run = runs.get(i);
            names.put(run.id(), Objects.requireNonNullElse(run.name(), differences.get(i)));
        }
        for (RunEntry run : runs) {
            if (run.name() == null && run.origin() instanceof RunEntry.Branched branched && isTaken(names, run)) {
                String from = messages.text("runs.fromUpdate", Figures.count(branched.update()));
                names.computeIfPresent(run.id(), (id, name) -> join(name, from));
            }
        }
        number(runs, names);
        return names;
    }

    /** Whether another run is called so too. */
    private static boolean isTaken(Map<Integer, String> names, RunEntry run) {
        String name = names.get(run.id());
        return names.entrySet().stream()
                .anyMatch(each -> each.getKey() != run.id() && each.getValue().equals(name));
    }

    /** Of several of one name, the second and later ones get a number; those that the user named so keep it. */
    private void number(List<RunEntry> runs, Map<Integer, String> names) {
        Set<String> taken = new HashSet<>();
        runs.stream().map(RunEntry::name).filter(Objects::nonNull).forEach(taken::add);
        for (RunEntry run : runs) {
            if (run.name() == null) {
                String name = Objects.requireNonNull(names.get(run.id()));
                String own = name;
                for (int n = 2; !taken.add(own); n++) {
                    own = messages.text("runs.numbered", name, String.valueOf(n));
                }
                names.put(run.id(), own);
            }
        }
    }

    /** In the order of the runs, what differs: among runs of the same data the settings, and then the data. */
    private List<String> differences(List<RunEntry> runs) {
        List<Experiment> all = runs.stream().map(run -> run.run().experiment()).toList();
        List<DataSource> sets = new ArrayList<>();
        int[] setOf = all.stream().mapToInt(run -> number(run.data(), sets)).toArray();
        List<List<String>> settings = runs.stream()
                .map(run -> paths.of(run.run().experiment(), run.run().history().size()))
                .toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String name = "";
            for (int s = 0; s < settings.get(i).size(); s++) {
                for (int j = 0; j < all.size(); j++) {
                    String own = settings.get(i).get(s);
                    if (setOf[j] == setOf[i] && !settings.get(j).get(s).equals(own)) {
                        name = join(name, own);
                        break;
                    }
                }
            }
            if (sets.size() > 1) {
                name = join(name, data.among(sets, all.get(i).data()));
            }
            names.add(name.isEmpty() ? settings.get(i).get(0) : name);
        }
        return names;
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
