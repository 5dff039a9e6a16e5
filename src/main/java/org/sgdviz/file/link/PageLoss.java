package org.sgdviz.file.link;

import org.sgdviz.data.Points;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Weights;

/** The loss that a page of TensorFlow Playground shows. */
public final class PageLoss {

    private static final int DECIMALS = 3;

    private PageLoss() {}

    /**
     * The mean of (tanh(s) − t)²/2 over points, without any penalty, summed in their order; NaN of no points. Takes
     * time in proportion to the points.
     *
     * @param points labels 0 and 1, which are −1 and +1 there
     * @param features what the weights are for, with values
     */
    public static double of(Points points, FeatureMap features, Weights weights) {
        int n = points.size();
        double[][] columns = new double[features.count()][n];
        features.fill(points.copyX1(), points.copyX2(), n, columns);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double score = weights.bias();
            for (int j = 0; j < columns.length; j++) {
                score += weights.get(j + 1) * columns[j][i];
            }
            double error = StrictMath.tanh(score) - (2 * points.label(i) - 1);
            sum += 0.5 * (error * error);
        }
        return sum / n;
    }

    /** A loss as the page shows it. */
    public static String shown(double loss) {
        return ScriptNumber.fixed(loss, DECIMALS);
    }
}
