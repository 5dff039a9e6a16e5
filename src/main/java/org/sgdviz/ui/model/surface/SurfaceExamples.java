package org.sgdviz.ui.model.surface;

import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.LossSurface;
import org.sgdviz.sgd.Objective;

/** The examples of the last request, whose features need not be computed again. One thread. */
final class SurfaceExamples {

    private @Nullable SurfaceSource source;
    private int most;
    private SurfaceSource.@Nullable Sample sample;
    private @Nullable FeatureMap features;
    private @Nullable Objective objective;
    private @Nullable LossSurface surface;

    /** At most so many of a request's. */
    SurfaceSource.Sample sample(SurfaceSource wanted, int wantedMost) {
        SurfaceSource.Sample known = sample;
        if (known == null || most != wantedMost || !wanted.isLike(source)) {
            known = wanted.sample(wantedMost);
            source = wanted;
            most = wantedMost;
            sample = known;
            surface = null;
        }
        return known;
    }

    /** The surface of at most so many of them. */
    LossSurface surface(SurfaceRequest request, int wantedMost) {
        SurfaceSource.Sample examples = sample(request.source(), wantedMost);
        LossSurface known = surface;
        if (known == null || !request.features().equals(features) || objective != request.objective()) {
            known = new LossSurface(examples.points(), request.features(), request.objective());
            features = request.features();
            objective = request.objective();
            surface = known;
        }
        return known;
    }
}
