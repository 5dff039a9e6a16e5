package org.sgdviz.ui.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.EditedPoints;
import org.sgdviz.data.Points;
import org.sgdviz.run.PresentRows;

/**
 * The present points and the number of each in the run; a value that is replaced when any point changes.
 *
 * @param points the points
 * @param rows row number of each point in the run, not to be changed; null where they are 0 … n − 1
 */
public record PointSet(Points points, int @Nullable [] rows) {

    /** No points. */
    public static final PointSet EMPTY = new PointSet(Points.EMPTY, null);

    /** The points of a snapshot; takes time in proportion to them. */
    static PointSet of(EditedPoints.Snapshot snapshot, RowNumbers numbers) {
        Points points = snapshot.toPoints();
        int[] rows = snapshot.rows();
        boolean same = true;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers.inRun(rows[i]);
            same &= rows[i] == i;
        }
        return new PointSet(points, same ? null : rows);
    }

    /** Points of the past. */
    static PointSet of(PresentRows present) {
        int[] rows = present.rows();
        boolean same = rows.length == 0 || rows[rows.length - 1] == rows.length - 1; // they ascend
        return new PointSet(present.points(), same ? null : rows);
    }

    /** Whether one of the points is the given row of the run. */
    boolean hasRow(int row) {
        return place(row) >= 0;
    }

    /** The place among the points of a row of the run; negative where it is none of them. */
    public int place(int row) {
        if (rows == null) {
            return row < points.size() ? row : -1;
        }
        return Arrays.binarySearch(rows, row);
    }

    /** The row number in the run of point i. */
    public int row(int i) {
        return rows == null ? i : rows[i];
    }
}
