package org.sgdviz.ui.model.noise;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.background.LatestRequest;
import org.sgdviz.ui.model.DraggedWeights;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.TrainingModel;

/**
 * The gradients of random batches at the moment in view. The latest request wins; the result is polled. FX thread only.
 */
public final class NoiseModel implements AutoCloseable {

    /** The thread takes at most half a core while training goes on. */
    private static final long SHORTEST_REST_NANOS = 16_000_000;

    private static final long LONGEST_REST_NANOS = 250_000_000;

    private final TrainingModel model;
    private final DraggedWeights dragged;
    private final NoiseRequest.Known known = new NoiseRequest.Known();
    private final LatestRequest<NoiseRequest, Noise> requests = LatestRequest.finishing(
            "noise",
            (request, isCancelled) -> known.answer(request, isCancelled),
            took -> Math.max(SHORTEST_REST_NANOS, Math.min(LONGEST_REST_NANOS, took)));
    private final ReadOnlyObjectWrapper<@Nullable Noise> noise = new ReadOnlyObjectWrapper<>();
    private @Nullable NoiseRequest last;

    /** Of what the model shows; nothing is computed before the first {@link #poll}. */
    public NoiseModel(TrainingModel model, DraggedWeights dragged) {
        this.model = model;
        this.dragged = dragged;
    }

    /** Asks for what is shown now, and takes what is there. */
    public void poll() {
        Moment moment = model.time().shown().get();
        NoiseRequest wanted = new NoiseRequest(
                model.points().points().get(),
                moment.features(),
                dragged.inView(moment),
                model.settings().get(),
                moment.batch(),
                moment.number());
        if (!wanted.isLike(last)) {
            last = wanted;
            requests.ask(wanted);
        }
        LatestRequest.Answer<NoiseRequest, Noise> news = requests.poll();
        if (news != null) {
            noise.set(news.orTell());
        }
    }

    /** Whether a later {@link #poll} may show another result. */
    public boolean isBusy() {
        return requests.isBusy();
    }

    /** What is known last; null before the first is. */
    public ReadOnlyObjectProperty<@Nullable Noise> noise() {
        return noise.getReadOnlyProperty();
    }

    @Override
    public void close() {
        requests.close();
    }
}
