package org.sgdviz.ui.view.scatter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.ui.view.plot.Viewport;

/** Points with a stable id each: how rows are found by id and by place. FX thread. */
final class Rows {

    static final Rows EMPTY = new Rows(Points.EMPTY, null);

    private final Points points;
    private final int @Nullable [] ids;
    private int @Nullable [] indexOfId;

    /**
     * Rows of points.
     *
     * @param points the points
     * @param ids the id, 0 or more, of each point, which is kept and must not be changed; null for 0 … n−1
     */
    Rows(Points points, int @Nullable [] ids) {
        if (ids != null && ids.length != points.size()) {
            throw new IllegalArgumentException(
                    "there must be one row id per point, but there are " + ids.length + " for " + points.size());
        }
        this.points = points;
        this.ids = ids;
    }

    Points points() {
        return points;
    }

    /** Whether these are the very rows that are given. */
    @SuppressWarnings("ReferenceEquality") // the same array holds the same rows
    boolean holds(Points otherPoints, int @Nullable [] otherIds) {
        return points == otherPoints && ids == otherIds;
    }

    int id(int index) {
        return ids == null || index < 0 ? index : ids[index];
    }

    /** The index of the point with the given id, or −1. */
    int index(int id) {
        if (ids == null) {
            return id >= 0 && id < points.size() ? id : -1;
        }
        int[] indexes = indexOfId;
        if (indexes == null) {
            int largest = -1;
            for (int each : ids) {
                largest = Math.max(largest, each);
            }
            indexes = new int[largest + 1];
            Arrays.fill(indexes, -1);
            for (int i = 0; i < ids.length; i++) {
                indexes[ids[i]] = i;
            }
            indexOfId = indexes;
        }
        return id >= 0 && id < indexes.length ? indexes[id] : -1;
    }

    /** The index of the point that is nearest to the pixel (x, y), at most so many pixels away, or −1. */
    int nearest(Viewport view, double x, double y, double within) {
        double left = view.x1(x - within);
        double right = view.x1(x + within);
        int nearest = -1;
        double least = within * within;
        for (int i = 0; i < points.size(); i++) {
            double x1 = points.x1(i);
            if (x1 >= left && x1 <= right) {
                double dx = view.x(x1) - x;
                double dy = view.y(points.x2(i)) - y;
                double d = dx * dx + dy * dy;
                if (d <= least) {
                    least = d;
                    nearest = i;
                }
            }
        }
        return nearest;
    }

    /** Whether these are the other rows after an edit, and not another data set: most of what both have is the same. */
    boolean areEditOf(Rows before) {
        int n = points.size();
        int m = before.points.size();
        if (n == 0 || Math.abs(n - m) == 1) {
            return true;
        }
        int common = Math.min(n, m);
        int step = Math.max(1, common / 64);
        int same = 0;
        int compared = 0;
        for (int i = 0; i < common; i += step, compared++) {
            same += points.x1(i) == before.points.x1(i) && points.x2(i) == before.points.x2(i) ? 1 : 0;
        }
        return compared > 0 && 2 * same >= compared;
    }
}
