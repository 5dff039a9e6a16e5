package org.sgdviz.ui.controller;

import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.ViewSettings;

/** The menu of what the plots show and how. */
public final class ViewMenuController {

    private final ViewSettings settings;
    private final Messages messages;
    private final Commands commands;

    @FXML
    private Menu shading;

    @FXML
    private Menu loss;

    @FXML
    private CheckMenuItem logarithmic;

    @FXML
    private CheckMenuItem marks;

    @FXML
    private CheckMenuItem equalScales;

    @FXML
    private CheckMenuItem dark;

    @FXML
    private CheckMenuItem sidebar;

    @FXML
    private CheckMenuItem update;

    @FXML
    private CheckMenuItem surface;

    @FXML
    private CheckMenuItem noise;

    @FXML
    private CheckMenuItem evaluation;

    @FXML
    private CheckMenuItem prediction;

    public ViewMenuController(ViewSettings settings, Messages messages, Commands commands) {
        this.settings = settings;
        this.messages = messages;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        offer(shading, "shading", settings.shading(), ViewState.Shading.values());
        offer(loss, "loss", settings.shownLoss(), ShownLoss.values());
        logarithmic.selectedProperty().bindBidirectional(settings.logarithmic());
        marks.selectedProperty().bindBidirectional(settings.outlines());
        settings.scalesEqual().subscribe(equalScales::setSelected);
        equalScales.selectedProperty().addListener((any, before, now) -> {
            if (now != settings.scalesEqual().get()) {
                settings.equalScales().set(now);
            }
        });
        dark.selectedProperty().bindBidirectional(settings.dark());
        update.selectedProperty().bindBidirectional(settings.open(Panel.UPDATE));
        surface.selectedProperty().bindBidirectional(settings.open(Panel.SURFACE));
        noise.selectedProperty().bindBidirectional(settings.open(Panel.NOISE));
        evaluation.selectedProperty().bindBidirectional(settings.open(Panel.EVALUATION));
        prediction.selectedProperty().bindBidirectional(settings.open(Panel.PREDICTION));
        sidebar.selectedProperty().bindBidirectional(settings.open(Panel.SIDEBAR));
    }

    private <T extends Enum<T>> void offer(Menu menu, String prefix, ObjectProperty<T> chosen, T[] choices) {
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            RadioMenuItem item = new RadioMenuItem(messages.text(prefix + "." + choice.name()));
            item.setToggleGroup(group);
            item.setOnAction(event -> chosen.set(choice));
            chosen.subscribe(now -> item.setSelected(now == choice));
            menu.getItems().add(item);
        }
    }

    @FXML
    private void fit() {
        commands.fit();
    }

    @FXML
    private void larger() {
        settings.enlargeText(1);
    }

    @FXML
    private void smaller() {
        settings.enlargeText(-1);
    }

    @FXML
    private void usual() {
        settings.textSize().set(ViewState.USUAL_TEXT);
    }

    @FXML
    private void fullScreen() {
        commands.toggleFullScreen();
    }
}
