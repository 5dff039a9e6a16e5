package org.sgdviz.ui.controller;

import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The menu of sessions and files. */
public final class FileController {

    private final SessionCommands sessions;
    private final Commands commands;

    @FXML
    private MenuButton file;

    @FXML
    private Menu recent;

    public FileController(SessionCommands sessions, Commands commands) {
        this.sessions = sessions;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        file.setOnShowing(event -> listRecent());
    }

    private void listRecent() {
        List<Path> files = sessions.recent();
        recent.setDisable(files.isEmpty());
        recent.getItems().setAll(files.stream().map(this::item).toList());
    }

    private MenuItem item(Path path) {
        MenuItem item = new MenuItem(path.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> sessions.open(path));
        return item;
    }

    @FXML
    private void begin() {
        sessions.begin();
    }

    @FXML
    private void open() {
        sessions.open();
    }

    @FXML
    private void save() {
        sessions.save();
    }

    @FXML
    private void saveAs() {
        sessions.saveAs();
    }

    @FXML
    private void openLink() {
        commands.openLink();
    }

    @FXML
    private void copyLink() {
        commands.copyLink();
    }

    @FXML
    private void openPoints() {
        commands.open();
    }

    @FXML
    private void savePoints() {
        commands.save();
    }
}
