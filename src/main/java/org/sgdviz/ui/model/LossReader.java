package org.sgdviz.ui.model;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Replay;
import org.sgdviz.run.ReplayedLoss;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Objective;

/**
 * Computes the curves of a loss that runs did not keep, by replay on a thread of its own, one run after another, and
 * follows those that go on. The latest request wins: of runs that are no longer asked for nothing is kept. Requests
 * come from one thread, at any rate; the curves are polled.
 */
final class LossReader implements AutoCloseable {

    private final Objective loss;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "yardstick");
        created.setDaemon(true);
        return created;
    });
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile List<Run> wanted = List.of();
    private volatile IdentityHashMap<Run, ReplayedLoss> curves = new IdentityHashMap<>();
    private volatile boolean closed;

    // the thread's own
    private final KeptReplay replay = new KeptReplay(this::isStale);
    private @Nullable Run reading;

    LossReader(Objective loss) {
        this.loss = loss;
    }

    /** Asks for the curves of these runs and of no others, up to what they have published by now. */
    void keepUp(List<Run> runs) {
        if (!runs.equals(wanted)) { // a run is equal to itself only
            wanted = List.copyOf(runs);
        }
        boolean idle = !hasLeftovers() && runs.stream().noneMatch(this::isBehind);
        if (!idle && working.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private boolean hasLeftovers() {
        return curves.keySet().stream().anyMatch(run -> !wanted.contains(run));
    }

    private boolean isBehind(Run run) {
        ReplayedLoss curve = curves.get(run);
        return curve == null
                || (!curve.isBroken() && curve.curve().size() < run.history().size());
    }

    /** The curve of a run as far as it has been computed; null before anything has been. */
    @Nullable
    ReplayedLoss curveOf(Run run) {
        return curves.get(run);
    }

    /** How many bytes all curves take, about. */
    long bytes() {
        return curves.values().stream().mapToLong(ReplayedLoss::bytes).sum();
    }

    /** Whether later curves may have more. */
    boolean isBusy() {
        return working.get();
    }

    /** All runs once, as far as they have come by then. */
    private void work() {
        try {
            takeStock();
            for (Run run : wanted) {
                ReplayedLoss curve = curves.get(run);
                if (curve != null && isBehind(run) && !closed) {
                    reading = run;
                    read(run, curve);
                }
            }
        } finally {
            working.set(false);
        }
    }

    /** Makes room for what is wanted, and forgets the rest. */
    private void takeStock() {
        IdentityHashMap<Run, ReplayedLoss> now = new IdentityHashMap<>();
        for (Run run : wanted) {
            ReplayedLoss known = curves.get(run);
            now.put(run, known == null ? new ReplayedLoss(loss) : known);
        }
        curves = now;
        replay.keepOnly(now::containsKey);
    }

    private void read(Run run, ReplayedLoss curve) {
        try {
            Replay of = replay.of(run);
            curve.follow(of, of.recording().updates());
        } catch (CancellationException e) {
            // it is no longer asked for
        } catch (IllegalStateException e) {
            curve.markBroken(); // the run does not come out again as its file has it, which the verification tells
        } catch (RuntimeException | Error e) {
            curve.markBroken(); // or it would be begun again at each frame, and fail again
            throw e;
        }
    }

    private boolean isStale() {
        return closed || !wanted.contains(reading);
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdownNow();
    }
}
