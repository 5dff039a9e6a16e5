package org.sgdviz.ui.model.surface;

import java.util.Arrays;
import org.sgdviz.data.Extent;
import org.sgdviz.run.Checkpoints;
import org.sgdviz.run.History;
import org.sgdviz.run.Update;
import org.sgdviz.sgd.Weights;

/**
 * The way of two weights from the start to an update, by the updates that are at hand: all of a short run, and of a
 * long one some at about the same distance. Immutable; the arrays are not to be changed.
 *
 * @param across values of the weight across, the start's first
 * @param up values of the other one
 */
public record Trail(double[] across, double[] up) {

    private static final int MOST = 400;

    /** No way. */
    static final Trail NONE = new Trail(new double[0], new double[0]);

    /** Up to a published update of a run, whose weights are given, as those may have been set since. */
    static Trail of(History history, long update, Weights last, Surface.Axes axes) {
        Checkpoints.View checkpoints = history.checkpoints();
        int steps = (int) Math.min(update, MOST);
        double[] across = new double[steps + 1];
        double[] up = new double[steps + 1];
        int n = 0;
        for (int k = 0; k < steps; k++) {
            Weights weights = weights(history, checkpoints, Math.round((double) update / steps * k));
            if (n == 0 || weights.get(axes.across()) != across[n - 1] || weights.get(axes.up()) != up[n - 1]) {
                across[n] = weights.get(axes.across());
                up[n++] = weights.get(axes.up());
            }
        }
        across[n] = last.get(axes.across());
        up[n++] = last.get(axes.up());
        return new Trail(Arrays.copyOf(across, n), Arrays.copyOf(up, n));
    }

    private static Weights weights(History history, Checkpoints.View checkpoints, long update) {
        Update kept = history.at(update);
        return kept != null ? kept.weights() : checkpoints.atOrBefore(update).weights();
    }

    /** This way, and behind it another one. */
    Trail and(Trail other) {
        return new Trail(joined(across, other.across), joined(up, other.up));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The smallest rectangle that holds it. */
    Extent extent() {
        return new Extent(least(across), most(across), least(up), most(up));
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(Double.NEGATIVE_INFINITY);
    }
}
