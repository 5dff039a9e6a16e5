package org.sgdviz.ui.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Hyperparameters;

/**
 * What has to change together when another run comes to the front: the worker, the settings, the points and the time.
 * Keeps what was last set of each run that is not in front, which the run may not have taken over yet. FX thread only.
 */
final class Stage {

    private final Front front;
    private final SettingsModel settings;
    private final PointsModel points;
    private final TimeMachine time;
    private final Map<Integer, Kept> kept = new HashMap<>();
    private final Map<Integer, Birth> births = new HashMap<>();
    private int lastRestored;

    private record Kept(PointList points, SettingsModel.State settings) {}

    Stage(Front front, SettingsModel settings, PointsModel points, TimeMachine time) {
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
        births.clear();
        lastRestored = lastMadeElsewhere;
    }

    /** Takes note of a new run. */
    void enter(int id, Run run, PointList list, Birth birth) {
        kept.put(id, new Kept(list, SettingsModel.State.of(run)));
        births.put(id, birth);
    }

    /** Forgets the runs whose ids are not to be kept. */
    void retain(IntPredicate ids) {
        kept.keySet().removeIf(id -> !ids.test(id));
        births.keySet().removeIf(id -> !ids.test(id));
    }

    /** How a run came to be; null for the first of a list, and those made elsewhere. */
    @Nullable
    Birth birth(int id) {
        return births.get(id);
    }

    /** Another run has the place of one that came to be. */
    void setBirth(int id, Birth birth) {
        births.put(id, birth);
    }

    /**
     * Whether nothing is lost when the run in front gives way to one with the given settings: it has made no update, and
     * nothing has been done to its points, its name or, unless the other has them too, its settings.
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
        points.endMove();
        kept.put(fromId, new Kept(points.list(), settings.state()));
        Kept known = kept.remove(to.id());
        show(
                to.run(),
                known == null ? SettingsModel.State.of(to.run()) : known.settings,
                known == null ? points.listOf(to.run()) : known.points);
    }

    /** Brings a run to the front that is new, in its present. */
    void begin(Run run, PointList list) {
        show(run, SettingsModel.State.of(run), list);
    }

    private void show(Run run, SettingsModel.State set, PointList list) {
        settings.take(set);
        points.take(list);
        front.begin(run);
        time.begin();
    }
}
