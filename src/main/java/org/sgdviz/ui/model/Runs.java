package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.sgdviz.run.Run;
import org.sgdviz.ui.model.RunEntry.Branched;
import org.sgdviz.ui.model.RunEntry.Opened;
import org.sgdviz.ui.model.RunEntry.Origin;
import org.sgdviz.ui.model.RunEntry.Restarted;

/**
 * The runs of one data set, to be compared. One is in front: its points and settings are shown, and it is the one that is
 * trained; any other can be brought to the front and gone on with. Other data begin another list, since curves of
 * different data cannot be compared; the former list is gone then. FX thread only.
 *
 * <p>At most {@value RunList#MOST} runs are kept, of {@value RunList#MOST_POINTS} points together: for one more the oldest
 * leaves that is not in front, hidden ones first.
 */
public final class Runs {

    private static final int LONGEST_NAME = 60;

    private final Stage stage;
    private final LongSupplier gestureNumbers;
    private final UndoStack<Step> steps = new UndoStack<>();
    private final ReadOnlyObjectWrapper<List<RunEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper inFront = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private int lastId;

    /** Something done to the list that can be undone. */
    private sealed interface Step {}

    private record Deleted(RunEntry entry, int place, boolean wasInFront) implements Step {}

    private record Renamed(int id, String from, String to) implements Step {}

    /** A branch that was undone. That it was made is no step: it is undone after all that was done on it. */
    private record Unbranched(RunEntry entry, int place) implements Step {}

    /**
     * A list of nothing but the run in front.
     *
     * @param gestureNumbers gives each step a number, larger than all before it
     */
    Runs(Stage stage, LongSupplier gestureNumbers) {
        this.stage = stage;
        this.gestureNumbers = gestureNumbers;
        start(List.of(first(stage.front().run().get())), 1);
    }

    // ---- runs come, go and come to the front ----

    /** Begins another list with a run of other data. */
    void open(Run run) {
        restore(List.of(first(run)), 1);
    }

    /** Begins another list, of runs made elsewhere, each standing behind the one that it comes from. */
    void restore(List<RunEntry> list, int frontId) {
        Run run = RunList.find(list, frontId).orElseThrow().run();
        stage.begin(run, stage.points().listOf(run));
        start(list, frontId);
    }

    private void start(List<RunEntry> list, int frontId) {
        steps.clear();
        stage.clear();
        lastId = list.stream().mapToInt(RunEntry::id).max().orElseThrow();
        entries.set(List.copyOf(list));
        inFront.set(frontId);
        openings.set(openings.get() + 1);
    }

    private static RunEntry first(Run run) {
        return new RunEntry(1, nameOf(1), 0, true, run, new Opened());
    }

    private static String nameOf(int id) {
        return "Run " + id;
    }

    /** Adds a run that begins anew with the points and settings of the one in front, and brings it to the front. */
    void addRestarted(Run run, PointList list) {
        add(run, list, new Restarted(inFront.get(), stage.time().number()), UndoStack.NONE);
    }

    private void add(Run run, PointList list, Origin origin, long born) {
        lastId++;
        List<RunEntry> room =
                RunList.withRoom(entries.get(), inFront.get(), run.points().size());
        RunEntry entry = new RunEntry(lastId, nameOf(lastId), RunList.freeColour(room), true, run, origin);
        stage.enter(entry.id(), run, list, born);
        entries.set(RunList.with(room, room.size(), entry));
        switchTo(entry);
    }

    /** Puts a run in the place of the one in front, of which nothing is worth keeping. */
    void replaceFront(Run run, PointList list) {
        RunEntry former = front();
        Origin origin = former.origin() instanceof Branched branched
                ? new Restarted(branched.from(), branched.update())
                : former.origin();
        RunEntry entry = new RunEntry(former.id(), former.name(), former.colour(), true, run, origin);
        entries.set(RunList.replaced(entries.get(), entry));
        stage.begin(run, list);
    }

    /** Adds a run that branched off the one in front, after the update that is shown, and brings it to the front. */
    void branch(Run run) {
        RunEntry parent = front();
        TimeMachine time = stage.time();
        PointsModel points = stage.points();
        long update = time.number();
        PointList list =
                time.shown().get().exact() ? points.listOfShown(run.points(), run.experiment()) : points.listOf(run);
        points.list().gestures().forgetUndone();
        add(run, list, new Branched(parent.id(), update), gestureNumbers.getAsLong());
    }

    /** Brings a run to the front, in its present and paused. */
    public void bringToFront(int id) {
        if (id != inFront.get()) {
            find(id).ifPresent(this::switchTo);
        }
    }

    private void switchTo(RunEntry next) {
        int former = inFront.get();
        inFront.set(next.id());
        stage.change(former, next);
    }

    // ---- what the user does with the list ----

