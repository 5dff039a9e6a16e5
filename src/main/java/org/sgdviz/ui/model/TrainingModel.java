package org.sgdviz.ui.model;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Points;
import org.sgdviz.data.Split;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setup;
import org.sgdviz.run.Update;
import org.sgdviz.run.tool.Tool;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Stopping;

/**
 * The observable model of the window: the run in front, its settings and how it goes, as read-only properties, and the
 * verbs that change them. Settings and points are shown as set at once; the run takes them over at its next update. An
 * edit made while the past is shown is made to another run that branches off there, as soon as there is one.
 *
 * <p>FX thread only. No method waits; {@link #poll} brings the properties up to date, once a frame.
 */
public final class TrainingModel implements AutoCloseable {

    private final Front front;
    private final PointsModel points;
    private final SettingsModel settings;
    private final TimeMachine time;
    private final Branching branching;
    private final Transport transport;
    private final Runs runs;
    private final UndoHistory undo;
    private final Restart restart;
    private final ShownAssessment assessment;
    private final Opening opening;
    private final Yardsticks yardsticks = new Yardsticks();
    private long gestures;
    private @Nullable Experiment resetTo;

    private final ReadOnlyObjectWrapper<Situation> situation = new ReadOnlyObjectWrapper<>(Situation.READY);

    /**
     * A model of the given experiment, paused at its start.
     *
     * @param workers starts the thread that carries out a run, once the one before it has ended
     */
    public TrainingModel(Experiment experiment, Function<Run, Worker> workers) {
        this(experiment, workers, System::nanoTime);
    }

    /**
     * The same with another clock.
     *
     * @param clock the time in nanoseconds, by which the pace of training quickens and the end of a run is guarded;
     *     no number of a run depends on it
     */
    public TrainingModel(Experiment experiment, Function<Run, Worker> workers, LongSupplier clock) {
        this(experiment, workers, clock, RunMemory.usual());
    }

    /** The same with another bound of the memory that all runs take together, in bytes. */
    TrainingModel(Experiment experiment, Function<Run, Worker> workers, LongSupplier clock, long memoryBound) {
        Points data = experiment.data().points();
        front = new Front(new Run(experiment, data), workers);
        branching = new Branching(front, this::time);
        points = new PointsModel(front::send, branching, this::nextGesture);
        settings = new SettingsModel(experiment.presentSettings(), front::send, branching, this::nextGesture);
        points.take(points.listOf(front.run().get()));
        time = new TimeMachine(front, settings, points);
        transport = new Transport(front, settings, points, time, branching, this::isBranch, clock);
        runs = new Runs(
                new Changeover(front, settings, points, time), this::nextGesture, memoryBound, yardsticks::bytes);
        opening = new Opening(runs);
        undo = new UndoHistory(settings, points, runs.steps(), time, branching);
        restart = new Restart(runs, settings, points, time, branching);
        assessment = new ShownAssessment(front, settings, points, time);
        front.run().addListener(any -> undo.forgetReturned());
        transport.playing().addListener(any -> undo.forgetReturned());
        time.shown().addListener((any, before, now) -> {
            if (now.past()) {
                undo.forgetReturned();
            }
        });
    }

    private long nextGesture() {
        undo.forgetUndone();
        return ++gestures;
    }

    private boolean isBranch() {
        return runs.front().isBranch();
    }

    // ---- experiments ----

    /** Replaces everything by a run paused at its start, as {@link #open(Experiment)} makes it. */
    public void begin(Experiment experiment) {
        open(experiment, true, false, () -> {});
    }

    /**
     * One more run, paused at its start, in the place of the one in front if that is untouched. Where making the data
     * takes long it is done beside the window, which goes on with the present run until then; the latest request wins.
     */
    public void open(Experiment experiment) {
        open(experiment, false, false, () -> {});
    }

    /**
     * As {@link #open(Experiment)}, on a clean chart: the curves of all other runs are hidden until they are asked for.
     */
    public void openAlone(Experiment experiment) {
        openAlone(experiment, () -> {});
    }

    /**
     * The same where something else has changed with it.
     *
     * @param beside undoes that together with it, and does it again
     */
    public void openAlone(Experiment experiment, Runnable beside) {
        open(experiment, false, true, beside);
    }

    /** As {@link #openAlone(Experiment, Runnable)}, with what the program began with. */
    public void reset(Experiment start, Runnable beside) {
        resetTo = start;
        openAlone(start, beside);
    }

