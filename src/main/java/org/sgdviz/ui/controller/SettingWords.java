package org.sgdviz.ui.controller;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Change;
import org.sgdviz.run.Setting;
import org.sgdviz.run.SettingTable;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.Panel;

/**
 * A setting in words, wherever the window speaks of it but for its control.
 *
 * @param setting which
 * @param change its name among the messages of edits, {@code edit.NAME}
 * @param value a value, in an edit
 * @param telling its name and a value where it tells a run from others; null: it never does
 * @param panel the section that has its control
 * @param unusual a value that is not the usual one, in the title of that section
 */
record SettingWords<T>(
        Setting<T> setting,
        String change,
        Function<T, String> value,
        @Nullable Telling<T> telling,
        Panel panel,
        Function<T, String> unusual)
        implements SettingTable.Row<T> {

    /**
     * What tells a run from others.
     *
     * @param key the message with the value
     * @param value a value
     */
    record Telling<T>(String key, Function<T, String> value) {}

    /** The words for all settings, those that tell most of a run first. */
    static SettingTable<SettingWords<?>> all(Messages messages) {
        return SettingTable.of(
                new SettingWords<>(
                        Setting.LEARNING_RATE,
                        "alpha",
                        Numbers::setting,
                        new Telling<>("runs.alpha", Numbers::setting),
                        Panel.TRAINING,
                        alpha -> messages.text("unusual.alpha", Numbers.setting(alpha))),
                new SettingWords<>(
                        Setting.BATCH_SIZE,
                        "batch",
                        BatchSize::toString,
                        new Telling<>("runs.batch", BatchSize::toString),
                        Panel.TRAINING,
                        size -> messages.text("unusual.batch", size.toString())),
                new SettingWords<>(
                        Setting.OBJECTIVE,
                        "objective",
                        objective -> lowerCase(messages, "objective.", objective),
                        new Telling<>("runs.objective", each -> messages.text("runs.objective." + each.name())),
                        Panel.METHOD,
                        objective -> messages.text("lossName.OBJECTIVE." + objective.name())),
                new SettingWords<>(
                        Setting.SHUFFLING,
                        "order",
                        shuffling -> lowerCase(messages, "shuffling.", shuffling),
                        new Telling<>("runs.order", each -> messages.text("runs." + each.name())),
                        Panel.EPOCHS,
                        shuffling -> messages.text("runs." + shuffling.name())),
                new SettingWords<>(
                        Setting.EPOCHS,
                        "epochs",
                        end -> end(messages, end, "edit.epochs.none"),
                        null,
                        Panel.EPOCHS,
                        end -> end(messages, end, "unusual.endless")),
                rule(Setting.OPTIMIZER, Panel.METHOD, messages),
                rule(Setting.SCHEDULE, Panel.SCHEDULE, messages),
                rule(Setting.WARM_UP, Panel.SCHEDULE, messages),
                rule(Setting.PENALTY, Panel.PENALTIES, messages),
                rule(Setting.CLIPPING, Panel.PENALTIES, messages),
                new SettingWords<>(
                        Setting.BATCHING,
                        "batching",
                        each -> lowerCase(messages, "batching.", each),
                        new Telling<>("runs.rule", each -> lowerCase(messages, "batching.", each)),
                        Panel.EPOCHS,
                        each -> lowerCase(messages, "batching.", each)),
                rule(Setting.STOPPING, Panel.EPOCHS, messages));
    }

    private static <T> SettingWords<T> rule(Setting<T> setting, Panel panel, Messages messages) {
        RuleWords<T> words = new RuleWords<>(setting, messages);
        return new SettingWords<>(
                setting, setting.id(), words::text, new Telling<>("runs.rule", words::text), panel, words::text);
    }

    private static String lowerCase(Messages messages, String prefix, Enum<?> value) {
        return messages.text(prefix + value.name()).toLowerCase(Locale.ROOT);
    }

    private static String end(Messages messages, OptionalInt epochs, String none) {
        return epochs.isPresent() ? messages.text("edit.epochs.after", epochs.getAsInt()) : messages.text(none);
    }

    /** A change of the setting, made to settings. */
    @SuppressWarnings("unchecked") // a row's values are those of its setting
    static <T> String change(
            SettingTable<SettingWords<?>> all, Change.Set<T> change, Hyperparameters before, Messages messages) {
        SettingWords<T> words = (SettingWords<T>) all.of(change.setting());
        return messages.text(
                "edit." + words.change,
                words.value.apply(change.setting().of(before)),
                words.value.apply(change.value()));
    }

    /** Its value among others, in a section's title; empty where it is the usual one. */
    String unusual(Hyperparameters now, Hyperparameters usual) {
        T value = setting.of(now);
        return value.equals(setting.of(usual)) ? "" : unusual.apply(value);
    }
}
