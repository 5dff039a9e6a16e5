package org.sgdviz.ui.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Run;
import org.sgdviz.session.Origin;
import org.sgdviz.session.Visibility;

/**
 * The runs, to be compared. One is in front: its points and settings are shown, and it is the one that is trained; any
 * other can be brought to the front and gone on with. Other data join the list as one more run. Curves of other data
 * than those of the run in front, which could be compared only by those who mean to, are hidden unless the user asks
 * for them. FX thread only.
 *
 * <p>At most {@value RunList#MOST} runs are kept, of {@value RunList#MOST_POINTS} points together, and within a bound
 * of {@link RunMemory}: for one more the oldest leaves that is not in front, hidden ones first.
 */
public final class Runs {

    private static final int LONGEST_NAME = 60;

    private final Changeover changeover;
    private final LongSupplier gestureNumbers;
    private final RunSteps steps;
    private final RunMemory memory;
    private final ShownCurves curves = new ShownCurves();
    private final Lineage lineage = new Lineage();
    private final ReadOnlyObjectWrapper<Lineup> lineup;
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private int lastId;

    /**
     * A list of nothing but the run in front.
     *
     * @param gestureNumbers gives each step a number, larger than all before it
     * @param memoryBound how many bytes all runs take together at most
     * @param beside how many are taken for them beside
     */
    Runs(Changeover changeover, LongSupplier gestureNumbers, long memoryBound, LongSupplier beside) {
        this.changeover = changeover;
        this.gestureNumbers = gestureNumbers;
        this.steps = new RunSteps(this, changeover);
        this.memory = new RunMemory(memoryBound, beside, changeover.front());
        List<RunEntry> only = List.of(first(changeover.front().run().get()));
        this.lineup = new ReadOnlyObjectWrapper<>(new Lineup(only, 1));
        start(only, 1, 0);
    }

    // ---- runs come, go and come to the front ----

    /** Begins another list with a run. */
    void begin(Run run) {
        changeover.begin(run, Changeover.fresh(run, changeover.points().listOf(run)));
        start(List.of(first(run)), 1, 0);
    }

    /** Begins another list, of runs made elsewhere, each standing behind the one that it comes from. */
    void restore(List<RunEntry> list, int frontId) {
        Run run = RunList.find(list, frontId).orElseThrow().run();
        changeover.begin(run, Changeover.fresh(run, changeover.points().listOf(run)));
        start(list, frontId, Integer.MAX_VALUE);
        memory.fit(entries(), steps.held());
    }

    private void start(List<RunEntry> list, int frontId, int lastMadeElsewhere) {
        steps.clear();
        curves.clear();
        lineage.clear();
        for (int i = 0; i < list.size(); i++) {
            curves.enter(list.subList(0, i), list.get(i));
            lineage.enter(list.subList(0, i), list.get(i));
        }
        lastId = list.stream().mapToInt(RunEntry::id).max().orElseThrow();
        changeover.clear(Math.min(lastId, lastMadeElsewhere));
        show(list, frontId);
        openings.set(openings.get() + 1);
    }

    /** Sets the list and which run is in front. */
    private void show(List<RunEntry> list, int frontId) {
        lineup.set(new Lineup(curves.with(frontId, lineage.of(list)), frontId));
    }

    /** Sets the list; the same run stays in front. */
    private void show(List<RunEntry> list) {
        show(list, frontId());
    }

    private static RunEntry first(Run run) {
        return new RunEntry(1, null, 0, true, run, null);
    }

    /**
     * Adds a run of other data and brings it to the front, or puts it in the place of the one in front if nothing is
     * lost.
     *
     * @param alone whether the curves of the other runs are hidden
     * @param beside what else has changed with it: undoes that, and does it again
     */
    void join(Run run, boolean alone, Runnable beside) {
        RunEntry former = front();
        Map<Integer, Visibility> hidden = alone ? wishes() : new HashMap<>();
        Changeover.Kept start = Changeover.fresh(run, changeover.points().listOf(run));
        if (changeover.isUntouched(former, run.experiment().settings())) {
            hidden.remove(former.id());
            steps.replaced(gestureNumbers.getAsLong(), former, changeover.present(), hidden, beside);
            swap(inPlaceOf(former, run, null, false), start);
        } else {
            add(run, start, null, new Arrival(gestureNumbers.getAsLong(), former.id(), hidden, beside));
        }
        hide(hidden.keySet());
    }

    /**
     * Adds a run that begins anew with the points and settings of the one in front, and brings it to the front.
     *
     * @param setUpOtherwise whether it has other seeds, so that this is a step that can be undone
     */
    void addRestarted(Run run, PointList list, boolean setUpOtherwise) {
        Origin origin =
                new Origin(Origin.Kind.RESTARTED, frontId(), changeover.time().number());
        Arrival arrival = setUpOtherwise ? null : changeover.arrival(frontId());
        if (arrival == null) {
            arrival = new Arrival(setUpOtherwise ? gestureNumbers.getAsLong() : UndoStack.NONE, frontId());
        }
        add(run, changeover.restarted(run, list), origin, arrival);
    }

