package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;
import org.sgdviz.sgd.rule.Named;
import org.sgdviz.sgd.rule.Parameter;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.SettingsModel;

/**
 * The controls of a setting whose values are rules with named numbers: a list of its kinds, where there are several, and
 * below it what the present kind has. FX thread only.
 *
 * @param <T> what the rules are
 */
final class RuleForm<T> {

    private final SettingsModel model;
    private final Setting<T> setting;
    private final Kinds<T> kinds;
    private final Messages messages;
    private final RuleWords<T> words;
    private final VBox node = new VBox();
    private final VBox numbers = new VBox();
    private final @Nullable ComboBox<Kind<T>> chooser;
    private final Map<Parameter, Shown> shown = new HashMap<>();
    private @Nullable Kind<T> present;

    /** Shows a value. */
    private interface Shown {
        void show(Object value);
    }

    RuleForm(SettingsModel model, Setting<T> setting, Messages messages) {
        this.model = model;
        this.setting = setting;
        this.kinds = setting.kinds().orElseThrow();
        this.messages = messages;
        this.words = new RuleWords<>(setting, messages);
        this.chooser = kinds.areSeveral() ? chooser() : null;
        node.getStyleClass().add("rule");
        node.setId(setting.id().replace('_', '-'));
        numbers.getStyleClass().add("rule-numbers");
        if (chooser != null) {
            Label label = new Label(messages.text("rule." + setting.id()));
            label.setLabelFor(chooser);
            VBox field = new VBox(label, chooser);
            field.getStyleClass().add("field");
            node.getChildren().add(field);
        }
        node.getChildren().add(numbers);
    }

    /** The node to be placed. */
    Node node() {
        return node;
    }

    private ComboBox<Kind<T>> chooser() {
        ComboBox<Kind<T>> box = new ComboBox<>();
        box.setId(setting.id() + "Kind");
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(kinds.all());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Kind<T> kind) {
                return kind == null ? "" : words.name(kind);
            }

            @Override
            public Kind<T> fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        box.setAccessibleHelp(messages.text("rule." + setting.id() + ".tip"));
        box.setOnAction(event -> choose(box.getValue()));
        box.showingProperty().subscribe(open -> {
            if (open) {
                model.beginGesture();
            } else {
                model.endGesture();
            }
        });
        return box;
    }

    private void choose(Kind<T> kind) {
        if (kind != present) {
            model.set(setting, kind.usual());
        }
    }

    /** Shows a rule. */
    void show(T rule) {
        Kind<T> kind = kinds.of(rule);
        if (kind != present) {
            present = kind;
            if (chooser != null) {
                chooser.setValue(kind);
            }
            shown.clear();
            List<Node> rows = new ArrayList<>();
            kind.parameters().forEach(parameter -> rows.add(row(kind, parameter)));
            numbers.getChildren().setAll(rows);
        }
        shown.forEach((parameter, control) -> control.show(kind.get(rule, parameter)));
    }

    private void set(Kind<T> kind, Parameter parameter, Object value) {
        T before = setting.of(model.get());
        if (kind.has(before)) {
            model.set(setting, kind.with(before, parameter, value));
        }
    }

    private Node row(Kind<T> kind, Parameter parameter) {
        String name = words.name(parameter);
        String help = messages.text("parameter." + parameter.id() + ".tip");
        if (parameter.isFlag()) {
            CheckBox box = new CheckBox(name);
            box.setId(parameter.id());
            box.setAccessibleHelp(help);
            box.setOnAction(event -> set(kind, parameter, box.isSelected()));
            shown.put(parameter, value -> box.setSelected((Boolean) value));
            return box;
        }
        Region control = parameter.type().isEnum() ? list(kind, parameter) : field(kind, parameter);
        control.setId(parameter.id());
        control.setAccessibleHelp(help);
        control.setAccessibleText(name);
        Label label = new Label(name);
        label.setLabelFor(control);
        label.setAccessibleHelp(help);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(label, space, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Region list(Kind<T> kind, Parameter parameter) {
        ComboBox<Named> box = new ComboBox<>();
        box.getItems().setAll(parameter.choices());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Named constant) {
                return constant == null ? "" : words.choice(parameter, constant);
            }

            @Override
            public Named fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                set(kind, parameter, box.getValue());
            }
        });
        shown.put(parameter, value -> box.setValue((Named) value));
        return box;
    }

    private Region field(Kind<T> kind, Parameter parameter) {
        TextField text = new TextField();
        text.getStyleClass().add("number");
        Field<Object> field = new Field<>(
                text, parameter::parse, value -> text(parameter, value), value -> set(kind, parameter, value));
        shown.put(parameter, field::show);
        return text;
    }

    private static String text(Parameter parameter, Object value) {
        if (value instanceof Double number) {
            return Numbers.setting(number);
        }
        return value instanceof OptionalDouble number && number.isPresent()
                ? Numbers.setting(number.getAsDouble())
                : parameter.text(value);
    }
}
