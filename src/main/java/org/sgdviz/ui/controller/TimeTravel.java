package org.sgdviz.ui.controller;

import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.view.timeline.TimelineGestures;

/** Where the user goes along the timeline and the loss chart: to the past, through it, and back. */
final class TimeTravel implements TimelineGestures {

    private final TrainingModel model;

    TimeTravel(TrainingModel model) {
        this.model = model;
    }

    @Override
    public void scrubbedTo(long update) {
        model.time().show(update);
    }

    @Override
    public void toStart() {
        model.time().toStart();
    }

    @Override
    public void toPresent() {
        model.time().toPresent();
    }

    @Override
    public void stepUpdates(int by) {
        if (by < 0) {
            model.time().stepBack();
        } else {
            model.transport().stepBatch();
        }
    }

    @Override
    public void stepEpochs(int by) {
        if (by < 0) {
            model.time().epochBack();
        } else {
            model.transport().stepEpoch();
        }
    }
}
