package org.sgdviz.ui.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.session.Origin;
import org.sgdviz.session.Visibility;

/**
 * Which curves are drawn: what the user wishes of each run, and which data set is in front, decide it, and nothing
 * else. Of one data set are the runs that were opened with equal data, and all that come from them, though the points
 * were edited on the way and the run that one comes from may have left the list. FX thread only.
 */
final class ShownCurves {

    /** The number of the data set of each run, by the run's id. */
    private final Map<Integer, Integer> dataSets = new HashMap<>();

    private int lastDataSet;

    /** Another list has begun. */
    void clear() {
        dataSets.clear();
    }

    /** Takes note of a run that is to join others, or to take the place of one. */
    void enter(List<RunEntry> others, RunEntry run) {
        Integer number = dataSets.get(parent(run.origin()));
        if (number == null) {
            number = numberOf(others, run.run().experiment().data());
        }
        dataSets.put(run.id(), number == null ? ++lastDataSet : number);
    }

    private static int parent(@Nullable Origin origin) {
        return origin == null ? 0 : origin.run();
    }

    private @Nullable Integer numberOf(List<RunEntry> runs, DataSource data) {
        return runs.stream()
                .filter(each -> each.run().experiment().data().equals(data))
                .findFirst()
                .map(each -> dataSets.get(each.id()))
                .orElse(null);
    }

    /** Forgets the runs whose ids are not to be kept. */
    void retain(IntPredicate kept) {
        dataSets.keySet().removeIf(id -> !kept.test(id));
    }

    /** Whether two runs are of the same data set. */
    boolean areOfSameData(int id, int otherId) {
        Integer number = dataSets.get(id);
        return number != null && number.equals(dataSets.get(otherId));
    }

    /** The wish of somebody who shows or hides the curve of a run while another is in front. */
    Visibility wish(int id, boolean shown, int frontId) {
        if (!shown) {
            return Visibility.HIDDEN;
        }
        return areOfSameData(id, frontId) ? Visibility.WITH_ITS_DATA : Visibility.ALWAYS;
    }

    /** The runs with the curves shown that go with a run in front. */
    List<RunEntry> with(int frontId, List<RunEntry> runs) {
        return runs.stream().map(each -> each.withShown(isShown(each, frontId))).toList();
    }

    private boolean isShown(RunEntry run, int frontId) {
        return switch (run.wish()) {
            case HIDDEN -> false;
            case WITH_ITS_DATA -> areOfSameData(run.id(), frontId);
            case ALWAYS -> true;
        };
    }
}
