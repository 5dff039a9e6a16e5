package org.sgdviz.ui.model.surface;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.LossProfile;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Optimum;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.ui.background.LatestRequest;
import org.sgdviz.ui.model.DraggedWeights;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.PointSet;
import org.sgdviz.ui.model.TrainingModel;

/**
 * The loss over two of the weights at the moment in view, coarse first where it takes long, with the way of the run up
 * to there and the optimum where there is one. The latest request wins; the result is polled. FX thread only.
 */
public final class SurfaceModel implements AutoCloseable {

    /** Nodes of a fine grid on each side, and of a coarse one. */
    private static final int FINE = 200;

    private static final int COARSE = 50;

    /** Nodes times examples that take no longer than a frame. */
    private static final double SHORT_WORK = 2e7;

    /** The thread takes at most half a core while training goes on. */
    private static final long SHORTEST_REST_NANOS = 16_000_000;

    private static final long LONGEST_REST_NANOS = 250_000_000;

    private final TrainingModel model;
    private final DraggedWeights dragged;
    private final SurfaceExamples examples = new SurfaceExamples();
    private final LatestRequest<SurfaceRequest, Surface> requests = LatestRequest.finishing(
            "surface",
            (request, isCancelled) -> request.answer(examples, isCancelled),
            took -> Math.max(SHORTEST_REST_NANOS, Math.min(LONGEST_REST_NANOS, took)));
    private final LatestRequest<Points, Optimum> optima =
            LatestRequest.cancelling("optimum", (points, isCancelled) -> Optimum.of(points));
    private final ObjectProperty<Surface.Axes> axes = new SimpleObjectProperty<>(new Surface.Axes(1, 2));
    private final BooleanProperty penalized = new SimpleBooleanProperty();
    private final BooleanProperty ofBatch = new SimpleBooleanProperty();
    private final BooleanProperty best = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Surface> surface = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Trail> trail = new ReadOnlyObjectWrapper<>(Trail.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Optimum> optimum = new ReadOnlyObjectWrapper<>();
    private final SurfacePart part = new SurfacePart();
    private final OwnDescent descent = new OwnDescent();
    private @Nullable SurfaceRequest last;
    private @Nullable Points pointsOfOptimum;
    private @Nullable Moment ofTrail;
    private Surface.@Nullable Axes axesOfTrail;

    /** Of what the model shows; nothing is computed before the first {@link #poll}. */
    public SurfaceModel(TrainingModel model, DraggedWeights dragged) {
        this.model = model;
        this.dragged = dragged;
    }

    /** Asks for what is shown now, and takes what is there. */
    public void poll() {
        Moment moment = model.time().shown().get();
        FeatureMap features = moment.features();
        keepAxes(features.count());
        Hyperparameters settings = model.settings().get();
        Points points = model.points().points().get().points().only(Role.TRAINING);
        askForOptimum(points, features, settings);
        showTrail(moment);
        descent.poll();
        Extent rectangle = part.holding(descent.waysOr(trail.get()), mark());
        Penalty penalty = penalized.get() ? settings.method().penalty() : Penalty.NONE;
        boolean profiled = best.get() && !descent.isOn() && ability() == LossProfile.Ability.POSSIBLE;
        SurfaceRequest wanted = new SurfaceRequest(
                source(moment),
                features,
                settings.objective(),
                descent.startOr(weights()),
                profiled,
                penalty,
                axes.get(),
                rectangle,
                FINE);
        if (!wanted.isLike(last)) {
            if (last != null && last.best() && !wanted.isOfLikeKind(last)) {
                requests.drop(); // it takes long, while batches follow each other
            }
            ask(wanted.work() > SHORT_WORK && !profiled ? wanted.withNodes(COARSE) : wanted);
        }
        LatestRequest.Answer<SurfaceRequest, Surface> news = requests.poll();
        if (news != null) {
            surface.set(news.orTell());
            if (news.request().nodes() < FINE && news.request().isLike(last)) {
                ask(news.request().withNodes(FINE));
            }
        }
    }

    private SurfaceSource source(Moment moment) {
        PointSet set = model.points().points().get();
        return ofBatch.get() && moment.batch() != null && !descent.isOn()
                ? new SurfaceSource(set, moment.batch(), moment.number())
                : SurfaceSource.all(set);
    }

    /**
     * Lets somebody be the optimizer, from the weights in view on.
     *
     * @param ofBatch whether each step sees the gradient of one mini-batch only
     * @return whether there is anything to descend: both classes are present
     */
    public boolean beginDescent(boolean ofBatch) {
        Moment moment = model.time().shown().get();
        DescentTask task = new DescentTask(
                model.points().points().get().points().only(Role.TRAINING),
                moment.features(),
                model.settings().get(),
                model.experiment().shuffleSeed(),
                weights(),
                axes.get(),
                ofBatch,
                penalized.get());
        if (task.isPossible()) {
            part.fit();
            descent.begin(task);
        }
        return task.isPossible();
    }

    /** Somebody's own descent. */
    public OwnDescent descent() {
        return descent;
    }

    private void ask(SurfaceRequest request) {
        last = request;
        requests.ask(request);
    }

    /** Another run may have fewer weights. */
    private void keepAxes(int features) {
        Surface.Axes chosen = axes.get();
        if (Math.max(chosen.across(), chosen.up()) > features) {
            axes.set(features < 2 ? new Surface.Axes(0, features) : new Surface.Axes(1, 2));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
    private void askForOptimum(Points points, FeatureMap features, Hyperparameters settings) {
        boolean known = settings.objective() == Objective.CROSS_ENTROPY
                && features.equals(FeatureMap.PLANE)
                && !penalized.get()
                && !ofBatch.get();
        if (!known) {
            optima.drop();
            pointsOfOptimum = null;
            optimum.set(null);
            return;
        }
        if (points != pointsOfOptimum) {
            pointsOfOptimum = points;
            optimum.set(null);
            optima.ask(points);
        }
        LatestRequest.Answer<Points, Optimum> news = optima.poll();
        if (news != null) {
            Optimum found = news.orTell();
            optimum.set(found != null && found.exists() ? found : null);
        }
    }

    private void showTrail(Moment moment) {
        if (!moment.equals(ofTrail) || !axes.get().equals(axesOfTrail)) {
            ofTrail = moment;
            axesOfTrail = axes.get();
            Run run = model.run().get();
            trail.set(Trail.of(run.history(), moment.number(), moment.update().weights(), axes.get()));
        }
    }

    /** The optimum's two weights, or null. */
    public double @Nullable [] mark() {
        Optimum found = optimum.get();
        return found == null
                ? null
                : new double[] {
                    found.weights().get(axes.get().across()),
                    found.weights().get(axes.get().up())
                };
    }

    /** The weights in view, dragged or not. */
    public Weights weights() {
        return dragged.inView(model.time().shown().get());
    }

    /** Whether a later {@link #poll} may show another result. */
    public boolean isBusy() {
        return requests.isBusy() || optima.isBusy() || descent.isBusy();
    }

    /** Which weights vary; both are of the present features. */
    public ObjectProperty<Surface.Axes> axes() {
        return axes;
    }

    /** Whether the penalty is added to the loss. */
    public BooleanProperty penalized() {
        return penalized;
    }

    /** Whether the surface is that of the batch of the update in view, where it has one, instead of all points. */
    public BooleanProperty ofBatch() {
        return ofBatch;
    }

    /**
     * Whether the weights that do not vary are to be the best for each pair, where that is {@link #ability possible}.
     */
    public BooleanProperty best() {
        return best;
    }

    /** Whether they can be. */
    public LossProfile.Ability ability() {
        Hyperparameters settings = model.settings().get();
        return LossProfile.ability(
                settings.objective(),
                model.time().shown().get().features(),
                penalized.get() ? settings.method().penalty() : Penalty.NONE);
    }

    /** The surface; null before the first is known. */
    public ReadOnlyObjectProperty<@Nullable Surface> surface() {
        return surface.getReadOnlyProperty();
    }

    /** The way of the weights up to the moment in view. */
    public ReadOnlyObjectProperty<Trail> trail() {
        return trail.getReadOnlyProperty();
    }

    /** The part of the plane of the weights that is shown. */
    public SurfacePart part() {
        return part;
    }

    @Override
    public void close() {
        requests.close();
        optima.close();
        descent.close();
    }
}