    /** Whether the run in front is as the last {@link #reset} made it. */
    public boolean isReset() {
        return experiment().equals(resetTo);
    }

    private void open(Experiment experiment, boolean anew, boolean alone, Runnable beside) {
        restart.forget();
        opening.ask(experiment, anew, alone, beside);
        front.wake();
        poll();
    }

    /** The same seeds and settings with other data, by the latest numerics: there is no run to compare it with. */
    public void open(DataSource data) {
        Setup setup = experiment().setup().withData(data).withNumerics(Numerics.latest());
        open(new Experiment(setup, settings.get()));
    }

    /**
     * Replaces everything by runs that were made elsewhere. (What to keep of the present ones: the
     * {@link Runs#entries}, the one in front, and where {@link #time} is.)
     *
     * @param entries at least one, each with an id of its own and standing behind the one that it comes from
     * @param frontId the id of the one to bring to the front
     * @param lookedAt the update of it to show; none for the present
     */
    public void restore(List<RunEntry> entries, int frontId, OptionalLong lookedAt) {
        restart.forget();
        opening.forget();
        runs.restore(entries, frontId);
        lookedAt.ifPresent(time::show);
        poll();
    }

    /** Whether the run in front has done all that was asked of it, so that it is as it is shown, and no edit waits. */
    public boolean isCaughtUp() {
        return front.isCaughtUp() && front.hasMadeChanges() && !branching.isPending();
    }

    /**
     * Whether all edits made so far are in the runs, though updates may still be under way. Where edits wait for a
     * branch it takes a {@link #poll} to make them.
     */
    public boolean hasMadeEdits() {
        return hasMadeEditsOfThePresent() && !branching.isPending();
    }

    /** The same but for edits of the past that wait for a branch. Of any thread when the FX thread has ended. */
    public boolean hasMadeEditsOfThePresent() {
        return front.hasMadeChanges();
    }

    /** Other seeds, the points and settings that are shown: a new run. */
    public void reseed(int initSeed, int shuffleSeed) {
        changeSetup(setup -> setup.withSeeds(initSeed, shuffleSeed));
    }

    /**
     * A new run with another setup, of the points and settings that are shown; undone, the former is in front again.
     */
    public void changeSetup(UnaryOperator<Setup> change) {
        restart.ask(change);
        front.wake();
        poll();
    }

    /** Another tool's settings and initial weights, the points and seeds that are shown: a new run. */
    public void trainAs(Tool tool) {
        restart.ask(tool::in, tool::in);
        front.wake();
        poll();
    }

    /**
     * A new run from update 0: same initial weights and shuffles, the points and settings that are shown. The run
     * before it stays in the list, unless it has made no update yet.
     */
    public void restart() {
        reseed(experiment().initSeed(), experiment().shuffleSeed());
    }

    /**
     * A new run from update 0, as {@link #restart}, for which all points that are shown are split anew.
     */
    public void split(Split split) {
        restart.askToSplit(split.anew());
        front.wake();
        poll();
    }

    /**
     * The same with the present split: with its seed where the points have roles of an earlier run, else with the next
     * one.
     */
    public void splitAnew() {
        Split now = experiment().setup().split();
        boolean isDrawn = now.kept() == null && !experiment().hasEditedRows();
        split(isDrawn && now.holdout() instanceof Holdout.Drawn drawn ? now.withHoldout(drawn.next()) : now);
    }

    /** Whether {@link #newStart} would begin with other weights. */
    public boolean hasOtherStarts() {
        return experiment().setup().initialization().isDrawn()
                || experiment().setup().start() != null;
    }

    /** As {@link #restart()} with the next seed of initial weights; nothing where that would change nothing. */
    public void newStart() {
        if (!hasOtherStarts()) {
            return;
        }
        int seed = experiment().initSeed();
        reseed(seed == Integer.MAX_VALUE ? 0 : seed + 1, experiment().shuffleSeed());
    }

    /** Shows again what has become known of the runs: they were made again from their start. */
    public void runsAreVerified() {
        yardsticks.tell();
        front.wake();
    }

    // ---- once a frame ----

    /** Sets who is told, on the FX thread, that there will be something to {@link #poll}. */
    public void setOnWork(Runnable listener) {
        front.setOnWork(listener);
    }

    /**
     * Sets who is told, on the FX thread, each time that something was asked of the run in front which it cannot do any
     * more, since its worker has failed.
     */
    public void setOnFailed(Runnable listener) {
        front.setOnFailed(listener);
    }

