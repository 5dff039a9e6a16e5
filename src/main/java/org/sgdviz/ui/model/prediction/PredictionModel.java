package org.sgdviz.ui.model.prediction;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.background.LatestRequest;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.TrainingModel;

/**
 * The line that is expected, and how far the boundary of the moment in view, present or past, is from it: computed
 * beside the FX thread, the latest request wins, the result is polled. FX thread only.
 */
public final class PredictionModel implements AutoCloseable {

    private record Request(PredictedLine line, Points points, FeatureMap features, Weights weights) {

        @SuppressWarnings("ReferenceEquality") // points are compared by being the same object: they may be a million
        boolean isLike(@Nullable Request other) {
            return other != null
                    && points == other.points
                    && line.equals(other.line)
                    && features.equals(other.features)
                    && weights.equals(other.weights);
        }
    }

    private final TrainingModel model;
    private final LatestRequest<Request, LineDistance> requests = LatestRequest.finishing(
            "prediction",
            (asked, isCancelled) -> LineDistance.of(asked.line(), asked.points(), asked.features(), asked.weights()));
    private final ObjectProperty<@Nullable PredictedLine> line = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable LineDistance> distance = new ReadOnlyObjectWrapper<>();
    private @Nullable Request last;

    /** Without a prediction. */
    public PredictionModel(TrainingModel model) {
        this.model = model;
    }

    /** Asks for the distance of what is shown now, and takes what is there. */
    public void poll() {
        PredictedLine expected = line.get();
        Moment moment = model.time().shown().get();
        if (expected == null || moment.number() == 0) {
            requests.drop();
            last = null;
            distance.set(null);
            return;
        }
        Request wanted =
                new Request(expected, model.points().points().get().points(), moment.features(), moment.learned());
        if (!wanted.isLike(last)) {
            last = wanted;
            requests.ask(wanted);
        }
        LatestRequest.Answer<Request, LineDistance> news = requests.poll();
        if (news != null) {
            distance.set(news.orTell());
        }
    }

    /** The line that is expected; null for none. */
    public ObjectProperty<@Nullable PredictedLine> line() {
        return line;
    }

    /** How far the boundary in view is from it; null while that is not known, and before the first update. */
    public ReadOnlyObjectProperty<@Nullable LineDistance> distance() {
        return distance.getReadOnlyProperty();
    }

    /** Whether a later {@link #poll} may show another result. */
    public boolean isBusy() {
        return requests.isBusy();
    }

    @Override
    public void close() {
        requests.close();
    }
}
