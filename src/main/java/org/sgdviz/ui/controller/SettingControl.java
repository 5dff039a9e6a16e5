package org.sgdviz.ui.controller;

import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.sgdviz.run.Setting;
import org.sgdviz.run.SettingTable;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.ui.model.SettingsModel;
import org.sgdviz.ui.view.control.BackButton;
import org.sgdviz.ui.view.control.LadderSlider;

/**
 * How a setting is shown and set in the window. FX thread only.
 *
 * @param setting which
 * @param model where it is set
 * @param display shows a value
 */
record SettingControl<T>(Setting<T> setting, SettingsModel model, Consumer<T> display) implements SettingTable.Row<T> {

    /** A field for its values, which reads and writes them as a {@link Field} does. */
    static <T> SettingControl<T> field(
            SettingsModel model,
            Setting<T> setting,
            TextField text,
            Function<String, T> parse,
            Function<T, String> format) {
        Field<T> field = new Field<>(text, parse, format, value -> model.set(setting, value));
        return new SettingControl<>(setting, model, field::show);
    }

    /** A list of all its values; to try some while it is open is one gesture. */
    static <T> SettingControl<T> choice(
            SettingsModel model, Setting<T> setting, ComboBox<T> box, T[] values, StringConverter<T> words) {
        box.getItems().setAll(values);
        box.setConverter(words);
        box.setOnAction(event -> model.set(setting, box.getValue()));
        box.showingProperty().subscribe(open -> {
            if (open) {
                model.beginGesture();
            } else {
                model.endGesture();
            }
        });
        return new SettingControl<>(setting, model, box::setValue);
    }

    /** The controls of rules with named numbers. */
    static <T> SettingControl<T> rule(SettingsModel model, RuleForm<T> form, Setting<T> setting) {
        return new SettingControl<>(setting, model, form::show);
    }

    /**
     * The same with a slider beside it.
     *
     * @param number of a value on the slider's ladder
     * @param value of a number on it
     */
    SettingControl<T> with(LadderSlider slider, ToDoubleFunction<T> number, DoubleFunction<T> value) {
        slider.setOnChosen(chosen -> model.set(setting, value.apply(chosen)));
        slider.heldProperty().subscribe(held -> {
            if (held) {
                model.hold();
            } else {
                model.release();
            }
        });
        return new SettingControl<>(setting, model, display.andThen(shown -> slider.show(number.applyAsDouble(shown))));
    }

    /** The same with a button that is there while the value is not the usual one, and sets it back. */
    SettingControl<T> with(BackButton button, BackWords words) {
        T usual = words.usual(setting);
        button.explain(words.text(setting));
        button.setOnAction(event -> model.set(setting, usual));
        return new SettingControl<>(setting, model, display.andThen(shown -> button.setVisible(!shown.equals(usual))));
    }

    /** Shows its value among others. */
    void show(Hyperparameters settings) {
        display.accept(setting.of(settings));
    }
}
