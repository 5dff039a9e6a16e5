package org.sgdviz.run;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;

/**
 * The points that a run has at some moment, and the number of each in the run. Immutable; one object for all moments
 * between two edits of the rows.
 *
 * @param points the points
 * @param rows the row number of each point, ascending; not to be changed
 */
public record PresentRows(Points points, int[] rows) {

    /** Points as a run begins with them: point i is row i. */
    static PresentRows of(Points points) {
        return new PresentRows(points, IntStream.range(0, points.size()).toArray());
    }

    /** What is present in a list. */
    static PresentRows of(RowList list) {
        return new PresentRows(list.toPoints(), list.presentRows());
    }

    /** Which of the points is the given row; negative if it is not present. */
    public int indexOf(int row) {
        return Arrays.binarySearch(rows, row);
    }
}
