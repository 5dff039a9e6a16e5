package org.sgdviz.ui.model;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.run.Diagnosis;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Inputs;
import org.sgdviz.run.Run;
import org.sgdviz.run.Stretch;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.background.LatestRequest;

/**
 * Assesses weights on whole data beside the FX thread: what takes time in proportion to the points. The latest request
 * wins; the result is polled. It rests between two assessments, so that with many points the core is left to the
 * trainer and to drawing, and with few ones nobody is woken for more figures than can be read. Requests come from one
 * thread.
 */
final class Assessor implements AutoCloseable {

    /** It takes at most a fifth of a core. */
    private static final int REST = 4;

    /** At most 20 assessments a second. */
    private static final long SHORTEST_REST_NANOS = 50_000_000;

    private static final long LONGEST_REST_NANOS = 500_000_000;

    private final LatestRequest<Request, Assessment> requests = LatestRequest.finishing(
            "assessor",
            (request, isCancelled) -> assess(request),
            took -> Math.max(SHORTEST_REST_NANOS, Math.min(LONGEST_REST_NANOS, REST * took)));
    private @Nullable Request last;
    private @Nullable Assessment latest;

    // used only by the thread that carries out the requests
    private @Nullable Limit limit;
    private @Nullable Measured measured;

    /**
     * What to assess.
     *
     * @param experiment the run's, as it was when its points and settings were these
     * @param features the run's
     * @param epochs the number of its epochs
     * @param settled whether the run is shown as it is, with all edits made, so that its course can be assessed
     */
    record Request(
            Run run,
            Experiment experiment,
            Points points,
            FeatureMap features,
            Hyperparameters settings,
            Weights weights,
            @Nullable Average average,
            long epochs,
            boolean settled) {

        Weights learned() {
            return average == null ? weights : average.weights();
        }

        Objective objective() {
            return settings.objective();
        }

        /** Those of the points that are trained on; each time the same object. */
        Points training() {
            return points.only(Role.TRAINING);
        }

        @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
        boolean isLike(@Nullable Request other) {
            return other != null
                    && points == other.points
                    && experiment == other.experiment
                    && run == other.run
                    && epochs == other.epochs
                    && settled == other.settled
                    && settings.equals(other.settings)
                    && features.equals(other.features)
                    && weights.equals(other.weights)
                    && Objects.equals(average, other.average);
        }
    }

    /** What the objective is compared with, kept while points, objective and the last edit of either stay. */
    private record Limit(Run run, Points points, FeatureMap features, Objective objective, long edit, double value) {}

    /** The scale of points, kept while they stay. */
    private record Measured(Points points, FeatureMap features, Inputs inputs) {}

    /** Assesses what is given unless it is what was given last. */
    void keepUp(Request request) {
        if (!request.isLike(last)) {
            requests.ask(request);
            last = request; // only now: what could not be asked for is asked for again
        }
    }

    /** The latest result; null before the first. */
    @Nullable
    Assessment latest() {
        LatestRequest.Answer<Request, Assessment> news = requests.poll();
        Assessment result = news == null ? null : news.orTell();
        if (result != null) {
            latest = result;
        }
        return latest;
    }

    /** Whether a later {@link #latest} may be another. */
    boolean isBusy() {
        latest();
        return requests.isBusy();
    }

    private Assessment assess(Request request) {
        Evaluation evaluation =
                Evaluation.of(request.training(), request.features(), request.learned(), request.objective());
        Points held = request.points().only(Role.TEST);
        Evaluation test = held.size() == 0
                ? null
                : Evaluation.of(held, request.features(), request.learned(), request.objective());
        Diagnosis diagnosis = diagnose(request, evaluation);
        return new Assessment(request.run(), request.weights(), request.average(), evaluation, test, diagnosis);
    }

    private Diagnosis diagnose(Request request, Evaluation evaluation) {
        Stretch stretch = Stretch.of(request.run());
        if (!request.settled()) {
            stretch = new Stretch(stretch.initial(), stretch.edit(), new Weights[0], stretch.epochs());
        }
        return Diagnosis.of(
                request.training(),
                request.features(),
                evaluation,
                request.settings(),
                stretch,
                stretch.isLongEnough() ? limit(request, stretch) : Double.POSITIVE_INFINITY,
                inputs(request));
    }

    @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
    private double limit(Request request, Stretch stretch) {
        Limit known = limit;
        if (known == null
                || known.run != request.run()
                || known.points != request.training()
                || !known.features.equals(request.features())
                || known.objective != request.objective()
                || known.edit != stretch.edit()) {
            Weights atEdit = weightsAtEdit(request.run(), stretch);
            double value = Diagnosis.limit(
                    request.training(), request.features(), request.objective(), stretch.initial(), atEdit);
            known = new Limit(
                    request.run(), request.training(), request.features(), request.objective(), stretch.edit(), value);
            limit = known;
        }
        return known.value;
    }

    /** Those at the start where a run does not come out again as its file has it, which the verification tells. */
    private static Weights weightsAtEdit(Run run, Stretch stretch) {
        try {
            return stretch.weightsAtEdit(run);
        } catch (CancellationException e) {
            throw e;
        } catch (IllegalStateException e) {
            return stretch.initial();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
    private Inputs inputs(Request request) {
        Measured known = measured;
        if (known == null || known.points != request.training() || !known.features.equals(request.features())) {
            Inputs inputs = Inputs.of(request.training(), request.features());
            known = new Measured(request.training(), request.features(), inputs);
            measured = known;
        }
        return known.inputs;
    }

    @Override
    public void close() {
        requests.close();
    }
}
