package org.sgdviz.ui.model;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.run.Update;
import org.sgdviz.sgd.Evaluation;

/**
 * The observable model of the window: the present run, its settings and how it goes, as read-only properties, and the
 * verbs that change them. Settings and points are shown as set at once; the run takes them over at its next update.
 *
 * <p>FX thread only. No method waits for training; {@link #poll} brings the properties up to date, once a frame.
 */
public final class TrainingModel implements AutoCloseable {

    /** Above so many points misclassified ones are not marked; up to it finding them takes a few microseconds. */
    private static final int MOST_MARKED = 5000;

    private final Front front;
    private final PointsModel points;
    private final SettingsModel settings;
    private final Transport transport;
    private final Assessor assessor = new Assessor();
    private final DataLoader loader = new DataLoader();
    private @Nullable Seeds restart;

    /** A restart that waits until the edited points are put together. */
    private record Seeds(int init, int shuffle) {}

    private final ReadOnlyObjectWrapper<@Nullable Curves> previous = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Situation> situation = new ReadOnlyObjectWrapper<>(Situation.READY);
    private final ReadOnlyObjectWrapper<@Nullable Assessment> assessment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();

    /**
     * A model of the given experiment, paused at its start.
     *
     * @param workers starts the thread that carries out a run, once the one before it has ended
     */
    public TrainingModel(Experiment experiment, Function<Run, Worker> workers) {
        Points data = experiment.data().points();
        front = new Front(new Run(experiment, data), workers);
        points = new PointsModel(front::send);
        settings = new SettingsModel(experiment.presentSettings(), front::send);
        transport = new Transport(front, settings, situation::get);
        points.replace(data);
    }

    // ---- experiments ----

    /**
     * Replaces the experiment: a new run, paused at its start. Where making the data takes long it is done beside the
     * window, which goes on with the present run until then; the latest request wins.
     */
    public void open(Experiment experiment) {
        problem.set(null);
        restart = null;
        loader.load(experiment);
        front.wake();
        poll();
    }

    /** The same seeds and settings with other data. */
    public void open(DataSource data) {
        Experiment present = experiment();
        open(Experiment.of(data, present.initSeed(), present.shuffleSeed(), settings.ofNewRun()));
    }

    /** Other seeds, the present data and settings: a new run. */
    public void reseed(int initSeed, int shuffleSeed) {
        restart(initSeed, shuffleSeed);
    }

    /** Update 0 again: same initial weights and shuffles, the present data and settings. The curve stays, greyed. */
    public void restart() {
        restart(experiment().initSeed(), experiment().shuffleSeed());
    }

    /** As {@link #restart()} with the next seed of initial weights. */
    public void newStart() {
        int seed = experiment().initSeed();
        restart(seed == Integer.MAX_VALUE ? 0 : seed + 1, experiment().shuffleSeed());
    }

    private void restart(int initSeed, int shuffleSeed) {
        points.endMove();
        if (points.isPending()) {
            points.publish();
        }
        if (points.isPending()) {
            restart = new Seeds(initSeed, shuffleSeed);
            front.wake();
            return;
        }
        restart = null;
        DataSource data = experiment().data();
        boolean edited = points.isEdited();
        Points present = points.rebase();
        if (edited) {
            data = new Given(data instanceof Given given ? given.name() : "edited", present);
        }
        Curves shown = front.curves().get();
        begin(new Run(Experiment.of(data, initSeed, shuffleSeed, settings.ofNewRun()), present));
        previous.set(shown.objective().size() > 0 ? shown : previous.get());
    }

    private void begin(Run next) {
        transport.pause();
        settings.replace(next.experiment().presentSettings());
        front.begin(next);
        assessment.set(null);
        poll();
    }

    // ---- once a frame ----

    /** Sets who is told, on the FX thread, that there will be something to {@link #poll}. */
    public void setOnWork(Runnable listener) {
        front.setOnWork(listener);
    }

    /** Whether anything is under way that a later {@link #poll} may show. */
    public boolean isBusy() {
        return transport.playing().get()
                || restart != null
                || loader.isBusy()
                || points.isPending()
                || front.isBusy()
                || assessor.isBusy();
    }