    /** Gives a run another name, of which {@value #LONGEST_NAME} characters are taken; a blank one is no name. */
    public void rename(int id, String name) {
        String plain = name.replaceAll("\\R|\\p{Cntrl}", " ").strip();
        String stripped =
                plain.substring(0, Math.min(LONGEST_NAME, plain.length())).strip();
        find(id).filter(entry -> !stripped.isEmpty() && !stripped.equals(entry.name()))
                .ifPresent(entry -> {
                    push(new Renamed(id, entry.name(), stripped));
                    name(id, stripped);
                });
    }

    private void name(int id, String name) {
        find(id).ifPresent(entry -> entries.set(RunList.replaced(entries.get(), entry.withName(name))));
    }

    /** Sets whether a run's curve is drawn when it is not in front. */
    public void setShown(int id, boolean shown) {
        find(id).filter(entry -> entry.shown() != shown)
                .ifPresent(entry -> entries.set(RunList.replaced(entries.get(), entry.withShown(shown))));
    }

    /** Deletes a run; not the last one, without which there would be nothing to show. */
    public void delete(int id) {
        find(id).filter(entry -> entries.get().size() > 1).ifPresent(entry -> {
            push(new Deleted(entry, entries.get().indexOf(entry), id == inFront.get()));
            remove(entry);
        });
    }

    private void push(Step step) {
        steps.push(gestureNumbers.getAsLong(), step);
        steps.keep(RunList.MOST);
    }

    /** If it is in front, what it branched off, or else its neighbour, takes its place. */
    private void remove(RunEntry entry) {
        List<RunEntry> present = entries.get();
        int place = present.indexOf(entry);
        if (entry.id() == inFront.get()) {
            RunEntry neighbour = present.get(place > 0 ? place - 1 : 1);
            switchTo(parentOf(entry).orElse(neighbour));
        }
        entries.set(RunList.without(present, entry.id()));
    }

    private void insert(RunEntry entry, int place) {
        entries.set(RunList.with(entries.get(), place, entry));
    }

    private Optional<RunEntry> parentOf(RunEntry entry) {
        return entry.origin() instanceof Branched branched ? find(branched.from()) : Optional.empty();
    }

    // ---- undo, for UndoHistory ----

    /** The number of the last step that {@link #undo} would undo. */
    long doneNumber() {
        return steps.doneNumber();
    }

    /** The number of the step that {@link #redo} would do. */
    long undoneNumber() {
        return steps.undoneNumber();
    }

    /** The number at which the run in front was branched off one that is still in the list, for {@link #unbranch}. */
    long branchNumber() {
        return parentOf(front()).isPresent() ? stage.born(inFront.get()) : UndoStack.NONE;
    }

    void undo() {
        Step step = steps.undo();
        if (step instanceof Deleted deleted) {
            insert(deleted.entry, deleted.place);
            if (deleted.wasInFront) {
                switchTo(deleted.entry);
            }
        } else if (step instanceof Renamed renamed) {
            name(renamed.id, renamed.from);
        }
    }

    /** Removes the branch in front and goes back to where it branched off. */
    void unbranch() {
        RunEntry branch = front();
        long born = branchNumber();
        if (born != UndoStack.NONE && branch.origin() instanceof Branched branched) {
            int place = entries.get().indexOf(branch);
            remove(branch);
            steps.pushUndone(born, new Unbranched(branch, place));
            stage.time().show(branched.update());
        }
    }

    void redo() {
        if (steps.nextUndone() instanceof Unbranched branch) {
            steps.takeUndone();
            insert(branch.entry, branch.place);
            switchTo(branch.entry);
            return;
        }
        Step step = steps.redo();
        if (step instanceof Deleted deleted) {
            find(deleted.entry.id()).ifPresent(this::remove);
        } else if (step instanceof Renamed renamed) {
            name(renamed.id, renamed.to);
        }
    }

    /** Something else has been done, so that what was undone cannot be done again. */
    void forgetUndone() {
        steps.forgetUndone();
    }

    /** A run that is not in front has changed for the last time. */
    void touch() {
        entries.set(List.copyOf(new ArrayList<>(entries.get())));
    }

    // ---- properties ----

    private Optional<RunEntry> find(int id) {
        return RunList.find(entries.get(), id);
    }

    /** The run in front. */
    public RunEntry front() {
        return find(inFront.get()).orElseThrow();
    }

    /** The runs, in the order in which they were made; another list whenever anything of it changes. */
    public ReadOnlyObjectProperty<List<RunEntry>> entries() {
        return entries.getReadOnlyProperty();
    }

    /** The id of the run in front. */
    public ReadOnlyIntegerProperty inFront() {
        return inFront.getReadOnlyProperty();
    }

    /** How many lists have been begun: changes with the data set. */
    public ReadOnlyIntegerProperty openings() {
        return openings.getReadOnlyProperty();
    }
}
