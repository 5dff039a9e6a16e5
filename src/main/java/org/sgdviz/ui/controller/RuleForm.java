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
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.rule.Named;
import org.sgdviz.sgd.rule.Parameter;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.text.Parse;
import org.sgdviz.ui.model.SettingsModel;
import org.sgdviz.ui.view.control.BackButton;

/**
 * The controls of a setting whose values are rules with named numbers: a list of its kinds, where there are several,
 * and below it what the present kind has. FX thread only.
 *
 * @param <T> what the rules are
 */
final class RuleForm<T> {

    private final SettingsModel model;
    private final ToolForm tool;
    private final Setting<T> setting;
    private final Kinds<T> kinds;
    private final Messages messages;
    private final RuleWords<T> words;
    private final VBox node = new VBox();
    private final Parse parse = new Parse();
    private final VBox numbers = new VBox();
    private final Map<Parameter, BackButton> backs = new HashMap<>();
    private final @Nullable ComboBox<Kind<T>> chooser;
    private final Map<Parameter, Shown> shown = new HashMap<>();
    private @Nullable Kind<T> present;
    private @Nullable BackButton kindBack;

    /** Shows a value. */
    private interface Shown {
        void show(Object value);
    }

    /**
     * The controls of a setting.
     *
     * @param tool whose usual rules are meant by their names
     */
    RuleForm(SettingsModel model, Setting<T> setting, Messages messages, ToolForm tool) {
        this.model = model;
        this.tool = tool;
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
            label.setAccessibleHelp(messages.text("rule." + setting.id() + ".tip"));
            BackButton back = back(
                    kinds.all().get(0).id(),
                    words.name(kinds.all().get(0)),
                    () -> choose(kinds.all().get(0)));
            kindBack = back;
            HBox head = new HBox(label, back);
            head.setAlignment(Pos.CENTER_LEFT);
            VBox field = new VBox(head, chooser);
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
            model.set(setting, tool.usual(kind));
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
            if (kindBack != null) {
                kindBack.setVisible(kind != kinds.all().get(0));
            }
            shown.clear();
            backs.clear();
            List<Node> rows = new ArrayList<>();
            List<Node> conventions = new ArrayList<>();
            for (Parameter parameter : kind.parameters()) {
                (parameter.isConvention() ? conventions : rows).add(row(kind, parameter));
            }
            if (!conventions.isEmpty()) {
                rows.add(folded(conventions));
            }
            numbers.getChildren().setAll(rows);
        }
        shown.forEach((parameter, control) -> control.show(kind.get(rule, parameter)));
        backs.forEach((parameter, back) ->
                back.setVisible(!kind.get(rule, parameter).equals(kind.get(kind.usual(), parameter))));
    }

    private void set(Kind<T> kind, Parameter parameter, Object value) {
        T before = setting.of(model.get());
        if (kind.has(before)) {
            model.set(setting, kind.with(before, parameter, value));
        }
    }

    /** A button that brings something back to what is usual. */
    private BackButton back(String id, String usual, Runnable action) {
        BackButton button = new BackButton();
        button.setId(id + "Back");
        button.explain(messages.text("setting.back", usual));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node row(Kind<T> kind, Parameter parameter) {
        String name = words.name(parameter);
        String help = messages.text("parameter." + parameter.id() + ".tip");
        Object usual = kind.get(kind.usual(), parameter);
        BackButton back = back(parameter.id(), words.value(parameter, usual), () -> set(kind, parameter, usual));
        backs.put(parameter, back);
        if (parameter.isFlag()) {
            CheckBox box = new CheckBox(name);
            box.setId(parameter.id());
            box.setAccessibleHelp(help);
            box.setOnAction(event -> set(kind, parameter, box.isSelected()));
            box.setWrapText(true);
            shown.put(parameter, value -> box.setSelected((Boolean) value));
            return inRow(box, back, new Region());
        }
        Region control = parameter.type().isEnum() ? list(kind, parameter) : field(kind, parameter);
        control.setId(parameter.id());
        control.setAccessibleHelp(help);
        control.setAccessibleText(name);
        Label label = new Label(name);
        label.setLabelFor(control);
        label.setAccessibleHelp(help);
        return inRow(label, back, control);
    }

    /** What only those need who compare the numbers of tools: folded away, unless some of it is not as usual. */
    private Node folded(List<Node> conventions) {
        ToggleButton toggle = new ToggleButton(messages.text("rule.conventions"));
        toggle.setId(setting.id().replace('_', '-') + "Conventions");
        toggle.getStyleClass().addAll("flat", "conventions");
        toggle.setAccessibleHelp(messages.text("rule.conventions.tip"));
        VBox rows = new VBox();
        rows.getStyleClass().add("rule-numbers");
        rows.getChildren().setAll(conventions);
        rows.managedProperty().bind(rows.visibleProperty());
        rows.visibleProperty().bind(toggle.selectedProperty());
        backs.forEach((parameter, back) -> {
            if (parameter.isConvention()) {
                back.visibleProperty().subscribe(unusual -> toggle.setSelected(toggle.isSelected() || unusual));
            }
        });
        return new VBox(toggle, rows);
    }

    private static HBox inRow(Region first, BackButton back, Region last) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(first, back, space, last);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("rule-row");
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
        text.getStyleClass().add(parameter.type() == Length.class ? "length" : "number");
        Field<Object> field = new Field<>(
                text,
                typed -> parameter.parse(typed, parse),
                value -> text(parameter, value),
                value -> set(kind, parameter, value));
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
