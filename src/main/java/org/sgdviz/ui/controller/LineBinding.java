package org.sgdviz.ui.controller;

import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.scatter.LineGestures;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/**
 * Joins the decision line, dragged into place, to the model. While it is dragged it is only seen; when it is dropped
 * its weights are set, in one edit: at the start the run's initial ones, in the past those of a branch. FX thread.
 */
final class LineBinding implements LineGestures {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final ScatterPlot scatter;
    private final Runnable onPreview;

    /** The weights of the line that was taken hold of, and those that it is dragged to; null where it is not. */
    private @Nullable Weights from;

    private @Nullable Weights to;

    /** Whether the line is dropped, and whether all was done then, one frame ago. */
    private boolean dropped;

    private boolean settled;

    /**
     * Nothing is dragged.
     *
     * @param onPreview called when {@link #inView} has changed
     */
    LineBinding(TrainingModel model, ViewSettings settings, ScatterPlot scatter, Runnable onPreview) {
        this.model = model;
        this.settings = settings;
        this.scatter = scatter;
        this.onPreview = onPreview;
    }

    /** The weights whose line is to be seen in a moment: its own, or those that the line is dragged to. */
    Weights inView(Moment moment) {
        Weights own = moment.update().weights();
        if (from != null && !own.equals(from)) { // it was set, or training went on
            forget();
            scatter.cancelLine();
        }
        return to == null ? own : to;
    }

    /** A dropped line is seen until the run has it, or until it is known that it will not get it. Once a frame. */
    void poll() {
        if (dropped) {
            boolean done = settled;
            settled = model.isCaughtUp();
            if (done && settled) {
                moveCancelled();
            }
        }
    }

    private void forget() {
        from = null;
        to = null;
        dropped = false;
        settled = false;
    }

    @Override
    public boolean mayMove() {
        Moment shown = model.time().shown().get();
        boolean still = switch (model.situation().get()) {
            case READY, PAUSED, PAST, COMPLETED, STOPPED, NEEDS_POINTS, NEEDS_OTHER_CLASS, NEEDS_MORE_POINTS -> true;
            case PLAYING, FILM, LOADING, BRANCHING, DIVERGED -> false;
        };
        return still && shown.exact() && model.isCaughtUp() && shown.features().equals(FeatureMap.PLANE);
    }

    @Override
    public void moveStarted() {
        forget();
        from = model.time().shown().get().update().weights();
    }

    @Override
    public void moved(double w0, double w1, double w2) {
        double bias = w0 + settings.threshold().get();
        if (Double.isFinite(bias)) {
            to = new Weights(bias, w1, w2);
            onPreview.run();
        }
    }

    @Override
    public void moveEnded() {
        if (from == null || to == null || !mayMove()) {
            moveCancelled();
            return;
        }
        dropped = true;
        model.settings().setWeights(from, to, model.time().number() == 0);
    }

    @Override
    public void moveCancelled() {
        forget();
        onPreview.run();
    }
}
