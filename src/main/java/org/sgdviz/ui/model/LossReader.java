package org.sgdviz.ui.model;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Replay;
import org.sgdviz.run.ReplayedLoss;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Objective;
import org.sgdviz.ui.background.LatestRequest;

/**
 * Computes the curves of a loss that runs did not keep, by replay on a thread of its own, one run after another, and
 * follows those that go on. The latest request wins: of runs that are no longer asked for nothing is kept. Requests
 * come from one thread, at any rate; the curves are polled.
 */
final class LossReader implements AutoCloseable {

    private final Objective loss;
    private final LatestRequest<List<Run>, List<Run>> requests = LatestRequest.finishing("yardstick", this::work);
    private volatile List<Run> wanted = List.of();
    private volatile IdentityHashMap<Run, ReplayedLoss> curves = new IdentityHashMap<>();

    // used only by the thread that carries out the requests
    private BooleanSupplier isClosed = () -> false;
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
        if (!idle && !isBusy()) {
            requests.ask(wanted);
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
        LatestRequest.Answer<List<Run>, List<Run>> done = requests.poll();
        if (done != null) {
            done.orTell();
        }
        return requests.isBusy();
    }

    /** All runs once, as far as they have come by then. */
    private List<Run> work(List<Run> runs, BooleanSupplier isCancelled) {
        isClosed = isCancelled;
        takeStock();
        for (Run run : wanted) {
            ReplayedLoss curve = curves.get(run);
            if (curve != null && isBehind(run) && !isCancelled.getAsBoolean()) {
                reading = run;
                read(run, curve);
            }
        }
        return runs;
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
        return isClosed.getAsBoolean() || !wanted.contains(reading);
    }

    @Override
    public void close() {
        requests.close();
    }
}
