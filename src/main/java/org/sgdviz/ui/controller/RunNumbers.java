package org.sgdviz.ui.controller;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.RunEntry;

/**
 * Numbers for runs that would be called alike: the second is "… (2)". A run keeps its number, whatever becomes of the
 * others, and nobody else gets it as long as the run is in the list, even under a name that the user gave it. FX thread
 * only.
 */
final class RunNumbers {

    /** What is remembered of more runs, or of more names of one run, is forgotten, the oldest first. */
    private static final int MOST_RUNS = 500;

    private static final int MOST_NAMES = 20;

    private final Messages messages;

    /** By the ids of runs, the numbers that they have got under each name that they had. */
    private final Map<Integer, Map<String, Integer>> given = bounded(MOST_RUNS);

    RunNumbers(Messages messages) {
        this.messages = messages;
    }

    /**
     * What runs are called, by their ids; those that the user named so keep their names.
     *
     * @param own what each would be called by itself
     */
    Map<Integer, String> tellApart(List<RunEntry> runs, Map<Integer, String> own) {
        Map<Integer, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (RunEntry run : runs) {
            if (run.name() != null) {
                names.put(run.id(), run.name());
                taken.add(run.name());
            }
        }
        for (RunEntry run : runs) {
            String name = Objects.requireNonNull(own.get(run.id()));
            Integer number = given.getOrDefault(run.id(), Map.of()).get(name);
            if (number != null && taken.add(numbered(name, number)) && run.name() == null) {
                names.put(run.id(), numbered(name, number));
            }
        }
        for (RunEntry run : runs) {
            if (!names.containsKey(run.id())) {
                String name = Objects.requireNonNull(own.get(run.id()));
                int number = 1;
                while (!taken.add(numbered(name, number))) {
                    number++;
                }
                names.put(run.id(), numbered(name, number));
                given.computeIfAbsent(run.id(), any -> bounded(MOST_NAMES)).put(name, number);
            }
        }
        return names;
    }

    private String numbered(String name, int number) {
        return number == 1 ? name : messages.text("runs.numbered", name, String.valueOf(number));
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