    private void add(Run run, Changeover.Kept start, @Nullable Origin origin, Arrival arrival) {
        lastId++;
        RunEntry entry = new RunEntry(lastId, null, 0, true, run, origin);
        curves.enter(entries(), entry);
        lineage.enter(entries(), entry);
        boolean more = true; // what was deleted goes before what is listed
        while (more && !steps.held().isEmpty() && !memory.hasRoom(entries(), steps.held(), run)) {
            more = steps.forgetOldest();
        }
        List<RunEntry> room = RunList.withRoom(
                curves.with(lastId, entries()),
                frontId(),
                run.points().size(),
                listed -> memory.hasRoom(listed, steps.held(), run));
        changeover.enter(entry.id(), start, arrival);
        switchTo(
                RunList.with(
                        room,
                        room.size(),
                        entry.withColour(
                                RunList.freeColour(room, !arrival.hidden().isEmpty()))),
                entry);
        forgetThoseGone();
        memory.fit(entries(), steps.held());
    }

    /** Of the runs that have left for good nothing is kept, as their points may be many. */
    private void forgetThoseGone() {
        IntPredicate kept = id -> find(id).isPresent() || steps.canBringBack(id);
        changeover.retain(kept);
        curves.retain(kept);
        lineage.retain(kept);
    }

    /**
     * Puts a run in the place of the one in front, which has made no update.
     *
     * @param edited whether the points that it begins with were edited in that one
     * @param setUpOtherwise whether it has other seeds, so that this is a step that can be undone
     */
    void replaceFront(Run run, PointList list, boolean edited, boolean setUpOtherwise) {
        RunEntry former = front();
        Origin origin = former.origin();
        if (origin != null && origin.isBranch()) {
            origin = new Origin(Origin.Kind.RESTARTED, origin.run(), origin.update());
        }
        boolean isEdited = former.isEdited() || (edited && origin == null);
        Changeover.Kept start = changeover.restarted(run, list);
        if (setUpOtherwise) {
            steps.replaced(gestureNumbers.getAsLong(), former, changeover.present(), Map.of(), () -> {});
        }
        show(RunList.replaced(entries(), inPlaceOf(former, run, origin, isEdited)));
        changeover.begin(run, start);
    }

    private static RunEntry inPlaceOf(RunEntry former, Run run, @Nullable Origin origin, boolean isEdited) {
        return new RunEntry(
                former.id(), former.name(), former.colour(), Visibility.WITH_ITS_DATA, true, run, origin, isEdited);
    }

    /** Puts a run in the place of the one in front, whose id it has, with what is set of it. */
    void swap(RunEntry entry, Changeover.Kept set) {
        boolean otherData = !entry.run()
                .experiment()
                .data()
                .equals(front().run().experiment().data());
        curves.enter(RunList.without(entries(), entry.id()), entry);
        show(RunList.replaced(entries(), entry));
        changeover.begin(entry.run(), set);
        if (otherData) {
            openings.set(openings.get() + 1);
        }
    }

    /** Adds a run that branched off the one in front, after the update that is shown, and brings it to the front. */
    void branch(Run run) {
        RunEntry parent = front();
        TimeMachine time = changeover.time();
        PointsModel points = changeover.points();
        long update = time.number();
        PointList list =
                time.shown().get().exact() ? points.listOfShown(run.points(), run.experiment()) : points.listOf(run);
        Arrival arrival = new Arrival(gestureNumbers.getAsLong(), parent.id(), update, Map.of(), () -> {});
        add(run, Changeover.fresh(run, list), new Origin(Origin.Kind.BRANCHED, parent.id(), update), arrival);
    }

    /** Brings a run to the front, in its present and paused. */
    public void bringToFront(int id) {
        if (id != frontId()) {
            find(id).ifPresent(next -> switchTo(entries(), next));
        }
    }

    private void switchTo(List<RunEntry> list, RunEntry next) {
        int formerId = frontId();
        show(list, next.id());
        changeover.change(formerId, next);
        if (!curves.areOfSameData(formerId, next.id())) {
            openings.set(openings.get() + 1);
        }
    }

    // ---- what the user does with the list ----

