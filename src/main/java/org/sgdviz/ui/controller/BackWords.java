package org.sgdviz.ui.controller;

import org.sgdviz.run.Setting;
import org.sgdviz.run.SettingTable;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.text.Messages;

/** What the buttons say that set a setting back to what the window opened with. Immutable. */
final class BackWords {

    private final Hyperparameters usual;
    private final Messages messages;
    private final SettingTable<SettingWords<?>> words;

    /** To these settings. */
    BackWords(Hyperparameters usual, Messages messages) {
        this.usual = usual;
        this.messages = messages;
        this.words = SettingWords.all(messages);
    }

    /** The value that a setting is set back to. */
    <T> T usual(Setting<T> setting) {
        return setting.of(usual);
    }

    /** What that does. */
    @SuppressWarnings("unchecked") // a row's values are those of its setting
    <T> String text(Setting<T> setting) {
        SettingWords<T> row = (SettingWords<T>) words.of(setting);
        return messages.text("setting.back", row.value().apply(usual(setting)));
    }
}
