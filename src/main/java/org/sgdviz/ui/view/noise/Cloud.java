package org.sgdviz.ui.view.noise;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;

/**
 * Gradients by two weights. The arrays are not to be changed.
 *
 * @param part the rectangle that is to be seen
 * @param across the slopes of the batches by the weight across
 * @param up those by the weight up
 * @param middle the full gradient's two slopes
 * @param variance the predicted variance across, that up, and the covariance of both
 * @param own the two slopes of the update's own batch; null where there is none
 */
public record Cloud(
        Extent part, double[] across, double[] up, double[] middle, double[] variance, double @Nullable [] own) {

    /**
     * Places around an ellipse of so many standard deviations, in equal steps of its parameter, by the lower root of
     * the covariance matrix; where that is singular it is a line or a point.
     */
    double[][] ellipse(double deviations, int places) {
        double a = Math.sqrt(variance[0]);
        double b = a > 0 ? variance[2] / a : 0;
        double c = Math.sqrt(Math.max(0, variance[1] - b * b));
        double[][] ring = new double[places][];
        for (int k = 0; k < places; k++) {
            double angle = 2 * Math.PI * k / places;
            double x = deviations * Math.cos(angle);
            double y = deviations * Math.sin(angle);
            ring[k] = new double[] {middle[0] + a * x, middle[1] + b * x + c * y};
        }
        return ring;
    }
}
