package org.sgdviz.ui.controller;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.Preset;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.Transport;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.LadderSlider;

/** The bar on top: play, step, restart, speed, presets. */
public final class TransportController {

    private static final double[] SPEEDS = {
        1, 2, 5, 10, 20, Transport.ONE_A_FRAME, 200, 1000, 10_000, 100_000, Double.POSITIVE_INFINITY
    };

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
        speed.setLadder(TransportController::rung, SPEEDS);
        speed.setOnChosen(transport::setSpeed);
        speed.heldProperty().subscribe(held -> {
            if (held && transport.automatic().get()) {
                transport.setSpeed(transport.speed().get());
            }
        });
        transport.speed().subscribe(value -> speed.show(value.doubleValue()));
        transport.speed().subscribe(this::describeSpeed);
        transport.automatic().subscribe(this::describeSpeed);
        describeSpeed();
        automatic.setOnAction(event -> {
            transport.setAutomatic();
            describeSpeed(); // a second click does not switch it off
        });
        for (Preset preset : Preset.ALL) {
            MenuItem item = new MenuItem(messages.text("preset." + preset.key()));
            item.setOnAction(event -> {
                settings.shownLoss().set(preset.shown());
                transport.setAutomatic();
                model.openAlone(preset.experiment());
            });
            presets.getItems().add(item);
        }
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

    /** Where a speed lies on the slider: the rungs evenly spaced, a speed between two of them between. */
    private static double rung(double updatesPerSecond) {
        int i = 0;
        while (i + 1 < SPEEDS.length && SPEEDS[i + 1] <= updatesPerSecond) {
            i++;
        }
        boolean between = i + 2 < SPEEDS.length && updatesPerSecond > SPEEDS[i];
        return between ? i + (updatesPerSecond - SPEEDS[i]) / (SPEEDS[i + 1] - SPEEDS[i]) : i;
    }

    private void describeSpeed() {
        boolean byItself = model.transport().automatic().get();
        String words = describe(model.transport().speed().get());
        automatic.setSelected(byItself);
        speedValue.setText(byItself ? messages.text("speed.automatic", words) : words);
    }

    private String describe(double updatesPerSecond) {
        if (Double.isInfinite(updatesPerSecond)) {
            return messages.text("speed.fastest");
        }
        return updatesPerSecond == 1
                ? messages.text("speed.update")
                : messages.text("speed.updates", Figures.count(Math.round(updatesPerSecond)));
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
