package org.sgdviz.ui.controller;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.model.Curves;
import org.sgdviz.ui.model.PointSet;
import org.sgdviz.ui.model.ShownLoss;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.EpochFigures;
import org.sgdviz.ui.view.LossChart;
import org.sgdviz.ui.view.LossCurve;
import org.sgdviz.ui.view.ScatterGestures;
import org.sgdviz.ui.view.ScatterPlot;
import org.sgdviz.ui.view.Shading;
import org.sgdviz.ui.view.ShadingMeaning;

/** Joins the plots to the model: what the model shows goes to the plots, what is done to the points to the model. */
public final class PlotBinding implements ScatterGestures {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final ScatterPlot scatter;
    private final LossChart loss;
    private int @Nullable [] batch;

    public PlotBinding(
            TrainingModel model, ViewSettings settings, Messages messages, ScatterPlot scatter, LossChart loss) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.scatter = scatter;
        this.loss = loss;
    }

    /** Joins them, for good. */
    public void bind() {
        scatter.setGestures(this);
        loss.setHint(messages.text("loss.hint"));
        model.run().subscribe(run -> scatter.fit());
        model.points().points().subscribe(this::showPoints);
        model.latest().subscribe(update -> showWeights(update.weights()));
        settings.marks().subscribe(any -> showMarks());
        settings.shading().subscribe(shading -> scatter.setShading(Shading.valueOf(shading.name())));
        model.settings()
                .present()
                .subscribe(now -> scatter.setShadingMeaning(
                        now.objective() == Objective.HINGE ? ShadingMeaning.SCORE : ShadingMeaning.PROBABILITY));
        model.curves().subscribe(any -> showCurves());
        model.previous().subscribe(any -> showCurves());
        settings.shownLoss().subscribe(any -> showCurves());
        model.settings().present().subscribe(any -> nameLoss());
        settings.shownLoss().subscribe(any -> nameLoss());
        settings.logarithmic().subscribe(loss::setLogarithmic);
    }

    /** Shows the present batch, which is no property since it changes with every update. Called once a frame. */
    public void poll() {
        int[] now = model.latest().get().number() == 0 ? null : model.batchRows();
        boolean visible = model.speed().get() <= TrainingModel.ONE_A_FRAME * 2
                || !model.playing().get();
        int[] shown = visible ? now : null;
        if (!Arrays.equals(shown, batch)) {
            batch = shown;
            scatter.setBatch(shown);
        }
    }

    private void showPoints(PointSet set) {
        scatter.setPoints(set.points(), set.rows());
        showMarks();
    }

    private void showWeights(Weights w) {
        scatter.setBoundary(w.w0(), w.w1(), w.w2());
        showMarks();
    }

    private void showMarks() {
        scatter.setMisclassified(settings.marks().get() ? model.misclassified() : null);
    }

    private void showCurves() {
        ShownLoss shown = settings.shownLoss().get();
        Curves curves = model.curves().get();
        Curves previous = model.previous().get();
        EpochFigures epochs = new EpochFigures(
                curves.epochs().updates(),
                curves.epochLosses(shown),
                curves.epochs().count());
        LossCurve present = new LossCurve(messages.text("loss.present"), curves.updates(shown), epochs, 0, 0, true);
        loss.setCurves(previous == null ? List.of(present) : List.of(present, greyed(previous.updates(shown))));
    }

    private LossCurve greyed(LossPyramid.View updates) {
        return new LossCurve(messages.text("loss.previous"), updates, EpochFigures.NONE, LossCurve.GREYED, 0, false);
    }

    private void nameLoss() {
        loss.setLossName(messages.text("loss.axis", StatusController.lossName(messages, model, settings)));
    }

    @Override
    public void add(double x1, double x2, boolean otherClass) {
        int label = settings.selectedClass().get();
        model.points().add(x1, x2, otherClass ? 1 - label : label);
    }

    @Override
    public void moveStarted(int rowId) {
        model.points().beginMove(rowId);
    }

    @Override
    public void moved(int rowId, double x1, double x2) {
        model.points().moveTo(x1, x2);
    }

    @Override
    public void moveEnded(int rowId) {
        model.points().endMove();
    }
}
