package org.sgdviz.ui.model;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.run.Change;
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

    /** Updates a second at which each frame shows one. */
    public static final double ONE_A_FRAME = 60;

    /** Above so many points misclassified ones are not marked; up to it finding them takes a few microseconds. */
    private static final int MOST_MARKED = 5000;

    private final Function<Run, Worker> workers;
    private final PointsModel points = new PointsModel(this::send);
    private final Assessor assessor = new Assessor();
    private final DataLoader loader = new DataLoader();
    private @Nullable Worker worker;
    private @Nullable Seeds restart;
    private Runnable onWork = () -> {};

    /** A restart that waits until the edited points are put together. */
    private record Seeds(int init, int shuffle) {}

    private final ReadOnlyObjectWrapper<Run> run;
    private final SettingsModel settings;
    private final ReadOnlyObjectWrapper<Update> latest = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Curves> curves = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Curves> previous = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Situation> situation = new ReadOnlyObjectWrapper<>(Situation.READY);
    private final ReadOnlyObjectWrapper<@Nullable Assessment> assessment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final DoubleProperty speed = new SimpleDoubleProperty(ONE_A_FRAME);

    /**
     * A model of the given experiment, paused at its start.
     *
     * @param workers starts the thread that carries out a run, once the one before it has ended
     */
    public TrainingModel(Experiment experiment, Function<Run, Worker> workers) {
        this.workers = workers;
        Points data = experiment.data().points();
        Run first = new Run(experiment, data);
        this.run = new ReadOnlyObjectWrapper<>(first);
        this.settings = new SettingsModel(experiment.presentSettings(), this::send);
        points.replace(data);
        carryOut(first);
        speed.addListener(any -> applyPace());
    }

    private Worker worker() {
        Worker present = worker;
        if (present == null) {
            throw new IllegalStateException("no run has been started");
        }
        return present;
    }

    private void send(Change change) {
        worker().send(change);
        onWork.run();
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
        onWork.run();
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
            onWork.run();
            return;
        }
        restart = null;
        DataSource data = experiment().data();
        boolean edited = points.isEdited();
        Points present = points.rebase();
        if (edited) {
            data = new Given(data instanceof Given given ? given.name() : "edited", present);
        }
        Curves shown = curves.get();
        begin(new Run(Experiment.of(data, initSeed, shuffleSeed, settings.ofNewRun()), present));
        previous.set(shown.objective().size() > 0 ? shown : previous.get());
    }

    private void begin(Run next) {
        worker().stop();
        playing.set(false);
        settings.replace(next.experiment().presentSettings());
        run.set(next);
        assessment.set(null);
        carryOut(next);
        poll();
    }

    private void carryOut(Run next) {
        worker = workers.apply(next);
        applyPace();
        latest.set(next.history().latest());
        curves.set(Curves.of(next.history()));
    }

    // ---- transport ----

    /** Trains on; a run that has reached its epochs goes on for as many again. Does nothing where it cannot. */
    public void play() {
        if (canTrain()) {
            makeRoom();
            playing.set(true);
            applyPace();
        }
    }

    /** Stops training after the update under way. */
    public void pause() {
        playing.set(false);
        applyPace();
    }

    /** Play or pause, whichever it is not. */
    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Pauses and makes one update. */
    public void stepBatch() {
        if (canTrain()) {
            pause();
            makeRoom();
            worker().stepBatch();
            onWork.run();
        }
    }

    /** Pauses and makes updates to the end of an epoch. */
    public void stepEpoch() {
        if (canTrain()) {
            pause();
            makeRoom();
            worker().stepEpoch();
            onWork.run();
        }
    }

    private boolean canTrain() {
        Situation now = situation.get();
        return now != Situation.NEEDS_POINTS && now != Situation.NEEDS_OTHER_CLASS && now != Situation.DIVERGED;
    }

    private void makeRoom() {
        if (isComplete()) {
            settings.addEpochs();
        }
    }

    /** Whether all epochs are done, judged by the settings as last set, which the run may not have taken over yet. */
    private boolean isComplete() {
        Run present = run.get();
        return present.history().epochs().epochs() >= settings.get().epochs()
                || (worker().isCaughtUp() && present.outcome() == Outcome.COMPLETED);
    }

    private void applyPace() {
        worker().setPace(playing.get() ? speed.get() : 0);
        onWork.run();
    }

    // ---- once a frame ----

    /** Sets who is told, on the FX thread, that there will be something to {@link #poll}. */
    public void setOnWork(Runnable listener) {
        onWork = listener;
    }

    /** Whether anything is under way that a later {@link #poll} may show. */
    public boolean isBusy() {
        return playing.get()
                || restart != null
                || loader.isBusy()
                || points.isPending()
                || !worker().isCaughtUp()
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
        Run present = run.get();
        // First how it stands, then what there is: whoever sees the end of a run sees all of it.
        Outcome outcome = worker().isCaughtUp() ? present.outcome() : Outcome.UNDER_WAY;
        Update now = present.history().latest();
        if (now.number() != latest.get().number()) {
            curves.set(Curves.of(present.history()));
            latest.set(now);
        }
        situation.set(situationNow(outcome));
        assess(present, now);
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
        if (outcome != Outcome.UNDER_WAY && playing.get()) {
            pause();
        }
        return switch (outcome) {
            case DIVERGED -> Situation.DIVERGED;
            case COMPLETED, NEEDS_CLASSES -> points.hasBothClasses() ? Situation.COMPLETED : points.need();
            case UNDER_WAY, INTERRUPTED -> {
                if (playing.get()) {
                    yield Situation.PLAYING;
                }
                yield latest.get().number() == 0 ? Situation.READY : Situation.PAUSED;
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
                : Evaluation.misclassified(shown, latest.get().weights());
    }

    /** Ends the worker and all helping threads. */
    @Override
    public void close() {
        worker().stop();
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
        return run.getReadOnlyProperty();
    }

    /** The present run's experiment, with all edits that have taken effect. */
    public Experiment experiment() {
        return run.get().experiment();
    }

    /** The settings of training. */
    public SettingsModel settings() {
        return settings;
    }

    /** The latest update shown. */
    public ReadOnlyObjectProperty<Update> latest() {
        return latest.getReadOnlyProperty();
    }

    /** The curves of the present run. */
    public ReadOnlyObjectProperty<Curves> curves() {
        return curves.getReadOnlyProperty();
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

    /** Whether training is under way or about to be. */
    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** Updates a second while playing, &gt; 0; positive infinity is flat out. */
    public DoubleProperty speed() {
        return speed;
    }

    /** The row numbers of the last batch that was slow enough to see; null if none. */
    public int @Nullable [] batchRows() {
        return run.get().batchRows();
    }

    /** All ready-made experiments. */
    public static List<Preset> presets() {
        return Preset.ALL;
    }
}
