package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Run;

/**
 * Makes edits to the run in front as it is shown: in the present at once, in the past to a branch that begins there. The
 * branch is made beside the window, mostly within a frame; where the nearest checkpoint is far it takes longer, and the
 * edits wait for it, in their order. Whoever shows anything else meanwhile gives branch and edits up. FX thread only.
 */
final class Branching implements Edits, AutoCloseable {

    private final Front front;
    private final Supplier<TimeMachine> time;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "branch");
        created.setDaemon(true);
        return created;
    });
    private final List<Runnable> waiting = new ArrayList<>();
    private @Nullable Awaited awaited;

    /** A branch that is being made off what is shown; {@code filmed} says whether that was a film. */
    private record Awaited(Future<Run> run, Moment from, boolean filmed) {}

    Branching(Front front, Supplier<TimeMachine> time) {
        this.front = front;
        this.time = time;
    }

    @Override
    public void make(Runnable edit) {
        if (!time.get().isPast()) {
            edit.run();
        } else {
            if (!isPending()) {
                begin();
            }
            waiting.add(edit);
        }
    }

    private void begin() {
        Run parent = front.run().get();
        TimeMachine past = time.get();
        boolean filmed = past.filming().get();
        past.holdStill();
        long update = past.number();
        awaited = new Awaited(
                thread.submit(() -> Run.branch(parent, update)), past.shown().get(), filmed);
        front.wake();
    }

    @Override
    public boolean defer(Runnable action) {
        return isPending() && waiting.add(action);
    }

    /** Whether edits wait for a branch of what is shown. */
    @SuppressWarnings("ReferenceEquality") // each moment that is looked at is a new one
    boolean isPending() {
        if (awaited != null && awaited.from != time.get().shown().get()) {
            drop();
        }
        return awaited != null;
    }

    private void drop() {
        if (awaited != null) {
            awaited.run.cancel(true);
            awaited = null;
        }
        waiting.clear();
    }

    /** Gives a branch up that is being made, with the edits that wait for it; says whether there was any. */
    boolean cancel() {
        boolean any = isPending();
        drop();
        if (any) {
            time.get().lookAgain();
        }
        return any;
    }

    /**
     * Brings the branch to the front when it is there, and makes the edits to it.
     *
     * @return whether it is to be trained on at once, because it branched off a film
     */
    boolean poll(Runs runs) {
        Awaited due = isPending() ? awaited : null;
        if (due == null || !due.run.isDone()) {
            return false;
        }
        List<Runnable> edits = List.copyOf(waiting);
        Run run;
        try {
            run = due.run.get();
        } catch (InterruptedException | ExecutionException e) {
            cancel();
            throw new IllegalStateException("no run could be branched off at update " + due.from.number(), e);
        }
        drop();
        runs.branch(run);
        edits.forEach(Runnable::run);
        return due.filmed;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
