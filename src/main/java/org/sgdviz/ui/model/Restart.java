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
    private @Nullable Seeds wanted;

    /**
     * What is asked for.
     *
     * @param split how all present points are split; null: each keeps its role
     * @param as makes another experiment of the one on the present points with the present settings
     */
    private record Seeds(int init, int shuffle, @Nullable Split split, UnaryOperator<Experiment> as) {}

    Restart(Runs runs, SettingsModel settings, PointsModel points, TimeMachine time, Branching branching) {
        this.runs = runs;
        this.settings = settings;
        this.points = points;
        this.time = time;
        this.branching = branching;
    }

    /** Asks for a run with the given seeds, which {@link #poll} begins when it can. */
    void ask(int initSeed, int shuffleSeed) {
        points.endMove();
        wanted = new Seeds(initSeed, shuffleSeed, null, same -> same);
    }

    /** Asks for a run whose present points are all split anew, which {@link #poll} begins when it can. */
    void ask(int initSeed, int shuffleSeed, Split split) {
        points.endMove();
        wanted = new Seeds(initSeed, shuffleSeed, split, same -> same);
    }

    /** Asks for a run with the same seeds that something else is made of, which {@link #poll} begins when it can. */
    void ask(UnaryOperator<Experiment> as) {
        points.endMove();
        Setup present = runs.front().run().experiment().setup();
        wanted = new Seeds(present.initSeed(), present.shuffleSeed(), null, as);
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
        Seeds seeds = wanted;
        boolean known = time.isPast() ? time.shown().get().exact() : !points.isPending();
        if (seeds != null && known && !branching.isPending()) {
            wanted = null;
            begin(seeds);
        }
    }

    private void begin(Seeds seeds) {
        Run former = runs.front().run();
        PointList shown = points.list();
        if (time.isPast()) {
            Recording recording = former.recording();
            shown = points.listOfShown(
                    recording.points(), recording.experiment().upTo(time.number()));
        }
        Points present = shown.points();
        Setup before = former.experiment().setup();
        Setup setup = before.withSeeds(seeds.init, seeds.shuffle);
        if (shown.isEdited()) {
            String name = setup.data() instanceof Given given ? given.name() : EDITED;
            Split kept = setup.split().keeping(present);
            setup = setup.withData(new Given(name, present)).withSplit(kept);
        }
        Split other = seeds.split;
        if (other != null) {
            setup = setup.withSplit(other);
        }
        Experiment next = seeds.as.apply(new Experiment(setup, settings.get()));
        Run run = new Run(next, present);
        PointList list = shown.restarted(run.points());
        boolean otherSeeds = seeds.init != before.initSeed()
                || seeds.shuffle != before.shuffleSeed()
                || (other != null && !other.equals(before.split()));
        if (former.history().size() == 0) {
            runs.replaceFront(run, list, shown.isEdited(), otherSeeds);
        } else {
            runs.addRestarted(run, list, otherSeeds);
        }
    }
}
