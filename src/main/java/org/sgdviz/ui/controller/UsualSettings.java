package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.SettingTable;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.Panel;

/**
 * What is not as the window opened with it, in a few words for the title of a folded section. Immutable.
 */
final class UsualSettings {

    private final Experiment usual;
    private final Messages messages;
    private final SettingTable<SettingWords<?>> settings;
    private final SettingPaths paths;

    /** What the window opens with is what is usual. */
    UsualSettings(Experiment usual, Messages messages) {
        this.usual = usual;
        this.messages = messages;
        this.settings = SettingWords.all(messages);
        this.paths = new SettingPaths(messages);
    }

    /** Of the data: their name, if they are others, and which of them are held out. */
    String data(Experiment now) {
        List<String> words = new ArrayList<>();
        if (!now.data().equals(usual.data())) {
            words.add(new DataWords(messages).name(now.data()));
        }
        if (!now.setup().split().equals(usual.setup().split())) {
            words.add(new SplitWords(messages).of(now.setup().split()));
        }
        return together(words);
    }

    /** Of the features: which they are, if they are others. */
    String features(Experiment now) {
        return now.features().equals(usual.features()) ? "" : new FeatureWords(messages).of(now.features());
    }

    /** Of the settings whose controls are in a section, and of the setup, which is with the start. */
    String of(Panel section, Hyperparameters now, Experiment experiment) {
        List<String> words = new ArrayList<>();
        for (SettingWords<?> setting : settings.rows()) {
            String word = setting.panel() == section ? setting.unusual(now, usual.settings()) : "";
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (section == Panel.START) {
            addSetup(experiment, words);
        }
        return together(words);
    }

    private void addSetup(Experiment experiment, List<String> words) {
        if (experiment.initSeed() != usual.initSeed() || experiment.shuffleSeed() != usual.shuffleSeed()) {
            words.add(messages.text("unusual.seeds"));
        }
        if (!Objects.equals(experiment.setup().start(), usual.setup().start())
                || !experiment.setup().initialization().equals(usual.setup().initialization())) {
            words.add(messages.text("unusual.start"));
        }
        if (experiment.numerics() != usual.numerics()) {
            words.add(paths.numerics(experiment));
        }
    }

    private static String together(List<String> words) {
        return String.join(" \u00b7 ", words);
    }
}
