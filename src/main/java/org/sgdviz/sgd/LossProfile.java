package org.sgdviz.sgd;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.penalty.Penalty;

/**
 * The least mean loss that two weights allow, over a grid of their values: at each pair the others are the best for it
 * (a profile likelihood, but for its sign). Each cell begins where its neighbour has ended. Where nothing has corners
 * it is found by Newton's method, and where there is one other weight, by the tangents of a convex function of it. What
 * has several valleys has no such method that is sure to end at the lowest, and is refused. One thread.
 *
 * <p>The least value is missed by at most about 1e-10 of 1 + its size; it may be approached without end, as by weights
 * that grow for ever.
 */
public final class LossProfile {

    /** Whether there is a profile that can be told to be right, and if not, why. */
    public enum Ability {
        /** There is. */
        POSSIBLE,
        /** The objective is not convex: it may have several valleys. */
        SEVERAL_VALLEYS,
        /** The objective, or the penalty, has corners, and there are several other weights. */
        CORNERS
    }

    private static final double ACCURACY = 1e-10;

    /** A step must fall by at least this share of what its slope promises. */
    private static final double ENOUGH = 1e-4;

    private static final int MOST_STEPS = 200;

    /** So often a step of Newton's is halved, before one that is sure to go down is taken instead. */
    private static final int HALVINGS = 3;

    /** What is added to second derivatives, as a share of their bound, so that there always is a solution. */
    private static final double RIDGE = 1e-13;

    private final Slice slice;
    private final FeatureMap features;
    private final boolean hasCorners;
    private final boolean isEmpty;

    /**
     * That of some examples; takes time in proportion to them.
     *
     * @param penalty what is added to the loss
     * @throws IllegalArgumentException if it is not {@linkplain #ability possible}
     */
    public LossProfile(Points points, FeatureMap features, Objective objective, Penalty penalty) {
        Ability ability = ability(objective, features, penalty);
        if (ability != Ability.POSSIBLE) {
            throw new IllegalArgumentException(objective + ": " + ability);
        }
        this.slice = new Slice(points, features, objective, penalty);
        this.features = features;
        this.hasCorners = hasCorners(objective, penalty);
        this.isEmpty = points.size() == 0;
    }

    /** Whether there can be one. */
    public static Ability ability(Objective objective, FeatureMap features, Penalty penalty) {
        if (!objective.isConvex()) {
            return Ability.SEVERAL_VALLEYS;
        }
        return features.count() > 2 && hasCorners(objective, penalty) ? Ability.CORNERS : Ability.POSSIBLE;
    }

    private static boolean hasCorners(Objective objective, Penalty penalty) {
        return !objective.isSmoothAndConvex() || penalty.l1() > 0;
    }

    /**
     * Fills a grid.
     *
     * @param grid its other weights are where the first cell begins
     * @param values receives the least value at row r and column c at {@code r · columns + c}; NaN where scores
     * overflow,
     *     or where there are no examples
     * @param isStale asked at each cell; where it is, the rest is left out
     * @throws IllegalArgumentException if the weights are not as many as the features need
     */
    public void fill(LossSurface.Grid grid, double[] values, BooleanSupplier isStale) {
        features.requireFitting(grid.weights());
        if (isEmpty) {
            Arrays.fill(values, Double.NaN);
            return;
        }
        int[] free = IntStream.range(0, slice.weights.length)
                .filter(j -> j != grid.across() && j != grid.up())
                .toArray();
        slice.free(free);
        Cells cells = new Cells(free);
        cells.begin(grid.weights());
        int columns = grid.columns().length;
        for (int r = 0; r < grid.rows().length; r++) {
            slice.weights[grid.up()] = grid.rows()[r];
            for (int k = 0; k < columns && !isStale.getAsBoolean(); k++) {
                int c = r % 2 == 0 ? k : columns - 1 - k; // there and back, so that each begins beside the last
                slice.weights[grid.across()] = grid.columns()[c];
                double least = cells.least();
                if (!Double.isFinite(least)) {
                    cells.begin(grid.weights());
                    least = cells.least();
                }
                values[r * columns + c] = Double.isFinite(least) ? least : Double.NaN;
            }
        }
    }

    /** Goes down from one cell's weights to the next one's. */
    private final class Cells {

        private final int[] free;
        private final double[] from;
        private final double[] slopes;
        private final double[][] bends;
        private final double[] step;

        Cells(int[] free) {
            this.free = free;
            from = new double[free.length];
            slopes = new double[free.length];
            bends = new double[free.length][free.length];
            step = new double[free.length];
        }

        void begin(Weights weights) {
            for (int j : free) {
                slice.weights[j] = weights.get(j);
            }
        }

        double least() {
            if (free.length == 0) {
                return slice.value();
            }
            return hasCorners ? new ConvexLine(slice, free[0]).least(ACCURACY) : byNewton();
        }

        private double byNewton() {
            double value = slice.value();
            for (int k = 0; k < MOST_STEPS && Double.isFinite(value); k++) {
                slice.slopes(slopes);
                slice.bends(bends);
                for (int i = 0; i < free.length; i++) {
                    bends[i][i] += RIDGE * slice.greatestBend(i, i);
                }
                double promised = solve();
                if (!(promised > 2 * ACCURACY * (1 + value))) {
                    return value;
                }
                double next = halving(value, promised);
                if (!(next < value)) {
                    next = surely(value);
                }
                if (!(next < value)) {
                    return value; // as low as rounding lets it be
                }
                value = next;
            }
            return value;
        }

        /** Sets the step that ends where the slopes would be 0, and gives how steeply it goes down. */
        private double solve() {
            PositiveMatrix.solve(bends, slopes, step);
            double promised = 0;
            for (int i = 0; i < free.length; i++) {
                promised += slopes[i] * step[i];
                from[i] = slice.weights[free[i]];
            }
            return promised;
        }

        /** The value behind the step or a part of it; not below the given one where that is not low enough. */
        private double halving(double value, double promised) {
            double share = 1;
            for (int k = 0; k <= HALVINGS; k++) {
                double next = valueBehind(share);
                if (next <= value - ENOUGH * share * promised) {
                    return next;
                }
                share /= 2;
            }
            return value;
        }

        /**
         * The value behind the step that goes to the lowest place of a bowl which lies above the loss everywhere, or
         * behind a multiple of it, as far as that goes down.
         */
        private double surely(double value) {
            for (int i = 0; i < free.length; i++) {
                for (int j = 0; j <= i; j++) {
                    bends[i][j] = (i == j ? 1 + RIDGE : 1) * slice.greatestBend(i, j);
                }
            }
            PositiveMatrix.solve(bends, slopes, step);
            double lowest = value;
            double share = 0;
            double next = valueBehind(1);
            while (next < lowest) {
                lowest = next;
                share = share == 0 ? 1 : 2 * share;
                next = valueBehind(2 * share);
            }
            valueBehind(share);
            return lowest;
        }

        private double valueBehind(double share) {
            for (int i = 0; i < free.length; i++) {
                slice.weights[free[i]] = from[i] - share * step[i];
            }
            return slice.value();
        }
    }
}
