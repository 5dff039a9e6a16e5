package org.sgdviz.ui.model;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;

/**
 * Assesses weights on whole data beside the FX thread: what takes time in proportion to the points. The latest request
 * wins; the result is polled. It rests between two assessments, so that with many points the core is left to the trainer
 * and to drawing, and with few ones nobody is woken for more figures than can be read. Requests come from one thread.
 */
final class Assessor implements AutoCloseable {

    /** It takes at most a fifth of a core. */
    private static final int REST = 4;

    /** At most 20 assessments a second. */
    private static final long SHORTEST_REST_NANOS = 50_000_000;

    private static final long LONGEST_REST_NANOS = 500_000_000;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "assessor");
        created.setDaemon(true);
        return created;
    });
    private final AtomicReference<@Nullable Request> wanted = new AtomicReference<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile @Nullable Assessment latest;
    private @Nullable Start start;
    private long restUntil = System.nanoTime();
    private @Nullable Request last;

    /** What to assess; {@code lastEpochs} holds the weights at the ends of the last epochs. */
    record Request(Run run, Points points, Objective objective, Weights weights, Weights[] lastEpochs) {

        Weights initial() {
            return run.history().initialWeights();
        }

        @SuppressWarnings("ReferenceEquality") // the same object, or the points have changed
        boolean isLike(@Nullable Request other) {
            return other != null
                    && points == other.points
                    && objective == other.objective
                    && run == other.run
                    && weights.equals(other.weights);
        }
    }

    /** The objective at the start, kept while points, objective and initial weights stay. */
    private record Start(Points points, Objective objective, Weights initial, double value) {}

    /** Assesses what is given unless it is what was given last. */
    void keepUp(Request request) {
        if (!request.isLike(last)) {
            last = request;
            request(request);
        }
    }

    private void request(Request request) {
        if (wanted.getAndSet(request) == null && unfinished.getAndIncrement() == 0) {
            thread.execute(this::assessAll);
        }
    }

    /** The latest result; null before the first. */
    @Nullable
    Assessment latest() {
        return latest;
    }

    /** Whether a later {@link #latest} may be another. */
    boolean isBusy() {
        return unfinished.get() > 0;
    }

    /** Assesses until all requests are answered, each after a rest from the one before; runs once at a time. */
    private void assessAll() {
        int known;
        do {
            LockSupport.parkNanos(this, restUntil - System.nanoTime());
            long start = System.nanoTime();
            known = unfinished.get();
            Request request = wanted.getAndSet(null);
            if (request != null) {
                assess(request);
            }
            long end = System.nanoTime();
            restUntil = end + Math.max(SHORTEST_REST_NANOS, Math.min(LONGEST_REST_NANOS, REST * (end - start)));
        } while (unfinished.addAndGet(-known) > 0 && !thread.isShutdown());
    }

    private void assess(Request request) {
        Evaluation evaluation = Evaluation.of(request.points(), request.weights(), request.objective());
        latest = new Assessment(request.run(), request.weights(), evaluation, isUnstable(request));
    }

    private boolean isUnstable(Request request) {
        if (request.lastEpochs().length < EpochLog.RECENT || request.points().size() == 0) {
            return false;
        }
        double limit = startValue(request);
        for (Weights weights : request.lastEpochs()) {
            if (!(Evaluation.of(request.points(), weights, request.objective()).meanObjective() > limit)) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // the same object, or the points have changed
    private double startValue(Request request) {
        Start known = start;
        if (known == null
                || known.points != request.points()
                || known.objective != request.objective()
                || !known.initial.equals(request.initial())) {
            double value = Evaluation.of(request.points(), request.initial(), request.objective())
                    .meanObjective();
            known = new Start(request.points(), request.objective(), request.initial(), value);
            start = known;
        }
        return known.value;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