    /** Brings all properties up to date with what the worker has published. */
    public void poll() {
        DataLoader.Loaded loaded = loader.poll();
        if (loaded != null) {
            take(loaded);
        }
        points.publish();
        Seeds waiting = restart;
        if (waiting != null && !points.isPending()) {
            restart(waiting.init, waiting.shuffle);
            return;
        }
        // First how it stands, then what there is: whoever sees the end of a run sees all of it.
        Outcome outcome = front.outcome();
        front.poll();
        situation.set(situationNow(outcome));
        assess(front.run().get(), front.latest().get());
    }

    private void take(DataLoader.Loaded loaded) {
        problem.set(loaded.problem());
        Points data = loaded.points();
        if (data != null) {
            points.replace(data);
            previous.set(null);
            begin(new Run(loaded.experiment(), data));
        }
    }

    private Situation situationNow(Outcome outcome) {
        if (loader.isBusy() || restart != null) {
            return Situation.LOADING;
        }
        if (outcome != Outcome.UNDER_WAY && transport.playing().get()) {
            transport.pause();
        }
        return switch (outcome) {
            case DIVERGED -> Situation.DIVERGED;
            case COMPLETED, NEEDS_CLASSES -> points.hasBothClasses() ? Situation.COMPLETED : points.need();
            case UNDER_WAY, INTERRUPTED -> {
                if (transport.playing().get()) {
                    yield Situation.PLAYING;
                }
                yield front.latest().get().number() == 0 ? Situation.READY : Situation.PAUSED;
            }
        };
    }

    private void assess(Run present, Update now) {
        assessor.keepUp(new Assessor.Request(
                present,
                points.points().get().points(),
                settings.get().objective(),
                now.weights(),
                present.history().epochs().lastWeights()));
        Assessment result = assessor.latest();
        if (result != null && result.run().equals(present)) {
            assessment.set(result);
        }
    }

    /**
     * The indices of the present points that the latest weights classify wrongly; empty where there are too many points
     * to mark any.
     */
    public int[] misclassified() {
        Points shown = points.points().get().points();
        return shown.size() > MOST_MARKED
                ? new int[0]
                : Evaluation.misclassified(shown, front.latest().get().weights());
    }

    /** Ends the worker and all helping threads. */
    @Override
    public void close() {
        front.stop();
        points.close();
        loader.close();
        assessor.close();
    }

    // ---- properties ----

    /** The points, their editing and its undo. */
    public PointsModel points() {
        return points;
    }

    /** The present run. */
    public ReadOnlyObjectProperty<Run> run() {
        return front.run();
    }

    /** The present run's experiment, with all edits that have taken effect. */
    public Experiment experiment() {
        return front.run().get().experiment();
    }

    /** Play, pause, steps and the speed. */
    public Transport transport() {
        return transport;
    }

    /** The settings of training. */
    public SettingsModel settings() {
        return settings;
    }

    /** The latest update shown. */
    public ReadOnlyObjectProperty<Update> latest() {
        return front.latest();
    }

    /** The curves of the present run. */
    public ReadOnlyObjectProperty<Curves> curves() {
        return front.curves();
    }

    /** The curves of the run before the last restart; null if there is none on the same data. */
    public ReadOnlyObjectProperty<@Nullable Curves> previous() {
        return previous.getReadOnlyProperty();
    }

    /** How the run stands. */
    public ReadOnlyObjectProperty<Situation> situation() {
        return situation.getReadOnlyProperty();
    }

    /** How recent weights do on the whole data; null until known. */
    public ReadOnlyObjectProperty<@Nullable Assessment> assessment() {
        return assessment.getReadOnlyProperty();
    }

    /** Why the data last asked for could not be made, as a sentence; null if they could. */
    public ReadOnlyObjectProperty<@Nullable String> problem() {
        return problem.getReadOnlyProperty();
    }

    /** The row numbers of the last batch that was slow enough to see; null if none. */
    public int @Nullable [] batchRows() {
        return front.run().get().batchRows();
    }

    /** All ready-made experiments. */
    public static List<Preset> presets() {
        return Preset.ALL;
    }
}
