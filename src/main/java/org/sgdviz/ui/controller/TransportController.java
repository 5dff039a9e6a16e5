package org.sgdviz.ui.controller;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.Transport;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.control.LadderSlider;

/** The bar on top: play, step, restart, speed, presets. */
public final class TransportController {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final Commands commands;

    @FXML
    private HBox bar;

    @FXML
    private Button stepBatch;

    @FXML
    private Button stepEpoch;

    @FXML
    private Button restart;

    @FXML
    private Button newStart;

    @FXML
    private Button play;

    @FXML
    private FontIcon playIcon;

    @FXML
    private LadderSlider speed;

    @FXML
    private Label speedValue;

    @FXML
    private Node speedText;

    @FXML
    private ToggleButton automatic;

    @FXML
    private Button reset;

    @FXML
    private MenuButton file;

    @FXML
    private MenuButton view;

    @FXML
    private MenuButton presets;

    @FXML
    private ToggleButton dark;

    @FXML
    private ToggleButton sidebar;

    public TransportController(TrainingModel model, ViewSettings settings, Messages messages, Commands commands) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        Transport transport = model.transport();
        transport.playing().subscribe(playing -> {
            play.setText(messages.text(playing ? "transport.pause" : "transport.play"));
            playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
        });
        model.latest().subscribe(any -> showNewStart());
        model.run().subscribe(any -> showNewStart());
        new SpeedControls(transport, messages, speed, speedValue, automatic).bind();
        new PresetItems(model, settings, messages).addTo(presets);
        dark.selectedProperty().bindBidirectional(settings.dark());
        sidebar.selectedProperty().bindBidirectional(settings.open(Panel.SIDEBAR));
        speedText.managedProperty().bind(speedText.visibleProperty());
        new CompactBar(
                        bar,
                        List.of(
                                List.of(stepBatch, stepEpoch, restart, newStart, reset, presets),
                                List.of(play),
                                List.of(file, view)))
                .setOnTight(tight -> speedText.setVisible(!tight));
    }

    private void showNewStart() {
        newStart.setAccessibleHelp(
                messages.text(model.hasOtherStarts() ? "transport.newStart.tip" : "transport.newStart.same"));
    }

    @FXML
    private void play() {
        model.transport().togglePlay();
    }

    @FXML
    private void stepBatch() {
        model.transport().stepBatch();
    }

    @FXML
    private void stepEpoch() {
        model.transport().stepEpoch();
    }

    @FXML
    private void restart() {
        model.restart();
    }

    @FXML
    private void newStart() {
        model.newStart();
    }

    @FXML
    private void reset() {
        commands.reset();
    }

    @FXML
    private void help() {
        commands.help();
    }
}
