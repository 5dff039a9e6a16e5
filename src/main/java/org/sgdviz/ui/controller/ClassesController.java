package org.sgdviz.ui.controller;

import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.sgdviz.data.Names;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;

/** Which class a click adds a point of, by the names that the data give the classes. */
public final class ClassesController {

    private final TrainingModel model;
    private final ViewSettings view;
    private final Messages messages;

    @FXML
    private ToggleGroup classes;

    @FXML
    private ToggleButton class0;

    @FXML
    private ToggleButton class1;

    public ClassesController(TrainingModel model, ViewSettings view, Messages messages) {
        this.model = model;
        this.view = view;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        model.points().points().subscribe(set -> name(set.points().names()));
        classes.selectedToggleProperty().addListener((any, before, now) -> {
            if (now == null) {
                classes.selectToggle(before);
            } else {
                view.selectedClass().set(now == class1 ? 1 : 0);
            }
        });
        view.selectedClass().subscribe(label -> classes.selectToggle(label.intValue() == 1 ? class1 : class0));
    }

    private void name(Names names) {
        class0.setText(names.equals(Names.DEFAULT) ? messages.text("data.class0") : names.class0());
        class1.setText(names.equals(Names.DEFAULT) ? messages.text("data.class1") : names.class1());
    }
}
