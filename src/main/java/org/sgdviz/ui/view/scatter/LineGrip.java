package org.sgdviz.ui.view.scatter;

import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * A hold on a decision line: near the middle of its visible piece, by which it is moved parallel to itself, or in one
 * of the outer quarters, by which it is turned about that middle. Where it is dragged to depends on nothing but the
 * hold and the pointer, through which it then goes. Immutable.
 *
 * @param line the line as it was taken hold of
 * @param middle1 first coordinate of the middle of its visible piece
 * @param middle2 second coordinate
 * @param turn 0 where it is moved; where it is turned, 1 if the score rises to the left of the way from the middle to
 *     the end that is held, −1 if it falls there
 */
record LineGrip(DecisionLine line, double middle1, double middle2, int turn) {

    /** So much of the visible piece, at each end of it, turns the line. */
    private static final double OUTER = 0.25;

    /**
     * The hold on a line at a pixel, if that is near enough.
     *
     * @param view the plot area's, in its pixels
     * @param reach how near it must be, in pixels; a quarter that is no longer does not turn the line
     */
    static @Nullable LineGrip at(DecisionLine line, Viewport view, double x, double y, double reach) {
        double[] ends = line.segment(view);
        if (ends == null) {
            return null;
        }
        double dx = ends[2] - ends[0];
        double dy = ends[3] - ends[1];
        double length = Math.hypot(dx, dy);
        if (!(Math.abs((x - ends[0]) * dy - (y - ends[1]) * dx) / length <= reach)) {
            return null;
        }
        double middle1 = view.x1((ends[0] + ends[2]) / 2);
        double middle2 = view.x2((ends[1] + ends[3]) / 2);
        double share = ((x - ends[0]) * dx + (y - ends[1]) * dy) / (length * length);
        if (OUTER * length <= reach || (share >= OUTER && share <= 1 - OUTER)) {
            return new LineGrip(line, middle1, middle2, 0);
        }
        int end = share < OUTER ? 0 : 2;
        double to1 = view.x1(ends[end]) - middle1;
        double to2 = view.x2(ends[end + 1]) - middle2;
        double distance = Math.hypot(to1, to2);
        double rises = line.w2() * (to1 / distance) - line.w1() * (to2 / distance);
        return new LineGrip(line, middle1, middle2, rises > 0 ? 1 : -1);
    }

    /** Whether the line is turned, and not moved. */
    boolean turns() {
        return turn != 0;
    }

    /**
     * The line dragged to a place in the plane: moved, with w1 and w2 as they were, or turned, with (w1, w2) as long as
     * it was, so that the probabilities rise as steeply. In the very middle it is not turned.
     */
    DecisionLine draggedTo(double x1, double x2) {
        if (!turns()) {
            return through(line.w1(), line.w2(), x1, x2);
        }
        double to1 = x1 - middle1;
        double to2 = x2 - middle2;
        double distance = Math.hypot(to1, to2);
        if (distance == 0) {
            return line;
        }
        double steepness = turn * Math.hypot(line.w1(), line.w2());
        return through(-steepness * (to2 / distance), steepness * (to1 / distance), middle1, middle2);
    }

    private static DecisionLine through(double w1, double w2, double x1, double x2) {
        return new DecisionLine(-(w1 * x1 + w2 * x2), w1, w2);
    }
}
