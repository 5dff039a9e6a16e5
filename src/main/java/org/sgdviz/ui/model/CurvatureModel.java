package org.sgdviz.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.sgd.Curvature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.ui.background.LatestRequest;

/**
 * The curvature of the loss at the moment in view, where it says something of the learning rate: of plain SGD at a
 * constant rate, with an objective that is convex and smooth. The latest request wins; the result is polled. FX thread
 * only.
 */
public final class CurvatureModel implements AutoCloseable {

    /** It takes at most a quarter of a core. */
    private static final int REST = 3;

    /** At most ten a second. */
    private static final long SHORTEST_REST_NANOS = 100_000_000;

    private final TrainingModel model;
    private final LatestRequest<Request, Optional<Curvature>> requests = LatestRequest.finishing(
            "curvature",
            (request, isCancelled) -> request.answer(),
            took -> Math.max(SHORTEST_REST_NANOS, REST * took));
    private final ReadOnlyObjectWrapper<@Nullable Curvature> curvature = new ReadOnlyObjectWrapper<>();
    private @Nullable Request last;

    private record Request(Points points, FeatureMap features, Objective objective, Weights weights, double l2) {

        Optional<Curvature> answer() {
            return Curvature.of(points, features, objective, weights, l2);
        }

        @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
        boolean isLike(@Nullable Request other) {
            return other != null
                    && points == other.points
                    && features.equals(other.features)
                    && objective == other.objective
                    && weights.equals(other.weights)
                    && l2 == other.l2;
        }
    }

    /** Of what the model shows; nothing is computed before the first {@link #poll}. */
    public CurvatureModel(TrainingModel model) {
        this.model = model;
    }

    /** Asks for what is shown now, and takes what is there. */
    public void poll() {
        Hyperparameters settings = model.settings().get();
        if (!saysSomething(settings)) {
            requests.drop();
            last = null;
            curvature.set(null);
            return;
        }
        Moment moment = model.time().shown().get();
        Request wanted = new Request(
                model.points().points().get().points().only(Role.TRAINING),
                moment.features(),
                settings.objective(),
                moment.update().weights(),
                settings.method().penalty().l2());
        if (!wanted.isLike(last)) {
            requests.ask(wanted);
            last = wanted;
        }
        LatestRequest.Answer<Request, Optional<Curvature>> news = requests.poll();
        if (news != null) {
            Optional<Curvature> found = news.orTell();
            curvature.set(found == null ? null : found.orElse(null));
        }
    }

    private static boolean saysSomething(Hyperparameters settings) {
        Method method = settings.method();
        return settings.objective().isSmoothAndConvex()
                && method.optimizer().equals(Optimizers.SGD)
                && method.hasConstantRate()
                && method.penalty().l1() == 0
                && method.clipping().equals(Clipping.NONE);
    }

    /** Whether a later {@link #poll} may show another result. */
    public boolean isBusy() {
        return requests.isBusy();
    }

    /** The curvature; null where there is none to be shown, or none is known yet. */
    public ReadOnlyObjectProperty<@Nullable Curvature> curvature() {
        return curvature.getReadOnlyProperty();
    }

    @Override
    public void close() {
        requests.close();
    }
}
