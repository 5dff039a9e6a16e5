package org.sgdviz.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;

/**
 * Which of a recording's edits touch the rows, and the rows as they were last asked for: most edits leave them alone,
 * and then nothing of their size has to be made. For one thread.
 */
final class EditedRows {

    /** How many edits of rows there are among the first i edits. */
    private final int[] among;

    private final Points points;
    private @Nullable PresentRows atStart;
    private @Nullable PresentRows latest;
    private int editsOfLatest;

    EditedRows(Recording recording) {
        List<Edit> edits = recording.experiment().edits();
        among = new int[edits.size() + 1];
        for (int i = 0; i < edits.size(); i++) {
            among[i + 1] = among[i] + (edits.get(i).change().isOfRows() ? 1 : 0);
        }
        points = recording.points();
    }

    /** The same for a recording that goes on from a former one. */
    EditedRows(Recording later, EditedRows former) {
        this(later);
        atStart = former.atStart;
        latest = former.latest;
        editsOfLatest = former.editsOfLatest;
    }

    /**
     * Whether a list that has had so many edits has had changes of rows that are not among the first {@code wanted}.
     */
    boolean isAhead(int had, int wanted) {
        return among[had] > among[Math.min(had, wanted)];
    }

    /** The rows before any edit. */
    PresentRows atStart() {
        if (atStart == null) {
            atStart = PresentRows.of(points);
        }
        return atStart;
    }

    /** The rows of a list that has had the first {@code edits} edits. */
    PresentRows after(int edits, RowList list) {
        if (among[edits] == 0) {
            return atStart();
        }
        if (latest == null || editsOfLatest != among[edits]) {
            latest = PresentRows.of(list);
            editsOfLatest = among[edits];
        }
        return latest;
    }
}
