package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.SettingTable;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/** The settings of a run in a few words each, with what they were before where they were changed on the way. */
final class SettingPaths {

    private final Messages messages;
    private final SettingTable<SettingWords<?>> settings;

    SettingPaths(Messages messages) {
        this.messages = messages;
        this.settings = SettingWords.all(messages);
    }

    /**
     * All settings that may tell a run from others, the most telling first, which is the learning rate.
     *
     * @param updates how many updates it has made: a change that has acted on none of them does not count
     */
    List<String> of(Experiment run, long updates) {
        List<String> all = new ArrayList<>();
        List<Hyperparameters> acted = acted(run, updates);
        for (SettingWords<?> setting : settings.rows()) {
            add(setting, acted, all);
        }
        all.add(messages.text("runs.features", new FeatureWords(messages).of(run.features())));
        all.add(new SplitWords(messages).of(run.setup().split()));
        all.add(start(run.setup()));
        all.add(messages.text("runs.shuffleSeed", String.valueOf(run.shuffleSeed())));
        all.add(numerics(run));
        return all;
    }

    /** Which arithmetic computes the numbers of a run, by its version, and whether new runs have a later one. */
    String numerics(Experiment run) {
        Numerics by = run.numerics();
        return messages.text(by == Numerics.latest() ? "runs.numerics" : "runs.numerics.earlier", by.version());
    }

    /** What a run starts from: given weights, or those that a seed makes. */
    String start(Setup setup) {
        Weights start = setup.start();
        if (start != null) {
            return messages.text(
                    "runs.start",
                    Arrays.stream(start.toArray()).mapToObj(Numbers::loss).collect(Collectors.joining(", ")));
        }
        if (setup.initialization().rule() == Initialization.Rule.PLAYGROUND) {
            return messages.text("runs.seedText", setup.initialization().seedText(setup.initSeed()));
        }
        Initialization.Rule rule = setup.initialization().rule();
        String key = rule == Initialization.Rule.UNIFORM ? "runs.seed" : "runs.seed." + rule.name();
        return messages.text(key, String.valueOf(setup.initSeed()));
    }

    private <T> void add(SettingWords<T> words, List<Hyperparameters> acted, List<String> all) {
        SettingWords.Telling<T> telling = words.telling();
        if (telling != null) {
            Function<Hyperparameters, String> value =
                    each -> telling.value().apply(words.setting().of(each));
            all.add(messages.text(telling.key(), path(acted, value)));
        }
    }

    /** Whether the last change of a run has acted on an update. */
    static boolean hasActed(Experiment run, long updates) {
        int n = run.edits().size();
        return n == 0 || run.edits().get(n - 1).update() < updates;
    }

    /** The settings by which its last update was made; without any, those by which the first will be. */
    static Hyperparameters last(Experiment run, long updates) {
        return run.before(Math.max(1, updates)).presentSettings();
    }

    /** The settings by which updates were made, in order; without any update, those by which the first will be. */
    private static List<Hyperparameters> acted(Experiment run, long updates) {
        List<Hyperparameters> acted = new ArrayList<>();
        Hyperparameters present = run.settings();
        long since = 0;
        for (Edit edit : run.editsOfNoRows()) {
            if (edit.change() instanceof Change.Set<?> change && edit.update() < Math.max(1, updates)) {
                if (edit.update() > since && !edit.continued()) { // what a gesture only came by is not told
                    acted.add(present);
                }
                since = edit.update();
                present = change.settingsAfter(present);
            }
        }
        acted.add(present);
        return acted;
    }

    /** The values of a setting: the first, and those that it was changed to. */
    private String path(List<Hyperparameters> acted, Function<Hyperparameters, String> value) {
        List<String> values = new ArrayList<>();
        for (Hyperparameters each : acted) {
            String next = value.apply(each);
            if (values.isEmpty() || !values.get(values.size() - 1).equals(next)) {
                values.add(next);
            }
        }
        int n = values.size();
        return n <= 3
                ? String.join(messages.text("runs.then"), values)
                : messages.text("runs.thenMany", values.get(0), values.get(n - 1));
    }
}
