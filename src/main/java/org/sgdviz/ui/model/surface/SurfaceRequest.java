package org.sgdviz.ui.model.surface;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.LossSurface;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.penalty.Penalty;

/**
 * What a surface is asked for of.
 *
 * @param points the examples
 * @param weights all weights, of which those of the axes do not count
 * @param penalty what is added to the loss; {@link Penalty#NONE}: nothing
 * @param axes the weights that vary
 * @param part the rectangle over which they do
 * @param nodes nodes of the grid on each side
 */
record SurfaceRequest(
        Points points,
        FeatureMap features,
        Objective objective,
        Weights weights,
        Penalty penalty,
        Surface.Axes axes,
        Extent part,
        int nodes) {

    /** More examples are drawn from. */
    static final int MOST_EXAMPLES = 8192;

    private static final int SEED = 1;

    /** Whether the other one's surface is this one's, but perhaps for the number of nodes. */
    @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
    boolean isLike(@Nullable SurfaceRequest other) {
        return other != null
                && points == other.points
                && features.equals(other.features)
                && objective == other.objective
                && penalty.equals(other.penalty)
                && axes.equals(other.axes)
                && part.equals(other.part)
                && hasSameFixedWeights(other.weights);
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
        return (double) nodes * nodes * Math.min(MOST_EXAMPLES, points.size());
    }

    SurfaceRequest withNodes(int other) {
        return new SurfaceRequest(points, features, objective, weights, penalty, axes, part, other);
    }

    /** Computes it; any thread. */
    Surface answer(Examples known, BooleanSupplier isStale) {
        double[] across = steps(part.x1Lower(), part.x1Upper());
        double[] up = steps(part.x2Lower(), part.x2Upper());
        double[] values = new double[nodes * nodes];
        LossSurface surface = known.of(this);
        surface.fill(new LossSurface.Grid(weights, axes.across(), across, axes.up(), up), values, 0, nodes, isStale);
        addPenalty(values, across, up);
        return new Surface(axes, part, nodes, nodes, values, surface.size(), points.size());
    }

    private void addPenalty(double[] values, double[] across, double[] up) {
        double fixed = 0;
        for (int j = 0; j < weights.count(); j++) {
            fixed += j == axes.across() || j == axes.up() ? 0 : penalty.cost(j, weights.get(j));
        }
        for (int r = 0; r < up.length; r++) {
            double ofRow = fixed + penalty.cost(axes.up(), up[r]);
            for (int c = 0; c < across.length; c++) {
                values[r * across.length + c] += ofRow + penalty.cost(axes.across(), across[c]);
            }
        }
    }

    private double[] steps(double from, double to) {
        double[] steps = new double[nodes];
        for (int k = 0; k < nodes; k++) {
            double share = k / (nodes - 1.0);
            steps[k] = from * (1 - share) + to * share;
        }
        return steps;
    }

    /** The examples of the last request, whose features need not be computed again. One thread. */
    static final class Examples {

        private @Nullable Points points;
        private @Nullable FeatureMap features;
        private @Nullable Objective objective;
        private @Nullable LossSurface surface;

        @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
        LossSurface of(SurfaceRequest request) {
            LossSurface known = surface;
            if (known == null
                    || points != request.points
                    || !request.features.equals(features)
                    || objective != request.objective) {
                known = new LossSurface(sample(request.points), request.features, request.objective);
                points = request.points;
                features = request.features;
                objective = request.objective;
                surface = known;
            }
            return known;
        }

        /** One of each so many of them, at random, always the same ones. */
        private static Points sample(Points all) {
            if (all.size() <= MOST_EXAMPLES) {
                return all;
            }
            SplittableRandom random = new SplittableRandom(SEED);
            double[] x1 = new double[MOST_EXAMPLES];
            double[] x2 = new double[MOST_EXAMPLES];
            byte[] labels = new byte[MOST_EXAMPLES];
            double stride = all.size() / (double) MOST_EXAMPLES;
            for (int k = 0; k < MOST_EXAMPLES; k++) {
                int i = Math.min(all.size() - 1, (int) ((k + random.nextDouble()) * stride));
                x1[k] = all.x1(i);
                x2[k] = all.x2(i);
                labels[k] = (byte) all.label(i);
            }
            return Points.of(x1, x2, labels);
        }
    }
}