    /** Gives a run another name, of which {@value #LONGEST_NAME} characters are taken; a blank one is no name. */
    public void rename(int id, String name) {
        String plain = name.replaceAll("\\R|\\p{Cntrl}", " ").strip();
        String stripped =
                plain.substring(0, Math.min(LONGEST_NAME, plain.length())).strip();
        find(id).filter(entry -> !stripped.isEmpty() && !stripped.equals(entry.name()))
                .ifPresent(entry -> {
                    steps.renamed(gestureNumbers.getAsLong(), id, entry.name(), stripped);
                    name(id, stripped);
                });
    }

    void name(int id, @Nullable String name) {
        find(id).ifPresent(entry -> show(RunList.replaced(entries(), entry.withName(name))));
    }

    /**
     * Sets whether a run's curve is drawn when it is not in front; one of other data than those in front then stays.
     */
    public void setShown(int id, boolean shown) {
        find(id).filter(entry -> entry.shown() != shown)
                .ifPresent(
                        entry -> show(RunList.replaced(entries(), entry.withWish(curves.wish(id, shown, frontId())))));
    }

    private Map<Integer, Visibility> wishes() {
        Map<Integer, Visibility> wishes = new HashMap<>();
        entries().forEach(each -> wishes.put(each.id(), each.wish()));
        return wishes;
    }

    /** Hides the curves of runs, which the user can show again. */
    void hide(Set<Integer> ids) {
        Map<Integer, Visibility> wishes = new HashMap<>();
        ids.forEach(id -> wishes.put(id, Visibility.HIDDEN));
        wish(wishes);
    }

    /** Sets when the curves of some runs are drawn, by their ids; gives back what that was before. */
    Map<Integer, Visibility> wish(Map<Integer, Visibility> wishes) {
        Map<Integer, Visibility> before = wishes();
        before.keySet().retainAll(wishes.keySet());
        if (!before.isEmpty()) {
            show(entries().stream()
                    .map(each -> each.withWish(wishes.getOrDefault(each.id(), each.wish())))
                    .toList());
        }
        return before;
    }

    /** Deletes a run; not the last one, without which there would be nothing to show. */
    public void delete(int id) {
        find(id).filter(entry -> entries().size() > 1).ifPresent(entry -> delete(List.of(entry)));
    }

    /** Deletes several runs in one step, but never the one in front; runs that branched off them stay as they are. */
    public void deleteAll(Set<Integer> ids) {
        List<RunEntry> those = entries().stream()
                .filter(each -> ids.contains(each.id()) && each.id() != frontId())
                .toList();
        if (!those.isEmpty()) {
            delete(those);
        }
    }

    private void delete(List<RunEntry> those) {
        List<RunSteps.Placed> gone = those.stream()
                .map(each -> new RunSteps.Placed(each, entries().indexOf(each)))
                .toList();
        boolean withFront = those.stream().anyMatch(each -> each.id() == frontId());
        steps.deleted(gestureNumbers.getAsLong(), gone, withFront);
        those.forEach(this::remove);
    }

    /** If it is in front, what it was made beside, or else its neighbour, takes its place. */
    void remove(RunEntry entry) {
        if (entry.id() == frontId()) {
            int place = entries().indexOf(entry);
            RunEntry neighbour = entries().get(place > 0 ? place - 1 : 1);
            switchTo(entries(), parentOf(entry).orElse(neighbour));
        }
        show(RunList.without(entries(), entry.id()));
    }

    void insert(RunEntry entry, int place) {
        show(RunList.with(entries(), place, entry));
    }

    /** The run that one was made beside and can be undone to; none if that is not in the list. */
    Optional<RunEntry> parentOf(RunEntry entry) {
        Origin branch = entry.branchedFrom();
        if (branch != null) {
            return find(branch.run());
        }
        Arrival arrival = changeover.arrival(entry.id());
        return arrival == null || arrival.number() == UndoStack.NONE ? Optional.empty() : find(arrival.from());
    }

    /** What can be undone of it. */
    RunSteps steps() {
        return steps;
    }

    /** Something has come to what is kept beside the runs. */
    void fit() {
        memory.fit(entries(), steps.held());
    }

    /** A run that is not in front has changed for the last time. */
    void touch() {
        memory.fit(entries(), steps.held());
        show(entries());
    }

    // ---- properties ----

    Optional<RunEntry> find(int id) {
        return RunList.find(entries(), id);
    }

    /** The run in front. */
    public RunEntry front() {
        return find(frontId()).orElseThrow();
    }

    /** The list of runs and which is in front; another one whenever anything of it changes. */
    public ReadOnlyObjectProperty<Lineup> lineup() {
        return lineup.getReadOnlyProperty();
    }

    /** The runs, in the order in which they were made. */
    public List<RunEntry> entries() {
        return lineup.get().runs();
    }

    /** The id of the run in front. */
    public int frontId() {
        return lineup.get().frontId();
    }

    /** How many times other data came to the front. */
    public ReadOnlyIntegerProperty openings() {
        return openings.getReadOnlyProperty();
    }
}
