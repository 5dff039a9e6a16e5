package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which curves are hidden since they are of other data than the run in front, until a run of their data comes to the front
 * again; those that the user asked for stay. FX thread only.
 */
final class ShownCurves {

    private final Set<Integer> hidden = new HashSet<>();
    private final Set<Integer> askedFor = new HashSet<>();

    /** Another list has begun. */
    void clear() {
        hidden.clear();
        askedFor.clear();
    }

    /** The user has shown or hidden the curve of a run. */
    void set(int id, boolean shown, boolean ofOtherData) {
        hidden.remove(id);
        if (shown && ofOtherData) {
            askedFor.add(id);
        } else {
            askedFor.remove(id);
        }
    }

    /** A run has taken the place of another: its curve is shown. */
    void replaced(int id) {
        hidden.remove(id);
        askedFor.remove(id);
    }

    /** The runs with the curves shown that go with a run that comes to the front, in the list or about to be. */
    List<RunEntry> with(RunEntry front, List<RunEntry> runs) {
        List<RunEntry> next = new ArrayList<>();
        for (RunEntry each : runs) {
            boolean same = RunList.areOfSameData(runs, each, front);
            if (same && hidden.remove(each.id())) {
                next.add(each.withShown(true));
            } else if (!same && each.shown() && !askedFor.contains(each.id())) {
                hidden.add(each.id());
                next.add(each.withShown(false));
            } else {
                next.add(each);
            }
        }
        return List.copyOf(next);
    }
}
