package org.sgdviz.ui.controller;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Names;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.text.Parse;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.control.Section;

/** The data set with its parameters, and the tools for points. Another data set begins one more run. */
public final class DataController {

    private final TrainingModel model;
    private final ViewSettings view;
    private final Messages messages;
    private final Commands commands;
    private Synthetic synthetic = Synthetic.TUTORIAL;

    @FXML
    private Section section;

    @FXML
    private ComboBox<DataSource> source;

    @FXML
    private TextField samples;

    @FXML
    private TextField spread;

    @FXML
    private Label spreadLabel;

    @FXML
    private Node generator;

    @FXML
    private Label pointCount;

    @FXML
    private TextField seed;

    @FXML
    private TextField factor;

    @FXML
    private Node factorBox;

    @FXML
    private ToggleGroup classes;

    @FXML
    private ToggleButton class0;

    @FXML
    private ToggleButton class1;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    public DataController(TrainingModel model, ViewSettings view, Messages messages, Commands commands) {
        this.model = model;
        this.view = view;
        this.messages = messages;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        Parse parse = new Parse();
        Field<Integer> samplesField = new Field<>(
                samples,
                text -> parse.whole(text, 1),
                String::valueOf,
                n -> generate(
                        new Synthetic(synthetic.shape(), n, synthetic.spread(), synthetic.factor(), synthetic.seed())));
        Field<Double> spreadField = new Field<>(
                spread,
                parse::atLeastZero,
                Numbers::setting,
                s -> generate(new Synthetic(
                        synthetic.shape(), synthetic.samples(), s, synthetic.factor(), synthetic.seed())));
        Field<Double> factorField = new Field<>(
                factor,
                parse::factor,
                Numbers::setting,
                f -> generate(new Synthetic(
                        synthetic.shape(), synthetic.samples(), synthetic.spread(), f, synthetic.seed())));
        Field<Integer> seedField = new Field<>(
                seed,
                text -> parse.whole(text, 0),
                String::valueOf,
                s -> generate(new Synthetic(
                        synthetic.shape(), synthetic.samples(), synthetic.spread(), synthetic.factor(), s)));
        section.openProperty().bindBidirectional(view.open(Panel.DATA));
        UsualSettings usual = new UsualSettings(model.experiment(), messages);
        model.run().subscribe(run -> section.setNote(usual.data(run.experiment())));
        source.setConverter(names());
        source.setOnAction(event -> choose(source.getValue()));
        Runnable showPresent = () -> {
            DataSource data = model.experiment().data();
            if (data instanceof Synthetic now) {
                synthetic = now;
            }
            offer(data);
            boolean generated = data instanceof Synthetic;
            generator.setVisible(generated);
            generator.setManaged(generated);
            pointCount.setVisible(!generated);
            pointCount.setManaged(!generated);
            samplesField.show(synthetic.samples());
            spreadField.show(synthetic.spread());
            seedField.show(synthetic.seed());
            factorField.show(synthetic.factor());
            spreadLabel.setText(messages.text(synthetic.shape() == Shape.BLOBS ? "data.spread" : "data.noise"));
            factorBox.setVisible(synthetic.shape() == Shape.CIRCLES);
            factorBox.setManaged(factorBox.isVisible());
        };
        model.run().subscribe(any -> showPresent.run());
        model.problem().subscribe(problem -> {
            if (problem != null) {
                showPresent.run();
            }
        });
        model.points().points().subscribe(set -> {
            nameClasses(set.points().names());
            int n = set.points().size();
            pointCount.setText(messages.text(n == 1 ? "data.count.one" : "data.count", Numbers.count(n)));
        });
        undo.disableProperty().bind(model.undo().canUndo().not());
        redo.disableProperty().bind(model.undo().canRedo().not());
        classes.selectedToggleProperty().addListener((any, before, now) -> {
            if (now == null) {
                classes.selectToggle(before);
            } else {
                view.selectedClass().set(now == class1 ? 1 : 0);
            }
        });
        view.selectedClass().subscribe(label -> classes.selectToggle(label.intValue() == 1 ? class1 : class0));
    }

    private void offer(DataSource present) {
        source.getItems().clear();
        for (Shape shape : Shape.values()) {
            boolean same = present instanceof Synthetic now && now.shape() == shape;
            source.getItems()
                    .add(
                            same
                                    ? present
                                    : new Synthetic(
                                            shape,
                                            synthetic.samples(),
                                            shape.defaultSpread(),
                                            synthetic.factor(),
                                            synthetic.seed()));
        }
        source.getItems().add(present instanceof Given ? present : Given.DRAWN);
        source.setValue(present);
    }

    private void choose(@Nullable DataSource chosen) {
        if (chosen != null && chosen != model.experiment().data()) {
            model.open(chosen);
        }
    }

    private void generate(Synthetic wanted) {
        model.open(wanted);
    }

    private void nameClasses(Names names) {
        class0.setText(names.equals(Names.DEFAULT) ? messages.text("data.class0") : names.class0());
        class1.setText(names.equals(Names.DEFAULT) ? messages.text("data.class1") : names.class1());
    }

    private StringConverter<DataSource> names() {
        DataWords words = new DataWords(messages);
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable DataSource data) {
                return data == null ? "" : words.name(data);
            }

            @Override
            public DataSource fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }

    @FXML
    private void undo() {
        model.undo().undo();
    }

    @FXML
    private void redo() {
        model.undo().redo();
    }

    @FXML
    private void clear() {
        model.points().clear();
    }

    @FXML
    private void open() {
        commands.open();
    }

    @FXML
    private void save() {
        commands.save();
    }
}
