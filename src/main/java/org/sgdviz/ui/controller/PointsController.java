package org.sgdviz.ui.controller;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import org.sgdviz.ui.model.TrainingModel;

/** The tools for points: undo and redo, remove all, open and save. */
public final class PointsController {

    private final TrainingModel model;
    private final Commands commands;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    public PointsController(TrainingModel model, Commands commands) {
        this.model = model;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        undo.disableProperty().bind(model.undo().undoable().not());
        redo.disableProperty().bind(model.undo().redoable().not());
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
