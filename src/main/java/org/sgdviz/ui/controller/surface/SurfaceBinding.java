package org.sgdviz.ui.controller.surface;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.LossProfile;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.controller.DrawingHost;
import org.sgdviz.ui.controller.Part;
import org.sgdviz.ui.controller.WeightNames;
import org.sgdviz.ui.model.DraggedWeights;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.model.surface.Surface;
import org.sgdviz.ui.model.surface.SurfaceModel;
import org.sgdviz.ui.model.surface.Trail;
import org.sgdviz.ui.view.surface.Relief;
import org.sgdviz.ui.view.surface.SurfaceChoices.Choice;
import org.sgdviz.ui.view.surface.SurfaceGestures;
import org.sgdviz.ui.view.surface.SurfaceView;

/**
 * Joins the surface lens to the model: which weights, over which part of their plane, and the point that is dragged.
 */
public final class SurfaceBinding implements Part, SurfaceGestures {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final DraggedWeights dragged;
    private final Messages messages;
    private final WeightNames words;
    private final SurfaceCaption caption;
    private final SurfaceModel surface;
    private final SurfaceView view = new SurfaceView();
    private final DescentBinding descent;

    /**
     * Made when it is first shown.
     *
     * @param host draws it, and is asked for frames in which it is polled
     * @param place takes the view, for good
     */
    public SurfaceBinding(
            TrainingModel model,
            ViewSettings settings,
            DraggedWeights dragged,
            Messages messages,
            DrawingHost host,
            Consumer<Region> place) {
        this.model = model;
        this.settings = settings;
        this.dragged = dragged;
        this.messages = messages;
        this.words = new WeightNames(messages);
        this.caption = new SurfaceCaption(messages, model.settings());
        this.surface = new SurfaceModel(model, dragged);
        this.descent = new DescentBinding(surface, view, messages, host.frames());
        host.take(view.plot());
        surface.axes().subscribe(any -> host.frames().run());
        for (BooleanProperty choice : List.of(surface.penalized(), surface.ofBatch(), surface.best())) {
            choice.subscribe(any -> host.frames().run());
        }
        place.accept(view);
        view.choices().setOn(Choice.PENALIZED, surface.penalized()::set);
        view.choices().setOn(Choice.BATCH, surface.ofBatch()::set);
        view.choices().setOn(Choice.BEST, surface.best()::set);
        view.setOnFit(() -> {
            surface.part().fit();
            host.frames().run();
        });
        view.plot().setGestures(this);
    }

    /** Joins them, for good. */
    public SurfaceBinding bind() {
        settings.textSize().subscribe(pixels -> view.setTextSize(pixels.doubleValue()));
        view.setOnClose(() -> settings.open(Panel.SURFACE).set(false));
        view.setOnAxes((across, up) -> {
            surface.part().fit();
            surface.axes().set(new Surface.Axes(across, up));
        });
        descent.bind();
        settings.open(Panel.SURFACE).subscribe(open -> descent.endUnless(open));
        model.runs().openings().subscribe(any -> descent.endUnless(false));
        surface.axes().subscribe(any -> descent.endUnless(false));
        surface.surface().subscribe(this::show);
        surface.trail().subscribe(this::show);
        return this;
    }

    @Override
    public void poll() {
        surface.poll();
        Moment moment = model.time().shown().get();
        showAxes(moment.features());
        view.choices()
                .offer(
                        Choice.PENALIZED,
                        model.settings().get().method().penalty().strength() > 0);
        view.plot().setOptimum(surface.mark());
        Weights weights = surface.weights();
        Surface.Axes axes = surface.axes().get();
        view.plot().setPoint(weights.get(axes.across()), weights.get(axes.up()));
        view.setCaption(caption(moment, weights));
    }

    private void showAxes(FeatureMap features) {
        Surface.Axes axes = surface.axes().get();
        view.showAxes(names(features), axes.across(), axes.up());
    }

    private List<String> names(FeatureMap features) {
        return words.of(features, model.points().points().get().points().names());
    }

    private String caption(Moment moment, Weights weights) {
        Surface shown = surface.surface().get();
        if (shown == null) {
            return "";
        }
        String missing = "";
        if (surface.ofBatch().get() && moment.batch() == null) {
            missing = messages.text("surface.noBatch");
        } else if (surface.best().get() && surface.ability() != LossProfile.Ability.POSSIBLE) {
            missing = messages.text("surface.noBest." + surface.ability().name());
        }
        String sentence = caption.of(shown, names(moment.features()), weights);
        return missing.isEmpty() ? sentence : messages.text("surface.instead", missing, sentence);
    }

    private void show(@Nullable Surface shown) {
        view.plot()
                .setRelief(
                        shown == null ? null : new Relief(shown.part(), shown.columns(), shown.rows(), shown.values()));
    }

    private void show(Trail trail) {
        view.plot().setWay(trail.across(), trail.up());
    }

    @Override
    public boolean draw() {
        return view.plot().draw() || surface.isBusy();
    }

    @Override
    public void close() {
        surface.close();
        view.plot().dispose();
    }

    @Override
    public boolean mayMove() {
        return !surface.descent().isOn() && dragged.mayMove();
    }

    @Override
    public void moveStarted() {
        dragged.begin();
    }

    @Override
    public void moved(double across, double up) {
        double[] weights = model.time().shown().get().update().weights().toArray();
        weights[surface.axes().get().across()] = across;
        weights[surface.axes().get().up()] = up;
        dragged.moveTo(new Weights(weights));
    }

    @Override
    public void moveEnded() {
        dragged.drop();
    }

    @Override
    public boolean choosesPlaces() {
        return surface.descent().state().get().mayStep();
    }

    @Override
    public void placeChosen(double across, double up) {
        surface.descent().stepTo(across, up);
    }

    @Override
    public void partChosen(Extent part) {
        surface.part().choose(part);
        view.plot().requestLayout();
    }
}
