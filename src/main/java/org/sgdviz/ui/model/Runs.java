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
 * The runs, to be compared. One is in front: its points and settings are shown, and it is the one that is trained; any other
 * can be brought to the front and gone on with. Other data join the list as one more run. Curves of other data
 * than those of the run in front, which could be compared only by those who mean to, are hidden unless the user asks for
 * them. FX thread only.
 *
 * <p>At most {@value RunList#MOST} runs are kept, of {@value RunList#MOST_POINTS} points together: for one more the oldest
 * leaves that is not in front, hidden ones first.
 */
public final class Runs {

    private static final int LONGEST_NAME = 60;

    private final Stage stage;
    private final LongSupplier gestureNumbers;
    private final RunSteps steps;
    private final ShownCurves curves = new ShownCurves();
    private final ReadOnlyObjectWrapper<List<RunEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper inFront = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private int lastId;

    /**
     * A list of nothing but the run in front.
     *
     * @param gestureNumbers gives each step a number, larger than all before it
     */
    Runs(Stage stage, LongSupplier gestureNumbers) {
        this.stage = stage;
        this.gestureNumbers = gestureNumbers;
        this.steps = new RunSteps(this, stage);
        start(List.of(first(stage.front().run().get())), 1, 0);
    }

    // ---- runs come, go and come to the front ----

    /** Begins another list with a run. */
    void begin(Run run) {
        stage.begin(run, stage.points().listOf(run));
        start(List.of(first(run)), 1, 0);
    }

    /** Begins another list, of runs made elsewhere, each standing behind the one that it comes from. */
    void restore(List<RunEntry> list, int frontId) {
        Run run = RunList.find(list, frontId).orElseThrow().run();
        stage.begin(run, stage.points().listOf(run));
        start(list, frontId, Integer.MAX_VALUE);
    }

    private void start(List<RunEntry> list, int frontId, int lastMadeElsewhere) {
        steps.clear();
        curves.clear();
        lastId = list.stream().mapToInt(RunEntry::id).max().orElseThrow();
        stage.clear(Math.min(lastId, lastMadeElsewhere));
        entries.set(List.copyOf(list));
        inFront.set(frontId);
        openings.set(openings.get() + 1);
    }

    private static RunEntry first(Run run) {
        return new RunEntry(1, RunEntry.nameOf(1), 0, true, run, new Opened());
    }

    /**
     * Adds a run of other data, hides the curves of the others and brings it to the front, or puts it in the place of the
     * one in front if nothing is lost by that.
     */
    void join(Run run) {
        RunEntry former = front();
        PointList list = stage.points().listOf(run);
        entries.set(curves.with(new RunEntry(0, RunEntry.nameOf(0), 0, true, run, new Opened()), entries.get()));
        if (stage.isUntouched(former, run.experiment().settings())) {
            Birth birth = stage.birth(former.id());
            if (birth != null) {
                stage.setBirth(former.id(), new Birth(gestureNumbers.getAsLong(), birth.from()));
            }
            curves.replaced(former.id());
            replaceFront(run, list, new Opened());
            openings.set(openings.get() + 1);
        } else {
            stage.points().list().gestures().forgetUndone();
            add(run, list, new Opened(), new Birth(gestureNumbers.getAsLong(), former.id()));
        }
    }

    /** Adds a run that begins anew with the points and settings of the one in front, and brings it to the front. */
    void addRestarted(Run run, PointList list) {
        Origin origin = new Restarted(inFront.get(), stage.time().number());
        add(run, list, origin, new Birth(UndoStack.NONE, inFront.get()));
    }

    private void add(Run run, PointList list, Origin origin, Birth birth) {
        lastId++;
        List<RunEntry> room =
                RunList.withRoom(entries.get(), inFront.get(), run.points().size());
        RunEntry entry = new RunEntry(lastId, RunEntry.nameOf(lastId), RunList.freeColour(room), true, run, origin);
        stage.enter(entry.id(), run, list, birth);
        entries.set(RunList.with(room, room.size(), entry));
        switchTo(entry);
    }

    /** Puts a run in the place of the one in front, of which nothing is worth keeping. */
    void replaceFront(Run run, PointList list) {
        Origin origin = front().origin();
        replaceFront(
                run,
                list,
                origin instanceof Branched branched ? new Restarted(branched.from(), branched.update()) : origin);
    }

    private void replaceFront(Run run, PointList list, Origin origin) {
        RunEntry former = front();
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
        Birth birth = new Birth(gestureNumbers.getAsLong(), parent.id());
        add(run, list, new Branched(parent.id(), update), birth);
    }

    /** Brings a run to the front, in its present and paused. */
    public void bringToFront(int id) {
        if (id != inFront.get()) {
            find(id).ifPresent(this::switchTo);
        }
    }

    private void switchTo(RunEntry next) {
        RunEntry former = front();
        inFront.set(next.id());
        stage.change(former.id(), next);
        if (!RunList.areOfSameData(entries.get(), former, next)) {
            entries.set(curves.with(next, entries.get()));
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

    void name(int id, String name) {
        find(id).ifPresent(entry -> entries.set(RunList.replaced(entries.get(), entry.withName(name))));
    }

    /** Sets whether a run's curve is drawn when it is not in front. */
    public void setShown(int id, boolean shown) {
        find(id).filter(entry -> entry.shown() != shown).ifPresent(entry -> {
            curves.set(id, shown, !RunList.areOfSameData(entries.get(), entry, front()));
            entries.set(RunList.replaced(entries.get(), entry.withShown(shown)));
        });
    }

    /** Deletes a run; not the last one, without which there would be nothing to show. */
    public void delete(int id) {
        find(id).filter(entry -> entries.get().size() > 1).ifPresent(entry -> {
            int place = entries.get().indexOf(entry);
            steps.deleted(gestureNumbers.getAsLong(), entry, place, id == inFront.get());
            remove(entry);
        });
    }

    /** If it is in front, what it was made beside, or else its neighbour, takes its place. */
    void remove(RunEntry entry) {
        List<RunEntry> present = entries.get();
        int place = present.indexOf(entry);
        if (entry.id() == inFront.get()) {
            RunEntry neighbour = present.get(place > 0 ? place - 1 : 1);
            switchTo(parentOf(entry).orElse(neighbour));
        }
        entries.set(RunList.without(entries.get(), entry.id()));
    }

    void insert(RunEntry entry, int place) {
        entries.set(RunList.with(entries.get(), place, entry));
    }

    /** The run that one was made beside and can be undone to; none if that is not in the list. */
    Optional<RunEntry> parentOf(RunEntry entry) {
        if (entry.origin() instanceof Branched branched) {
            return find(branched.from());
        }
        Birth birth = stage.birth(entry.id());
        return birth == null || birth.number() == UndoStack.NONE ? Optional.empty() : find(birth.from());
    }

    /** What can be undone of it. */
    RunSteps steps() {
        return steps;
    }

    /** A run that is not in front has changed for the last time. */
    void touch() {
        entries.set(List.copyOf(new ArrayList<>(entries.get())));
    }

    // ---- properties ----

    Optional<RunEntry> find(int id) {
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

    /** How many times other data came to the front. */
    public ReadOnlyIntegerProperty openings() {
        return openings.getReadOnlyProperty();
    }
}
