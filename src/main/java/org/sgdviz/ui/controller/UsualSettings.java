package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/**
 * What is not as the window opened with it, in a few words for the title of a folded section. Immutable.
 */
final class UsualSettings {

    private final Experiment usual;
    private final Messages messages;

    /** What the window opens with is what is usual. */
    UsualSettings(Experiment usual, Messages messages) {
        this.usual = usual;
        this.messages = messages;
    }

    /** Of the data: their name, if they are others. */
    String data(Experiment now) {
        return now.data().equals(usual.data()) ? "" : new DataWords(messages).name(now.data());
    }

    /** Of the learning rate and the batch size. */
    String training(Hyperparameters now) {
        List<String> words = new ArrayList<>();
        if (now.learningRate() != usual.settings().learningRate()) {
            words.add(messages.text("unusual.alpha", Numbers.setting(now.learningRate())));
        }
        if (!now.batchSize().equals(usual.settings().batchSize())) {
            words.add(messages.text("unusual.batch", now.batchSize().toString()));
        }
        return together(words);
    }

    /** Of the objective, the order, the end and the seeds. */
    String method(Hyperparameters now, Experiment experiment) {
        Hyperparameters before = usual.settings();
        List<String> words = new ArrayList<>();
        if (now.objective() != before.objective()) {
            words.add(messages.text("lossName.OBJECTIVE." + now.objective().name()));
        }
        if (now.shuffling() != before.shuffling()) {
            words.add(messages.text("runs." + now.shuffling().name()));
        }
        if (!now.epochs().equals(before.epochs())) {
            words.add(
                    now.epochs().isPresent()
                            ? messages.text("edit.epochs.after", now.epochs().getAsInt())
                            : messages.text("unusual.endless"));
        }
        if (experiment.initSeed() != usual.initSeed() || experiment.shuffleSeed() != usual.shuffleSeed()) {
            words.add(messages.text("unusual.seeds"));
        }
        return together(words);
    }

    private static String together(List<String> words) {
        return String.join(" \u00b7 ", words);
    }
}
