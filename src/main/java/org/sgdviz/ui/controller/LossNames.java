package org.sgdviz.ui.controller;

import org.sgdviz.session.ShownLoss;
import org.sgdviz.text.Messages;
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
        String name = name();
        return isMinimized() ? name : messages.text("lossName.reported", name, minimized());
    }

    /** Whether the loss that is shown is the one that is minimized. */
    boolean isMinimized() {
        return name().equals(minimized());
    }

    /** What the loss that is shown is called. */
    String name() {
        ShownLoss shown = settings.shownLoss().get();
        return shown == ShownLoss.OBJECTIVE ? minimized() : messages.text("lossName." + shown.name());
    }

    private String minimized() {
        return messages.text(
                "lossName.OBJECTIVE." + model.settings().get().objective().name());
    }
}
