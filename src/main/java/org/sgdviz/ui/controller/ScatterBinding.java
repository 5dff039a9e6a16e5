package org.sgdviz.ui.controller;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.model.DraggedWeights;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.PointSet;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.Transport;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.scatter.ScatterGestures;
import org.sgdviz.ui.view.scatter.ScatterPlot;
import org.sgdviz.ui.view.scatter.Shading;
import org.sgdviz.ui.view.scatter.ShadingMeaning;

/**
 * Joins the scatter plot to the model: what the model shows goes to the plot, what is done to the points to the model.
 */
public final class ScatterBinding implements ScatterGestures, Part {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final ScatterPlot scatter;
    private final LineBinding line;
    private final DraggedWeights dragged;
    private int @Nullable [] batch;

    public ScatterBinding(
            TrainingModel model, ViewSettings settings, DraggedWeights dragged, ScatterPlot scatter, DrawingHost host) {
        host.take(scatter);
        this.model = model;
        this.settings = settings;
        this.scatter = scatter;
        this.dragged = dragged;
        this.line = new LineBinding(model, settings, dragged);
    }

    /** Joins them, for good. */
    public ScatterBinding bind() {
        scatter.setGestures(this);
        scatter.setLineGestures(line);
        dragged.setOnLost(scatter::cancelLine);
        dragged.dragged().subscribe(any -> showLine());
        model.runs().openings().subscribe(any -> {
            settings.equalScales().set(null);
            settings.threshold().set(0); // it was chosen for other points
            scatter.fit();
        });
        settings.equalScales().subscribe(scatter::setEqualScales);
        scatter.equalScalesProperty().subscribe(settings.scalesEqual()::set);
        model.points().points().subscribe(this::showPoints);
        model.points().recentEdits().subscribe(scatter::setRecentEdits);
        model.time().shown().subscribe(this::showMoment);
        settings.threshold().subscribe(any -> {
            showLine();
            showOutlines();
        });
        settings.outlines().subscribe(any -> showOutlines());
        settings.shading().subscribe(shading -> scatter.setShading(drawn(shading)));
        model.settings()
                .present()
                .subscribe(now -> scatter.setShadingMeaning(
                        now.objective().hasProbability() ? ShadingMeaning.PROBABILITY : ShadingMeaning.SCORE));
        return this;
    }

    /** Shows the batch unless it changes too fast to be seen. */
    @Override
    public void poll() {
        dragged.poll();
        int[] now = model.time().shown().get().batch();
        boolean visible = model.transport().speed().get() <= Transport.ONE_A_FRAME * 2
                || !model.transport().playing().get();
        int[] shown = visible ? now : null;
        if (!Arrays.equals(shown, batch)) {
            batch = shown;
            scatter.setBatch(shown);
        }
    }

    @Override
    public boolean draw() {
        return scatter.draw();
    }

    @Override
    public void close() {
        scatter.dispose();
    }

    private void showPoints(PointSet set) {
        scatter.setPoints(set.points(), set.rows());
        showOutlines();
    }

    private void showMoment(Moment moment) {
        showLine();
        scatter.setPresent(moment.past() ? moment.number() : Double.NaN);
        showOutlines();
    }

    private void showLine() {
        Moment moment = model.time().shown().get();
        scatter.setBoundary(boundary(moment, dragged.inView(moment)));
        Average average = moment.average();
        scatter.setAverage(average == null ? new double[0] : boundary(moment, average.weights()));
    }

    private double[] boundary(Moment moment, Weights weights) {
        double[] coefficients = moment.features().coefficients(weights);
        coefficients[0] -= settings.threshold().get();
        return coefficients;
    }

    private void showOutlines() {
        boolean wanted = settings.outlines().get();
        int[] rows = wanted ? model.misclassified(settings.threshold().get()) : null;
        if (wanted && rows == null) {
            scatter.leaveMisclassifiedPlain();
        } else {
            scatter.setMisclassified(rows);
        }
    }

    @Override
    public void add(double x1, double x2, boolean otherClass) {
        int label = settings.selectedClass().get();
        model.points().add(Points.nearestCoordinate(x1), Points.nearestCoordinate(x2), otherClass ? 1 - label : label);
    }

    @Override
    public void moveStarted(int rowId) {
        model.points().beginMove(rowId);
    }

    @Override
    public void moved(int rowId, double x1, double x2) {
        model.points().moveTo(Points.nearestCoordinate(x1), Points.nearestCoordinate(x2));
    }

    @Override
    public void moveEnded(int rowId) {
        model.points().endMove();
    }

    private static Shading drawn(ViewState.Shading shading) {
        return switch (shading) {
            case NONE -> Shading.NONE;
            case SMOOTH -> Shading.SMOOTH;
            case DISCRETE -> Shading.DISCRETE;
        };
    }
}
