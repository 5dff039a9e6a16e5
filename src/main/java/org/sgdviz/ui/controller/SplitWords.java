package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Split;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/** In a few words, which points of a run are held out. Immutable. */
final class SplitWords {

    private final Messages messages;

    SplitWords(Messages messages) {
        this.messages = messages;
    }

    /** How many, and how they are drawn; never empty. */
    String of(Split split) {
        List<String> words = new ArrayList<>();
        if (split.holdout() instanceof Holdout.Drawn drawn) {
            words.add(messages.text("runs.test", Numbers.setting(drawn.fraction())));
            if (drawn.seed() != Holdout.Drawn.DEFAULT_SEED) {
                words.add(messages.text("runs.splitSeed", String.valueOf(drawn.seed())));
            }
            if (drawn.stratified()) {
                words.add(messages.text("runs.stratified"));
            }
        } else if (split.holdout() instanceof Holdout.AfterFirst first) {
            words.add(messages.text("runs.test", Numbers.setting((100 - first.percent()) / 100)));
        }
        if (split.validationFraction() > 0) {
            words.add(messages.text("runs.validation", Numbers.setting(split.validationFraction())));
        }
        return words.isEmpty() ? messages.text("runs.noTest") : String.join(", ", words);
    }
}
