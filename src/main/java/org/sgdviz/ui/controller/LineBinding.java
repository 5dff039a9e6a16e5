package org.sgdviz.ui.controller;

import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.model.DraggedWeights;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.scatter.LineGestures;

/** Joins the decision line, dragged into place, to the weights: where the features are the coordinates. FX thread. */
final class LineBinding implements LineGestures {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final DraggedWeights dragged;

    LineBinding(TrainingModel model, ViewSettings settings, DraggedWeights dragged) {
        this.model = model;
        this.settings = settings;
        this.dragged = dragged;
    }

    @Override
    public boolean mayMove() {
        return dragged.mayMove() && model.time().shown().get().features().equals(FeatureMap.PLANE);
    }

    @Override
    public void moveStarted() {
        dragged.begin();
    }

    @Override
    public void moved(double w0, double w1, double w2) {
        double bias = w0 + settings.threshold().get();
        if (Double.isFinite(bias)) {
            dragged.moveTo(new Weights(bias, w1, w2));
        }
    }

    @Override
    public void moveEnded() {
        if (mayMove()) {
            dragged.drop();
        } else {
            dragged.cancel();
        }
    }

    @Override
    public void moveCancelled() {
        dragged.cancel();
    }
}
