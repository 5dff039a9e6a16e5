package org.sgdviz.ui.model.noise;

import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.GradientNoise;

/**
 * The gradients of random batches around that of all training points, at the weights of one moment; with what penalties
 * add. The arrays are not to be changed.
 *
 * @param update the number of the update after which the weights are
 * @param moments the mean and the covariance of the points' own gradients; it tells whether there is anything to show
 * @param full the gradient of all points
 * @param batch rows of each batch
 * @param replaced whether a row may come several times in a batch
 * @param tips {@code tips[j][k]}: the slope by weight j of batch k
 * @param measured the root of the mean square distance of the batches' gradients from the full one, over all weights
 * @param own the gradient of the batch of the update, at these weights; null where it has none
 * @param ownSize how many rows that batch has
 */
public record Noise(
        long update,
        GradientNoise moments,
        double[] full,
        int batch,
        boolean replaced,
        double[][] tips,
        double measured,
        double @Nullable [] own,
        int ownSize) {

    /** Whether there is anything to show: a point, and gradients of which all is a number. */
    public boolean isShown() {
        return moments.isFinite() && Double.isFinite(full[0]);
    }

    /** How many batches were drawn. */
    public int batches() {
        return tips[0].length;
    }

    /** What the covariance of the points' gradients is multiplied by to become that of a batch's. */
    public double shrinkage() {
        return moments.shrinkage(batch, replaced);
    }

    /** What {@link #measured} is expected to be. */
    public double predicted() {
        return moments.deviation() * Math.sqrt(shrinkage());
    }

    /** The angle between the batch's gradient and the full one, in degrees; NaN where one of them is none or 0. */
    public double angle() {
        double[] mine = own;
        if (mine == null) {
            return Double.NaN;
        }
        double length = length(mine);
        double fullLength = length(full);
        double cosine = 0;
        for (int j = 0; j < full.length; j++) {
            cosine += mine[j] / length * (full[j] / fullLength);
        }
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    }

    /** How many times as long as the full gradient the batch's is; NaN where there is none, or both are 0. */
    public double lengthRatio() {
        return own == null ? Double.NaN : length(own) / length(full);
    }

    /** The Euclidean length, without overflow on the way. */
    static double length(double[] vector) {
        double largest = 0;
        for (double value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0) {
            return 0;
        }
        double squares = 0;
        for (double value : vector) {
            squares += value / largest * (value / largest);
        }
        return largest * Math.sqrt(squares);
    }
}
