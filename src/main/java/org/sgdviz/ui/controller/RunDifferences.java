package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sgdviz.data.DataSource;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.RunEntry;

/** What tells the runs of a list from one another, in words. FX thread only. */
final class RunDifferences {

    private final Messages messages;
    private final DataWords data;
    private final SettingPaths paths;

    RunDifferences(Messages messages) {
        this.messages = messages;
        this.data = new DataWords(messages);
        this.paths = new SettingPaths(messages);
    }

    /**
     * What differs, by the ids of the runs: among those of the same data the settings, and then the data.
     *
     * @param front the id of the run in front
     */
    Map<Integer, String> of(List<RunEntry> runs, int front) {
        List<DataSource> sets = new ArrayList<>();
        List<DataSource> drawn = new ArrayList<>();
        int[] setOf = runs.stream().mapToInt(run -> number(dataOf(run), sets)).toArray();
        runs.stream().filter(run -> RunNames.isDrawn(run, front)).forEach(run -> number(dataOf(run), drawn));
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
            } else if (RunNames.isDrawn(run, front) && drawn.size() > 1) {
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
            if (alike && !RunNames.isDrawn(run, front) && !name.equals(more)) {
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

    /** Two items of a name, the first of which may be empty. */
    String join(String name, String more) {
        return name.isEmpty() ? more : messages.text("runs.join", name, more);
    }
}
