package org.sgdviz.ui.model.evaluation;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.background.LatestRequest;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.TrainingModel;

/**
 * The scores of the training or the test points with the weights in view, or their average, in the present and in the
 * past. The latest request wins; the result is polled. FX thread only.
 */
public final class EvaluationModel implements AutoCloseable {

    /** It takes at most a third of a core. */
    private static final int REST = 2;

    /** At most 20 a second, which is more than can be read. */
    private static final long SHORTEST_REST_NANOS = 50_000_000;

    private static final long LONGEST_REST_NANOS = 500_000_000;

    private final TrainingModel model;
    private final LatestRequest<Request, Roc> requests = LatestRequest.finishing(
            "evaluation",
            (request, isCancelled) -> request.answer(),
            took -> Math.max(SHORTEST_REST_NANOS, Math.min(LONGEST_REST_NANOS, REST * took)));
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.TRAINING);
    private final ReadOnlyObjectWrapper<@Nullable Roc> roc = new ReadOnlyObjectWrapper<>();
    private @Nullable Request last;

    private record Request(Points points, FeatureMap features, Weights weights) {

        Roc answer() {
            return Roc.of(points, Evaluation.scores(points, features, weights));
        }

        @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
        boolean isLike(@Nullable Request other) {
            return other != null
                    && points == other.points
                    && features.equals(other.features)
                    && weights.equals(other.weights);
        }
    }

    /** Of what the model shows; nothing is computed before the first {@link #poll}. */
    public EvaluationModel(TrainingModel model) {
        this.model = model;
    }

    /** Asks for what is shown now, and takes what is there. */
    public void poll() {
        Moment moment = model.time().shown().get();
        Points all = model.points().points().get().points();
        Request wanted = new Request(all.only(role.get()), moment.features(), moment.learned());
        if (!wanted.isLike(last)) {
            requests.ask(wanted);
            last = wanted;
        }
        LatestRequest.Answer<Request, Roc> news = requests.poll();
        if (news != null) {
            roc.set(news.orTell());
        }
    }

    /** Whether a later {@link #poll} may show another result. */
    public boolean isBusy() {
        return requests.isBusy();
    }

    /** Whose points are evaluated. */
    public ObjectProperty<Role> role() {
        return role;
    }

    /** The scores; null before the first are known. */
    public ReadOnlyObjectProperty<@Nullable Roc> roc() {
        return roc.getReadOnlyProperty();
    }

    @Override
    public void close() {
        requests.close();
    }
}
