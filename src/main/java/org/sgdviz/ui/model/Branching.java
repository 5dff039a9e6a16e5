package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Run;
import org.sgdviz.ui.background.LatestRequest;

/**
 * Makes edits to the run in front as it is shown: in the present at once, in the past to a branch that begins there.
 * The branch is made beside the window, mostly within a frame; where the nearest checkpoint is far it takes longer, and
 * the edits wait for it, in their order. Whoever shows anything else meanwhile gives branch and edits up. FX thread
 * only.
 */
final class Branching implements Edits, AutoCloseable {

    private final Front front;
    private final Supplier<TimeMachine> time;
    private final LatestRequest<Awaited, Run> requests = LatestRequest.cancelling(
            "branch", (wanted, isCancelled) -> Run.branch(wanted.parent, wanted.from.number()));
    private final List<Runnable> waiting = new ArrayList<>();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private @Nullable Awaited awaited;
    private boolean beginning;

    /** A branch that is being made off what is shown, beginning with a checkpoint of the parent. */
    private record Awaited(Run parent, Moment from, long checkpoint) {}

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
        TimeMachine past = time.get();
        playing.set(past.filming().get());
        past.holdStill();
        make(front.run().get(), past.shown().get());
        front.wake();
    }

    private void make(Run parent, Moment from) {
        Awaited next = new Awaited(parent, from, nearest(parent, from.number()));
        awaited = next;
        requests.ask(next);
    }

    private static long nearest(Run parent, long update) {
        return parent.history().checkpoints().atOrBefore(update).update();
    }

    @Override
    public boolean defer(Runnable action) {
        return isPending() && waiting.add(action);
    }

    /**
     * Sets whether the branch is trained on as soon as it is there; at first it is if it branches off a film.
     *
     * @return whether a branch is being made
     */
    boolean setPlaying(boolean then) {
        boolean pending = isPending();
        playing.set(pending && then);
        return pending;
    }

    /** Whether a branch is being made that will be trained on at once. */
    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
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
            requests.drop();
            awaited = null;
        }
        waiting.clear();
        playing.set(false);
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
     * Brings the branch to the front when it is there, and makes the edits to it. One that is still under way begins
     * again from a checkpoint that has become known and is nearer: of an opened session that has been verified.
     *
     * @return whether it is to be trained on at once
     */
    boolean poll(Runs runs) {
        Awaited due = isPending() ? awaited : null;
        if (due == null) {
            return false;
        }
        LatestRequest.Answer<Awaited, Run> made = requests.poll();
        if (made == null) {
            if (nearest(due.parent, due.from.number()) > due.checkpoint) {
                make(due.parent, due.from);
            }
            return false;
        }
        List<Runnable> edits = List.copyOf(waiting);
        boolean then = playing.get();
        Run run;
        try {
            run = made.orThrow("no run could be branched off at update " + due.from.number());
        } catch (IllegalStateException | OutOfMemoryError e) {
            cancel();
            throw e;
        }
        if (run.isRefuted()) { // the parent has been found other than its file has it, and now comes from its start
            make(due.parent, due.from);
            return false;
        }
        drop();
        runs.branch(run);
        beginning = true;
        edits.get(0).run();
        beginning = false;
        edits.subList(1, edits.size()).forEach(Runnable::run);
        return then;
    }

    @Override
    public boolean begins() {
        return beginning;
    }

    @Override
    public void close() {
        requests.close();
    }
}
