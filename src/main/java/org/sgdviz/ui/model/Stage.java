package org.sgdviz.ui.model;

import java.util.HashMap;
import java.util.Map;
import org.sgdviz.run.Run;

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
    private final Map<Integer, Long> born = new HashMap<>();

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

    /** Forgets all runs. */
    void clear() {
        kept.clear();
        born.clear();
    }

    /**
     * Takes note of a new run.
     *
     * @param branchedAt the number of the gesture that branched it off, or {@link UndoStack#NONE}
     */
    void enter(int id, Run run, PointList list, long branchedAt) {
        kept.put(id, new Kept(list, SettingsModel.State.of(run)));
        born.put(id, branchedAt);
    }

    /** The number of the gesture that branched a run off, or {@link UndoStack#NONE}. */
    long born(int id) {
        return born.getOrDefault(id, UndoStack.NONE);
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
