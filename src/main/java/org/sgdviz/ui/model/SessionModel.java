package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;

/**
 * What the window shows, as a {@link Session}: the present one, to be saved, and a saved one, to be shown. FX thread
 * only.
 */
public final class SessionModel {

    private final TrainingModel model;
    private final ViewSettings view;
    private final PlaneView plane;
    private LaterNumerics later = LaterNumerics.NONE;
    private @Nullable Experiment seen;
    private long changes;
    private long takenBack;

    /** The part of the plane that the scatter plot shows. */
    public interface PlaneView {

        /** The part that the user chose; null while all points are shown. */
        @Nullable
        Extent chosen();

        /** Shows a part; null: all points. */
        void show(@Nullable Extent part);
    }

    public SessionModel(TrainingModel model, ViewSettings view, PlaneView plane) {
        this.model = model;
        this.view = view;
        this.plane = plane;
        model.runs().lineup().subscribe(any -> changes++);
        model.latest().subscribe(any -> changes++);
    }

    /** The runs as they are listed: another list whenever one comes, goes, or is called otherwise. */
    public List<RunEntry> entries() {
        return model.runs().entries();
    }

    /** The same as a property, with which of them is in front. */
    public ReadOnlyObjectProperty<Lineup> lineup() {
        return model.runs().lineup();
    }

    /** A number that grows when anything has been done to the runs since it was asked for last. Costs nothing. */
    @SuppressWarnings("ReferenceEquality") // another one with each edit
    public long changes() {
        Experiment present = model.experiment();
        Experiment before = seen;
        if (present != before) {
            takenBack +=
                    before != null && present.edits().size() < before.edits().size() ? 1 : 0;
            seen = present;
            changes++;
        }
        return changes;
    }

    /** A number that grows when an edit has been taken back, as of the last call of {@link #changes}. */
    public long takenBack() {
        return takenBack;
    }

    /** Whether more has been done than to train runs that can be had again by a few clicks. */
    public boolean hasWork() {
        return entries().stream().anyMatch(RunEntry::isWork);
    }

    /** Whether there is more than one run that stands as it was opened: when it is asked for, by any thread. */
    public BooleanSupplier begun() {
        List<RunEntry> entries = entries();
        return () -> entries.size() > 1 || entries.stream().anyMatch(RunEntry::isBegun);
    }

    /** What was done to the runs, however far they are trained. */
    public List<RunEntry.Done> done() {
        return entries().stream().map(RunEntry::done).toList();
    }

    /** The present session: all runs as far as they have come, and the view. Costs what the edits cost. */
    public Session present() {
        return noted().get();
    }

    /**
     * The session as it is listed and shown now, with its runs as they are when it is asked for, by any thread. Costs
     * nothing but that.
     */
    public Supplier<Session> noted() {
        List<RunEntry> entries = model.runs().entries();
        int front = entries.indexOf(model.runs().front());
        OptionalLong lookedAt =
                model.time().isPast() ? OptionalLong.of(model.time().number()) : OptionalLong.empty();
        ViewState shown = presentView();
        LaterNumerics opened = later;
        return () -> session(entries, opened.asOpened(entries), front, lookedAt, shown);
    }

    private static Session session(
            List<RunEntry> entries,
            Map<Integer, SavedRun> asOpened,
            int front,
            OptionalLong lookedAt,
            ViewState shown) {
        List<SavedRun> runs = new ArrayList<>();
        for (RunEntry entry : entries) {
            runs.add(saved(entry, origin(entry, entries, runs), asOpened.get(entry.id())));
        }
        OptionalLong made = lookedAt.isEmpty()
                ? lookedAt
                : OptionalLong.of(Math.min(lookedAt.getAsLong(), runs.get(front).updates()));
        return new Session(runs, front, made, shown);
    }

    private static SavedRun saved(RunEntry entry, @Nullable Origin origin, @Nullable SavedRun asOpened) {
        return asOpened == null
                ? SavedRun.of(entry.name(), entry.colour(), entry.wish(), entry.run(), origin)
                : asOpened.listedAs(entry.name(), entry.colour(), entry.wish(), origin);
    }

    /** The runs that were shown as they were saved have been made again from their start. */
    public void runsAreVerified() {
        model.runsAreVerified();
    }

    /** The runs of which the present session is made, in its order. */
    public List<Run> presentRuns() {
        return model.runs().entries().stream().map(RunEntry::run).toList();
    }

    /** Where a run comes from, if that run is in the list, ahead of it. */
    private static @Nullable Origin origin(RunEntry entry, List<RunEntry> entries, List<SavedRun> before) {
        Origin origin = entry.origin();
        for (int i = 0; origin != null && i < before.size(); i++) {
            if (entries.get(i).id() == origin.run()) {
                return new Origin(
                        origin.kind(),
                        i,
                        Math.min(origin.update(), before.get(i).updates()));
            }
        }
        return null;
    }

    private ViewState presentView() {
        return new ViewState(
                view.shading().get(),
                view.shownLoss().get(),
                view.logarithmic().get(),
                view.outlines().get(),
                model.transport().automatic().get()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(model.transport().speed().get()),
                view.dark().get(),
                view.textSize().get(),
                plane.chosen(),
                view.xAxis().get(),
                view.equalScales().get());
    }

    /**
     * Shows a session instead of what is shown now.
     *
     * @param runs its runs, carried out, in its order
     */
    public void show(Session session, List<Run> runs) {
        List<RunEntry> entries = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            SavedRun saved = session.runs().get(i);
            entries.add(new RunEntry(
                    i + 1,
                    saved.name(),
                    saved.colour(),
                    saved.shown(),
                    true,
                    runs.get(i),
                    origin(saved.origin()),
                    false));
        }
        later = new LaterNumerics(session, runs);
        model.restore(entries, session.front() + 1, session.lookedAt());
        show(session.view()); // last: other data are brought into view as a whole
    }

    /** The ids of a session's runs count from 1. */
    private static @Nullable Origin origin(@Nullable Origin saved) {
        return saved == null ? null : new Origin(saved.kind(), saved.run() + 1, saved.update());
    }

    private void show(ViewState saved) {
        view.shading().set(saved.shading());
        view.shownLoss().set(saved.shownLoss());
        view.logarithmic().set(saved.logarithmic());
        view.outlines().set(saved.outlines());
        saved.speed().ifPresentOrElse(model.transport()::setSpeed, model.transport()::setAutomatic);
        view.dark().set(saved.dark());
        view.textSize().set(saved.textSize());
        view.xAxis().set(saved.xAxis());
        view.equalScales().set(saved.equalScales());
        plane.show(saved.scatter());
    }
}
