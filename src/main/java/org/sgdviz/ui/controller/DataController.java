package org.sgdviz.ui.controller;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.control.Section;

/** The choice of a data set; another one begins one more run. Given ones have a number, generated ones parameters. */
public final class DataController {

    private final TrainingModel model;
    private final ViewSettings view;
    private final Messages messages;
    private final UsualSettings usual;

    /** What was generated last: other shapes are offered with its parameters. */
    private Synthetic synthetic = Synthetic.TUTORIAL;

    @FXML
    private Section section;

    @FXML
    private ComboBox<DataSource> source;

    @FXML
    private Label pointCount;

    @FXML
    private Node generator;

    /** Without its FXML yet; what is in the model now is what is usual. */
    public DataController(TrainingModel model, ViewSettings view, Messages messages) {
        this.model = model;
        this.view = view;
        this.messages = messages;
        this.usual = new UsualSettings(model.experiment(), messages);
    }

    @FXML
    private void initialize() {
        section.openProperty().bindBidirectional(view.open(Panel.DATA));
        model.run().subscribe(run -> section.setNote(usual.data(run.experiment())));
        source.setConverter(names());
        source.setOnAction(event -> choose(source.getValue()));
        generator.managedProperty().bind(generator.visibleProperty());
        pointCount.visibleProperty().bind(generator.visibleProperty().not());
        pointCount.managedProperty().bind(pointCount.visibleProperty());
        model.run().subscribe(any -> showPresent());
        model.problem().subscribe(problem -> {
            if (problem != null) { // what could not be made is not what there is
                showPresent();
            }
        });
        model.points().points().subscribe(set -> {
            int n = set.points().size();
            pointCount.setText(messages.text(n == 1 ? "data.count.one" : "data.count", Numbers.count(n)));
        });
    }

    private void showPresent() {
        DataSource data = model.experiment().data();
        if (data instanceof Synthetic now) {
            synthetic = now;
        }
        offer(data);
        generator.setVisible(data instanceof Synthetic);
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
        if (present instanceof Playground) {
            source.getItems().add(present);
        }
        source.getItems().add(present instanceof Given ? present : Given.DRAWN);
        source.setValue(present);
    }

    private void choose(@Nullable DataSource chosen) {
        if (chosen != null && chosen != model.experiment().data()) {
            model.open(chosen);
        }
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
}
