package org.sgdviz.ui.controller;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.sgdviz.ui.model.ShownLoss;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.model.ViewSettings.PlaneShading;

/** What the plots show. */
public final class ViewController {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final Commands commands;

    @FXML
    private ComboBox<PlaneShading> shading;

    @FXML
    private ComboBox<ShownLoss> loss;

    @FXML
    private CheckBox logarithmic;

    @FXML
    private CheckBox marks;

    public ViewController(TrainingModel model, ViewSettings settings, Messages messages, Commands commands) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        shading.getItems().setAll(PlaneShading.values());
        shading.setConverter(messages.converter("shading"));
        shading.valueProperty().bindBidirectional(settings.shading());
        loss.getItems().setAll(ShownLoss.values());
        loss.setConverter(messages.converter("loss"));
        loss.valueProperty().bindBidirectional(settings.shownLoss());
        logarithmic.selectedProperty().bindBidirectional(settings.logarithmic());
        marks.selectedProperty().bindBidirectional(settings.marks());
    }

    @FXML
    private void fit() {
        commands.fit();
    }
}
