package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Change;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.run.Update;

/**
 * The run in front, which is the one that is trained, and the worker that carries it out. A run that leaves the front
 * still gets the changes that were sent to it, and can come back. FX thread only; no method waits for the worker.
 */
final class Front {

    private final Function<Run, Worker> workers;
    private final List<Ending> ending = new ArrayList<>();
    private @Nullable Worker worker;
    private Runnable onWork = () -> {};
    private Runnable onFailed = () -> {};
    private final ReadOnlyObjectWrapper<Run> run;
    private final ReadOnlyObjectWrapper<Update> latest = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Curves> curves = new ReadOnlyObjectWrapper<>();

    /** A worker that was stopped, and may still be at its run. */
    private record Ending(Worker worker, Run run) {}

    /**
     * A run, paused.
     *
     * @param workers starts the thread that carries out a run, once the one before it has ended
     */
    Front(Run first, Function<Run, Worker> workers) {
        this.workers = workers;
        this.run = new ReadOnlyObjectWrapper<>(first);
        carryOut(first);
    }

    /** Puts another run in front, paused. */
    void begin(Run next) {
        stop();
        run.set(next);
        carryOut(next);
        onWork.run();
    }

    private void carryOut(Run next) {
        worker = workers.apply(next);
        latest.set(next.latest());
        curves.set(Curves.of(next.history()));
    }

    private Worker worker() {
        Worker present = worker;
        if (present == null) {
            throw new IllegalStateException("no run has been started");
        }
        return present;
    }

    /** Ends the worker, soon. */
    void stop() {
        worker().stop();
        ending.add(new Ending(worker(), run.get()));
    }

    /** Makes a change to the run, at its next update or, while paused, at once. */
    void send(Change change) {
        send(change, false);
    }

    /**
     * Makes a change to the run, as the other method.
     *
     * @param continued whether the gesture that made the change before it made this one too
     */
    void send(Change change, boolean continued) {
        worker().send(change, continued);
        wakeOrFail();
    }

    /** Whoever asks for more than a worker has done that has failed is told so, each time. */
    private void wakeOrFail() {
        if (hasFailed()) {
            onFailed.run();
        }
        onWork.run();
    }

    /** Whether the worker has failed: the run stays as it is. */
    boolean hasFailed() {
        return worker().hasFailed();
    }

    /** Sets who is told that something was asked of a worker that has failed. */
    void setOnFailed(Runnable listener) {
        onFailed = listener;
    }

    /** How many updates a second to make; 0 pauses. */
    void setPace(double updatesPerSecond) {
        worker().setPace(updatesPerSecond);
        if (updatesPerSecond > 0) {
            wakeOrFail();
        } else {
            onWork.run();
        }
    }

    /** Makes one update. */
    void stepBatch() {
        worker().stepBatch();
        wakeOrFail();
    }

    /** Makes updates to the end of an epoch. */
    void stepEpoch() {
        worker().stepEpoch();
        wakeOrFail();
    }

    /** Sets who is told that there will be something to {@link #poll}. */
    void setOnWork(Runnable listener) {
        onWork = listener;
    }

    /** Tells that there will be something to poll, here or elsewhere in the model. */
    void wake() {
        onWork.run();
    }

    /** Whether all that was asked of the worker has been done. */
    boolean isCaughtUp() {
        return worker().isCaughtUp();
    }

    /** Whether all changes that were sent are in their runs, those included that have left the front. */
    boolean hasMadeChanges() {
        return worker().hasMadeChanges() && ending.stream().allMatch(each -> each.worker.hasMadeChanges());
    }

    /** Whether no worker has a run, so that it stays as it is. */
    @SuppressWarnings("ReferenceEquality") // a run is no value
    boolean isAtRest(Run some) {
        return run.get() != some && ending.stream().noneMatch(each -> each.run == some);
    }

    /** Whether a later {@link #poll} may show something, even if nothing more is asked. */
    boolean isBusy() {
        return !isCaughtUp() || !ending.isEmpty();
    }

    /**
     * How the run stands: UNDER_WAY while something that was asked for is still to be done, INTERRUPTED after a
     * failure.
     */
    Outcome outcome() {
        if (hasFailed()) {
            return Outcome.INTERRUPTED;
        }
        return isCaughtUp() ? run.get().outcome() : Outcome.UNDER_WAY;
    }

    /**
     * Brings the properties up to date.
     *
     * @return whether a worker that was stopped has ended, so that its run has changed for the last time
     */
    boolean poll() {
        Update now = run.get().latest();
        Update before = latest.get();
        if (now.number() != before.number()) {
            curves.set(Curves.of(run.get().history()));
            latest.set(now);
        } else if (!now.weights().equals(before.weights())) {
            latest.set(now);
        }
        return ending.removeIf(each -> each.worker.hasEnded());
    }

    /** The run in front. */
    ReadOnlyObjectProperty<Run> run() {
        return run.getReadOnlyProperty();
    }

    /** Its latest update, with the weights in force after it. */
    ReadOnlyObjectProperty<Update> latest() {
        return latest.getReadOnlyProperty();
    }

    /** Its curves. */
    ReadOnlyObjectProperty<Curves> curves() {
        return curves.getReadOnlyProperty();
    }
}
