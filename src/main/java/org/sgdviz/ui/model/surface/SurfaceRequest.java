package org.sgdviz.ui.model.surface;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.LossProfile;
import org.sgdviz.sgd.LossSurface;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.penalty.Penalty;

/**
 * What a surface is asked for of.
 *
 * @param source the examples
 * @param weights all weights, of which those of the axes do not count
 * @param best whether the others are the best for each pair, instead of those given
 * @param penalty what is added to the loss; {@link Penalty#NONE}: nothing
 * @param axes the weights that vary
 * @param part the rectangle over which they do
 * @param nodes nodes of the grid on each side
 */
record SurfaceRequest(
        SurfaceSource source,
        FeatureMap features,
        Objective objective,
        Weights weights,
        boolean best,
        Penalty penalty,
        Surface.Axes axes,
        Extent part,
        int nodes) {

    /** More examples are drawn from. */
    static final int MOST_EXAMPLES = 8192;

    /** Where the other weights are the best for each pair, which takes longer. */
    static final int MOST_EXAMPLES_OF_BEST = 4096;

    /** Nodes on each side where they are. */
    static final int NODES_OF_BEST = 25;

    /** Whether the other one's surface is this one's, but perhaps for the number of nodes. */
    boolean isLike(@Nullable SurfaceRequest other) {
        return other != null && isOfLikeKind(other) && source.isLike(other.source);
    }

    /** The same, but perhaps for the batch of another update. */
    boolean isOfLikeKind(SurfaceRequest other) {
        return source.isOfLikeKind(other.source)
                && features.equals(other.features)
                && objective == other.objective
                && best == other.best
                && penalty.equals(other.penalty)
                && axes.equals(other.axes)
                && part.equals(other.part)
                && (best || hasSameFixedWeights(other.weights));
    }

    /** Whether the weights that do not vary are the same. */
    private boolean hasSameFixedWeights(Weights others) {
        boolean same = weights.count() == others.count();
        for (int j = 0; same && j < weights.count(); j++) {
            same = j == axes.across() || j == axes.up() || weights.get(j) == others.get(j);
        }
        return same;
    }

    /** How many nodes times examples it takes. */
    double work() {
        return (double) nodes * nodes * Math.min(MOST_EXAMPLES, source.size());
    }

    SurfaceRequest withNodes(int other) {
        return new SurfaceRequest(source, features, objective, weights, best, penalty, axes, part, other);
    }

    /** Computes it; any thread. */
    Surface answer(SurfaceExamples known, BooleanSupplier isStale) {
        int side = best ? NODES_OF_BEST : nodes;
        double[] across = steps(part.x1Lower(), part.x1Upper(), side);
        double[] up = steps(part.x2Lower(), part.x2Upper(), side);
        double[] values = new double[side * side];
        LossSurface.Grid grid = new LossSurface.Grid(weights, axes.across(), across, axes.up(), up);
        SurfaceSource.Sample sample = known.sample(source, best ? MOST_EXAMPLES_OF_BEST : MOST_EXAMPLES);
        Penalty paid = paid(sample.of());
        if (best) {
            new LossProfile(sample.points(), features, objective, paid).fill(grid, values, isStale);
        } else {
            known.surface(this, MOST_EXAMPLES).fill(grid, values, 0, side, isStale);
            addPenalty(paid, values, across, up);
        }
        return new Surface(axes, part, side, side, values, sample.points().size(), sample.of(), source.update(), best);
    }

    /** What a step by so many rows pays. */
    private Penalty paid(int rows) {
        return source.batch() != null && penalty.penaltyPerBatch()
                ? penalty.withStrengths(penalty.l1() / Math.max(1, rows), penalty.l2() / Math.max(1, rows))
                : penalty;
    }

    private void addPenalty(Penalty paid, double[] values, double[] across, double[] up) {
        double fixed = 0;
        for (int j = 0; j < weights.count(); j++) {
            fixed += j == axes.across() || j == axes.up() ? 0 : paid.cost(j, weights.get(j));
        }
        for (int r = 0; r < up.length; r++) {
            double ofRow = fixed + paid.cost(axes.up(), up[r]);
            for (int c = 0; c < across.length; c++) {
                values[r * across.length + c] += ofRow + paid.cost(axes.across(), across[c]);
            }
        }
    }

    private static double[] steps(double from, double to, int nodes) {
        double[] steps = new double[nodes];
        for (int k = 0; k < nodes; k++) {
            double share = k / (nodes - 1.0);
            steps[k] = from * (1 - share) + to * share;
        }
        return steps;
    }
}
