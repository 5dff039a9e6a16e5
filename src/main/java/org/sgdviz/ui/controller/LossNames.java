package org.sgdviz.ui.controller;

import org.sgdviz.ui.model.ShownLoss;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;

/** What losses are called. FX thread. */
final class LossNames {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;

    LossNames(TrainingModel model, ViewSettings settings, Messages messages) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
    }

    /** What the loss that is shown is called, with what is minimized where that is another. */
    String shown() {
        ShownLoss shown = settings.shownLoss().get();
        String minimized = messages.text(
                "lossName.OBJECTIVE." + model.settings().get().objective().name());
        String name = shown == ShownLoss.OBJECTIVE ? minimized : messages.text("lossName." + shown.name());
        return name.equals(minimized) ? name : messages.text("lossName.reported", name, minimized);
    }
}