    /** Whether anything is under way that a later {@link #poll} may show. */
    public boolean isBusy() {
        return transport.training().get()
                || restart.isWaiting()
                || opening.isBusy()
                || branching.isPending()
                || points.isPending()
                || front.isBusy()
                || time.isBusy()
                || assessment.isBusy()
                || yardsticks.isBusy();
    }

    /** Brings all properties up to date with what the worker has published. */
    public void poll() {
        opening.poll();
        if (branching.poll(runs)) {
            transport.play();
        }
        points.publish();
        restart.poll();
        // First how it stands, then what there is: whoever sees the end of a run sees all of it.
        Outcome outcome = front.outcome();
        if (front.poll()) {
            runs.touch();
        }
        transport.poll(outcome);
        time.poll();
        transport.followSpeed();
        situation.set(situationNow(outcome));
        assessment.poll();
        if (yardsticks.poll()) {
            runs.fit();
        }
        undo.refresh();
    }

    private Situation situationNow(Outcome outcome) {
        if (opening.isBusy() || restart.isWaiting()) {
            return Situation.LOADING;
        }
        if (branching.isPending()) {
            return Situation.BRANCHING;
        }
        if (time.isPast()) {
            return time.filming().get() ? Situation.FILM : Situation.PAST;
        }
        return switch (outcome) {
            case DIVERGED -> Situation.DIVERGED;
            case NEEDS_ROWS -> points.hasBothClasses() ? Situation.NEEDS_MORE_POINTS : points.need();
            case COMPLETED, NEEDS_CLASSES -> points.hasBothClasses() ? Situation.COMPLETED : points.need();
            case STOPPED -> Situation.STOPPED;
            case UNDER_WAY, INTERRUPTED -> {
                if (transport.training().get()) {
                    yield Situation.PLAYING;
                }
                yield front.latest().get().number() == 0 ? Situation.READY : Situation.PAUSED;
            }
        };
    }

    /** By which of its rules the run in front was last stopped; null if it never was. */
    public Stopping.@Nullable Rule stoppedBy() {
        return front.run().get().stoppedBy();
    }

    /**
     * The indices of the points shown that the weights shown, or their average, classify wrongly; null where there are
     * too many points to mark any.
     */
    public int @Nullable [] misclassified(double threshold) {
        return assessment.misclassified(threshold);
    }

    /** Ends the worker and all helping threads. */
    @Override
    public void close() {
        front.stop();
        time.close();
        branching.close();
        points.close();
        opening.close();
        assessment.close();
        yardsticks.close();
    }

    // ---- parts and properties ----

    /** The points and their editing. */
    public PointsModel points() {
        return points;
    }

    /** The settings of training. */
    public SettingsModel settings() {
        return settings;
    }

    /** Play, pause, steps and the speed. */
    public Transport transport() {
        return transport;
    }

    /** Which update is shown: the latest, or one of the past. */
    public TimeMachine time() {
        return time;
    }

    /** The runs to compare. */
    public Runs runs() {
        return runs;
    }

    /** Their curves by whatever loss is shown. */
    public Yardsticks yardsticks() {
        return yardsticks;
    }

    /** What can be undone. */
    public UndoHistory undo() {
        return undo;
    }

    /** The run in front. */
    public ReadOnlyObjectProperty<Run> run() {
        return front.run();
    }

    /** The experiment of the run in front, with all edits that have taken effect. */
    public Experiment experiment() {
        return front.run().get().experiment();
    }

    /** The latest update of the run in front, whichever is shown, with the weights in force after it. */
    public ReadOnlyObjectProperty<Update> latest() {
        return front.latest();
    }

    /** The curves of the run in front. */
    public ReadOnlyObjectProperty<Curves> curves() {
        return front.curves();
    }

    /** How the run stands, or that the past is shown. */
    public ReadOnlyObjectProperty<Situation> situation() {
        return situation.getReadOnlyProperty();
    }

    /** How recent weights do on the whole data, or those of the past that are shown; null until known. */
    public ReadOnlyObjectProperty<@Nullable Assessment> assessment() {
        return assessment.assessment();
    }

    /**
     * Why the data last asked for could not be made: an {@link OutOfMemoryError}, or what says it in a sentence; null
     * if they could.
     */
    public ReadOnlyObjectProperty<@Nullable Throwable> problem() {
        return opening.problem();
    }
}
