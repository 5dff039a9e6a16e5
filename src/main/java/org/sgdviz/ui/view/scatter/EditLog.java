package org.sgdviz.ui.view.scatter;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.data.PointEdit;
import org.sgdviz.data.RecentEdits;

/** Edits by their number, for as long as there may be a picture of the points that does not show them. FX thread. */
final class EditLog {

    private final List<PointEdit> edits = new ArrayList<>();

    /** The number of the first edit that is kept. */
    private long first;

    private long included;

    /** Takes note of edits, of which many may be known already. */
    void take(RecentEdits recent) {
        included = recent.included();
        if (included > end()) {
            edits.clear();
            first = included;
        }
        long known = end() - included;
        for (long i = known; i < recent.edits().size(); i++) {
            edits.add(recent.edits().get((int) i));
        }
    }

    /** How many edits the present points show. */
    long included() {
        return included;
    }

    /** The number of the next edit. */
    long end() {
        return first + edits.size();
    }

    /** The edits from a number on. */
    List<PointEdit> since(long number) {
        return List.copyOf(edits.subList((int) Math.max(0, Math.min(edits.size(), number - first)), edits.size()));
    }

    /** Keeps only the edits from a number on. */
    void keepSince(long number) {
        if (number > first) {
            edits.subList(0, (int) Math.min(edits.size(), number - first)).clear();
            first = number;
        }
    }
}
