package org.sgdviz.ui.model;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.data.Split;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Recording;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Hyperparameters;

/**
 * Begins a run anew with the points and settings that are shown, as soon as those are known: many edited points have to
 * be put together first, and points of the past to be computed. FX thread only.
 */
final class Restart {

    /** The name of generated data that were edited. */
    private static final String EDITED = "edited";

    private final Runs runs;
    private final SettingsModel settings;
    private final PointsModel points;
    private final TimeMachine time;
    private final Branching branching;
    private @Nullable Wanted wanted;

    /**
     * What is asked for.
     *
     * @param change of the setup
     * @param settings what becomes of those that are shown
     * @param splitsAnew whether all present points are split by its split; else each keeps its role
     */
    private record Wanted(UnaryOperator<Setup> change, UnaryOperator<Hyperparameters> settings, boolean splitsAnew) {}

    Restart(Runs runs, SettingsModel settings, PointsModel points, TimeMachine time, Branching branching) {
        this.runs = runs;
        this.settings = settings;
        this.points = points;
        this.time = time;
        this.branching = branching;
    }

    /**
     * Asks for a run whose setup is that of the one in front with a change, which {@link #poll} begins when it can.
     * What was asked for and has not begun yet is changed further.
     */
    void ask(UnaryOperator<Setup> change) {
        points.endMove();
        ask(change, same -> same, false);
    }

    /** Asks for a run whose present points are all split anew, as {@link #ask}. */
    void askToSplit(Split split) {
        points.endMove();
        ask(setup -> setup.withSplit(split), same -> same, true);
    }

    /** Asks for a run with other settings as well, as {@link #ask}. */
    void ask(UnaryOperator<Setup> change, UnaryOperator<Hyperparameters> settingsChange) {
        points.endMove();
        ask(change, settingsChange, false);
    }

    private void ask(UnaryOperator<Setup> change, UnaryOperator<Hyperparameters> settingsChange, boolean splitsAnew) {
        Wanted before = wanted;
        wanted = before == null
                ? new Wanted(change, settingsChange, splitsAnew)
                : new Wanted(
                        setup -> change.apply(before.change.apply(setup)),
                        present -> settingsChange.apply(before.settings.apply(present)),
                        splitsAnew || before.splitsAnew);
    }

    /** Nothing is asked for any more. */
    void forget() {
        wanted = null;
    }

    boolean isWaiting() {
        return wanted != null;
    }

    /** Begins the run that was asked for, if what it begins with is known. */
    void poll() {
        Wanted next = wanted;
        boolean known = time.isPast() ? time.shown().get().exact() : !points.isPending();
        if (next != null && known && !branching.isPending()) {
            wanted = null;
            begin(next);
        }
    }

    private void begin(Wanted next) {
        Run former = runs.front().run();
        PointList shown = points.list();
        if (time.isPast()) {
            Recording recording = former.recording();
            shown = points.listOfShown(
                    recording.points(), recording.experiment().upTo(time.number()));
        }
        Points present = shown.points();
        Setup before = former.experiment().setup();
        Setup setup = next.change.apply(before);
        Hyperparameters set = next.settings.apply(settings.get());
        boolean isOther = !setup.equals(before) || !set.equals(settings.get());
        if (shown.isEdited()) {
            String name = setup.data() instanceof Given given ? given.name() : EDITED;
            Split split = next.splitsAnew ? setup.split() : setup.split().keeping(present);
            setup = setup.withData(new Given(name, present)).withSplit(split);
        }
        Run run = new Run(new Experiment(setup, set), present);
        PointList list = shown.restarted(run.points());
        if (former.history().size() == 0) {
            runs.replaceFront(run, list, shown.isEdited(), isOther);
        } else {
            runs.addRestarted(run, list, isOther);
        }
    }
}
