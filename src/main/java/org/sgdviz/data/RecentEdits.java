package org.sgdviz.data;

import java.util.List;

/**
 * The edits that points do not show yet: where there are many, putting them together takes longer than a frame, while
 * the few that have come or gone meanwhile can be shown at once.
 *
 * @param included how many edits the points show; they are counted for as long as the points are edited
 * @param edits those after them, in order; copied
 */
public record RecentEdits(long included, List<PointEdit> edits) {

    /** No edits. */
    public static final RecentEdits NONE = new RecentEdits(0, List.of());

    public RecentEdits {
        edits = List.copyOf(edits);
    }

    /** The number of all edits, shown or not. */
    public long total() {
        return included + edits.size();
    }
}
