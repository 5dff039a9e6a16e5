package org.sgdviz.sgd;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.sgdviz.data.Points;

/**
 * Whether a line of the {@linkplain FeatureMap#PLANE plane} separates the classes, where points of either class may lie
 * on the line, but not all points: the case in which the cross-entropy has no minimum (Albert and Anderson 1984, "On
 * the existence of maximum likelihood estimates in logistic regression models").
 *
 * <p>A linear programme decides: with t = ±1 for the classes, find weights of at most 1 with t·score ≥ 0 at every point
 * that maximize the sum of t·score; it is 0 where there is no such line. Only the points in the way matter, a dozen of
 * thousands, so they are added one by one: the one that the weights found so far violate most.
 */
final class Separation {

    private static final double TOUCHING = 1e-10;
    private static final double NOTHING = 1e-9;
    private static final int MOST_POINTS = 1000;
    private static final double EPSILON = 1e-11;
    private static final int MAX_ULPS = 10;

    private final Points points;
    private final Whitened coordinates;

    Separation(Points points, Whitened coordinates) {
        this.points = points;
        this.coordinates = coordinates;
    }

    /** Whether there is such a line; overlaps of less than 1e-10 of the data's extent are ignored. */
    boolean exists() {
        LinearObjectiveFunction sum = new LinearObjectiveFunction(meanOfSigned(), 0);
        List<LinearConstraint> constraints = bounds();
        for (int added = 0; added < MOST_POINTS; added++) {
            double[] w = new SimplexSolver(EPSILON, MAX_ULPS, EPSILON)
                    .optimize(
                            new MaxIter(100_000),
                            sum,
                            new LinearConstraintSet(constraints),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(false),
                            PivotSelectionRule.BLAND)
                    .getPoint();
            if (sum.value(w) <= NOTHING) {
                return false;
            }
            int worst = worst(w);
            double[] row = signed(worst);
            double size = 0;
            for (int k = 0; k < row.length; k++) {
                size = Math.max(size, Math.abs(row[k]));
                row[k] = -row[k];
            }
            if (sign(worst) * coordinates.score(w, worst) >= -TOUCHING * size) {
                return true;
            }
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 0));
        }
        return false;
    }

    /**
     * Bounds of the weights. Like all constraints here they hold at 0, so the solver has no first point to look for.
     */
    private List<LinearConstraint> bounds() {
        List<LinearConstraint> bounds = new ArrayList<>();
        for (int k = 0; k < coordinates.rank; k++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] unit = new double[coordinates.rank];
                unit[k] = sign;
                bounds.add(new LinearConstraint(unit, Relationship.LEQ, 1));
            }
        }
        return bounds;
    }

    private int worst(double[] w) {
        int worst = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            double margin = sign(i) * coordinates.score(w, i);
            if (margin < least) {
                least = margin;
                worst = i;
            }
        }
        return worst;
    }

    private double[] meanOfSigned() {
        double[] mean = new double[coordinates.rank];
        for (int i = 0; i < points.size(); i++) {
            double[] row = signed(i);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += row[k] / points.size();
            }
        }
        return mean;
    }

    private double[] signed(int i) {
        double[] row = new double[coordinates.rank];
        for (int k = 0; k < row.length; k++) {
            row[k] = sign(i) * coordinates.at(i, k);
        }
        return row;
    }

    private int sign(int i) {
        return 2 * points.label(i) - 1;
    }
}
