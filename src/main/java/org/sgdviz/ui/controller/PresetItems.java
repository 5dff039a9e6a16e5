package org.sgdviz.ui.controller;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.Preset;
import org.sgdviz.ui.model.Showing;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;

/** The presets in a menu; each begins one more run, seen by itself and by the loss that it is about. */
final class PresetItems {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;

    PresetItems(TrainingModel model, ViewSettings settings, Messages messages) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
    }

    /** Adds them to a menu. */
    void addTo(MenuButton menu) {
        for (Preset preset : Preset.ALL) {
            MenuItem item = new MenuItem(messages.text("preset." + preset.key()));
            item.setOnAction(event -> open(preset));
            menu.getItems().add(item);
        }
    }

    private void open(Preset preset) {
        Showing former = new Showing(settings, model.transport());
        settings.shownLoss().set(preset.shown());
        model.transport().setAutomatic();
        model.openAlone(preset.experiment(), former);
    }
}
