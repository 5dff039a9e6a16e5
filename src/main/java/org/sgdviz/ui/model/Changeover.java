package org.sgdviz.ui.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;

/**
 * What has to change together when another run comes to the front: the worker, the settings, the points and the time.
 * Keeps what was last set of each run that is not in front, which the run may not have taken over yet. FX thread only.
 */
final class Changeover {

    private final Front front;
    private final SettingsModel settings;
    private final PointsModel points;
    private final TimeMachine time;
    private final Map<Integer, Kept> kept = new HashMap<>();
    private final Map<Integer, Arrival> arrivals = new HashMap<>();
    private int lastRestored;

    /** What was last set of a run that is not in front. */
    record Kept(PointList points, SettingsModel.State settings) {}

    Changeover(Front front, SettingsModel settings, PointsModel points, TimeMachine time) {
        this.front = front;
        this.settings = settings;
        this.points = points;
        this.time = time;
    }

    Front front() {
        return front;
    }

    PointsModel points() {
        return points;
    }

    TimeMachine time() {
        return time;
    }

    /** Forgets all runs for others, of which those up to an id were made elsewhere. */
    void clear(int lastMadeElsewhere) {
        kept.clear();
        arrivals.clear();
        lastRestored = lastMadeElsewhere;
    }

    /** Takes note of a new run. */
    void enter(int id, Kept set, Arrival arrival) {
        kept.put(id, set);
        arrivals.put(id, arrival);
    }

    /** What is set of the run in front. */
    Kept present() {
        points.endMove();
        return new Kept(points.list(), settings.state());
    }

    /** What is set at the start of a run that goes on with what can be undone in the one in front. */
    Kept restarted(Run run, PointList list) {
        FeatureMap former = front.run().get().experiment().features();
        boolean isOfSameWeights = run.experiment().features().equals(former);
        UndoStack<SettingStep> steps = time.isPast()
                ? new UndoStack<>() // of the present, and not of what the run begins with
                : new UndoStack<>(
                        settings.state().steps(),
                        step -> step.isForRestarts() && (isOfSameWeights || !step.isOfWeights()));
        return new Kept(list, SettingsModel.State.of(run, steps));
    }

    /** What is set at the start of a run, where nothing can be undone yet. */
    static Kept fresh(Run run, PointList list) {
        return new Kept(list, SettingsModel.State.of(run));
    }

    /** Forgets the runs whose ids are not to be kept. */
    void retain(IntPredicate ids) {
        kept.keySet().removeIf(id -> !ids.test(id));
        arrivals.keySet().removeIf(id -> !ids.test(id));
    }

    /** How a run came to be; null for the first of a list, and those made elsewhere. */
    @Nullable
    Arrival arrival(int id) {
        return arrivals.get(id);
    }

    /**
     * Whether nothing is lost when the run in front gives way to one with the given settings: it has made no update,
     * and nothing has been done to its points, its name or, unless the other has them too, its settings.
     */
    boolean isUntouched(RunEntry inFront, Hyperparameters settingsOfNext) {
        Run run = inFront.run();
        Hyperparameters shown = settings.get();
        return !inFront.isOwn()
                && run.history().size() == 0
                && inFront.id() > lastRestored
                && !points.list().isEdited()
                && points.list().gestures().doneNumber() == UndoStack.NONE
                && (shown.equals(settingsOfNext)
                        || shown.equals(run.experiment().settings()));
    }

    /** Brings a run to the front in the place of another, which is kept as it is. */
    void change(int fromId, RunEntry to) {
        kept.put(fromId, present());
        Kept known = kept.remove(to.id());
        begin(to.run(), known == null ? fresh(to.run(), points.listOf(to.run())) : known);
    }

    /** Shows a run in its present, with what is set of it. */
    void begin(Run run, Kept set) {
        settings.take(set.settings);
        points.take(set.points);
        front.begin(run);
        time.begin();
    }
}
