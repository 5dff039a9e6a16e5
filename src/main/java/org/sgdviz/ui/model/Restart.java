package org.sgdviz.ui.model;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Recording;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setup;

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
    private @Nullable UnaryOperator<Setup> wanted;

    Restart(Runs runs, SettingsModel settings, PointsModel points, TimeMachine time, Branching branching) {
        this.runs = runs;
        this.settings = settings;
        this.points = points;
        this.time = time;
        this.branching = branching;
    }

    /**
     * Asks for a run whose setup is that of the one in front with a change, which {@link #poll} begins when it can. What
     * was asked for and has not begun yet is changed further.
     */
    void ask(UnaryOperator<Setup> change) {
        points.endMove();
        UnaryOperator<Setup> before = wanted;
        wanted = before == null ? change : setup -> change.apply(before.apply(setup));
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
        UnaryOperator<Setup> change = wanted;
        boolean known = time.isPast() ? time.shown().get().exact() : !points.isPending();
        if (change != null && known && !branching.isPending()) {
            wanted = null;
            begin(change);
        }
    }

    private void begin(UnaryOperator<Setup> change) {
        Run former = runs.front().run();
        PointList shown = points.list();
        if (time.isPast()) {
            Recording recording = former.recording();
            shown = points.listOfShown(
                    recording.points(), recording.experiment().upTo(time.number()));
        }
        PointList list = shown.restarted();
        Points present = list.points();
        Setup setup = change.apply(former.experiment().setup());
        boolean isOther = !setup.equals(former.experiment().setup());
        if (shown.isEdited()) {
            String name = setup.data() instanceof Given given ? given.name() : EDITED;
            setup = setup.withData(new Given(name, present));
        }
        Run run = new Run(new Experiment(setup, settings.get()), present);
        if (former.history().size() == 0) {
            runs.replaceFront(run, list, shown.isEdited(), isOther);
        } else {
            runs.addRestarted(run, list, isOther);
        }
    }
}
