package org.sgdviz.ui.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Run;
import org.sgdviz.session.Visibility;

/** What was done to the list of runs and can be undone. FX thread only. */
final class RunSteps {

    private final Runs runs;
    private final Changeover changeover;
    private final UndoStack<Step> steps = new UndoStack<>();

    /** Something done to the list. */
    private sealed interface Step {}

    /** Runs that left the list together, ascending by the places that they had in it. */
    private record Deleted(List<Placed> gone, boolean wasInFront) implements Step {

        boolean has(int id) {
            return gone.stream().anyMatch(each -> each.entry.id() == id);
        }
    }

    /** A run, and its place in the list. */
    record Placed(RunEntry entry, int place) {}

    private record Renamed(int id, @Nullable String from, String to) implements Step {}

    /** A run whose {@link Arrival} was undone. That is no step: it is undone after all that was done on the run. */
    private record Departed(RunEntry entry, int place) implements Step {}

    /**
     * A run that has made no update gave its place to another of other data or seeds, and curves were perhaps hidden.
     * One of the two is kept here, with when those curves are drawn beside it.
     */
    private static final class Replaced implements Step {
        private RunEntry absent;
        private Changeover.Kept kept;
        private Map<Integer, Visibility> wishes;
        private final Runnable beside;

        Replaced(RunEntry absent, Changeover.Kept kept, Map<Integer, Visibility> wishes, Runnable beside) {
            this.absent = absent;
            this.kept = kept;
            this.wishes = wishes;
            this.beside = beside;
        }
    }

    RunSteps(Runs runs, Changeover changeover) {
        this.runs = runs;
        this.changeover = changeover;
    }

    /** Another list has begun. */
    void clear() {
        steps.clear();
    }

    void renamed(long number, int id, @Nullable String from, String to) {
        push(number, new Renamed(id, from, to));
    }

    /** Runs leave the list, given ascending by their places. */
    void deleted(long number, List<Placed> gone, boolean wasInFront) {
        push(number, new Deleted(gone, wasInFront));
    }

    /**
     * A run gave its place to another, and the curves of others were hidden, which were drawn as given before that.
     *
     * @param beside what else changed then: undoes it, and does it again
     */
    void replaced(
            long number, RunEntry former, Changeover.Kept kept, Map<Integer, Visibility> hidden, Runnable beside) {
        push(number, new Replaced(former, kept, hidden, beside));
    }

    private void push(long number, Step step) {
        steps.push(number, step);
        steps.keep(RunList.MOST);
        steps.keepLight(RunSteps::points, RunList.MOST_POINTS);
    }

    /** How many points are kept for a step. */
    private static long points(Step step) {
        return heldBy(step).mapToLong(run -> run.points().size()).sum();
    }

    private void swap(Replaced step) {
        RunEntry present = runs.find(step.absent.id()).orElse(null);
        if (present != null) {
            runs.bringToFront(present.id());
            Changeover.Kept now = changeover.present();
            RunEntry absent = step.absent;
            RunEntry next = new RunEntry(
                    present.id(),
                    absent.name(),
                    present.colour(),
                    present.wish(),
                    true,
                    absent.run(),
                    absent.origin(),
                    absent.isEdited());
            runs.swap(next, step.kept);
            step.wishes = runs.wish(step.wishes);
            step.absent = present;
            step.kept = now;
            step.beside.run();
        }
    }

    /** The number of the last step that {@link #undo} would undo. */
    long doneNumber() {
        return steps.doneNumber();
    }

    /** The number of the step that {@link #redo} would do. */
    long undoneNumber() {
        return steps.undoneNumber();
    }

    void undo() {
        Step step = steps.undo();
        if (step instanceof Deleted deleted) {
            deleted.gone.forEach(each -> runs.insert(each.entry, each.place));
            if (deleted.wasInFront) {
                runs.bringToFront(deleted.gone.get(0).entry.id());
            }
        } else if (step instanceof Renamed renamed) {
            runs.name(renamed.id, renamed.from);
        } else if (step instanceof Replaced replaced) {
            swap(replaced);
        }
    }

    void redo() {
        if (steps.nextUndone() instanceof Departed undone) {
            steps.takeUndone();
            redoArrival(undone);
            return;
        }
        Step step = steps.redo();
        if (step instanceof Deleted deleted) {
            deleted.gone.forEach(each -> runs.find(each.entry.id()).ifPresent(runs::remove));
        } else if (step instanceof Renamed renamed) {
            runs.name(renamed.id, renamed.to);
        } else if (step instanceof Replaced replaced) {
            swap(replaced);
        }
    }

    /** Whether a run that is not in the list can come back to it. */
    boolean canBringBack(int id) {
        return steps.anyMatch(step -> (step instanceof Deleted deleted && deleted.has(id))
                || (step instanceof Departed departed && departed.entry.id() == id));
    }

    /** The runs that are not in the list and can come back to it. */
    List<Run> held() {
        List<Run> listed = runs.entries().stream().map(RunEntry::run).toList();
        return steps.all()
                .flatMap(RunSteps::heldBy)
                .filter(run -> !listed.contains(run))
                .distinct()
                .toList();
    }

    private static Stream<Run> heldBy(Step step) {
        if (step instanceof Deleted deleted) {
            return deleted.gone.stream().map(each -> each.entry.run());
        }
        if (step instanceof Departed departed) {
            return Stream.of(departed.entry.run());
        }
        return step instanceof Replaced replaced ? Stream.of(replaced.absent.run()) : Stream.empty();
    }

    /** Forgets the oldest step that can be undone, or all that can be done again; says whether there was any. */
    boolean forgetOldest() {
        boolean any = steps.size() > 0 || steps.undoneNumber() != UndoStack.NONE;
        if (steps.size() > 0) {
            steps.keep(steps.size() - 1);
        } else {
            steps.forgetUndone();
        }
        return any;
    }

    /** Something else has been done, so that what was undone cannot be done again. */
    void forgetUndone() {
        steps.forgetUndone();
    }

    // ---- that there is a run ----

    /** The number at which the run in front was made beside one that is still in the list, for {@link #undoArrival}. */
    long arrivalNumber() {
        RunEntry front = runs.front();
        Arrival arrival = changeover.arrival(front.id());
        return arrival != null && runs.parentOf(front).isPresent() ? arrival.number() : UndoStack.NONE;
    }

    /** Removes the branch in front, or the run of other data, and goes back to where it began. */
    void undoArrival() {
        RunEntry last = runs.front();
        Arrival arrival = changeover.arrival(last.id());
        if (arrival != null && arrivalNumber() != UndoStack.NONE) {
            int place = runs.entries().indexOf(last);
            runs.remove(last);
            runs.wish(arrival.hidden());
            arrival.beside().run();
            steps.pushUndone(arrival.number(), new Departed(last, place));
            if (arrival.update() != Arrival.NO_UPDATE) {
                changeover.time().show(arrival.update());
            }
        }
    }

    private void redoArrival(Departed undone) {
        runs.insert(undone.entry, undone.place);
        runs.bringToFront(undone.entry.id());
        Arrival arrival = changeover.arrival(undone.entry.id());
        if (arrival != null) {
            runs.hide(arrival.hidden().keySet());
            arrival.beside().run();
        }
    }
}
