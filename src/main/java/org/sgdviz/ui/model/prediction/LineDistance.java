package org.sgdviz.ui.model.prediction;

import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Weights;

/**
 * How far a predicted line is from the boundary of a classifier. Immutable.
 *
 * @param points how many points lie between the two, and so would be classified otherwise
 * @param of how many points there are
 * @param degrees the angle between the two, from 0 to 90; NaN where the boundary is no straight line, or where a unit
 *     of one coordinate is so much more than one of the other that an angle would say nothing
 */
public record LineDistance(int points, int of, double degrees) {

    /** As many times as far as the other may the points reach in one coordinate where angles are told. */
    private static final double COMPARABLE = 3;

    /**
     * Compares a line with what weights are undecided about. The side of a class is the one that suits better. Any
     * thread.
     */
    static LineDistance of(PredictedLine line, Points points, FeatureMap features, Weights weights) {
        double[] scores = Evaluation.scores(points, features, weights);
        int different = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean predicted = line.score(points.x1(i), points.x2(i)) > 0;
            different += predicted == scores[i] > 0 ? 0 : 1;
        }
        boolean straight = features.count() == 2 && features.names().equals(FeatureMap.PLANE.names());
        double degrees = Double.NaN;
        if (straight && isComparable(points.extent())) {
            double[] plane = features.coefficients(weights);
            degrees = line.degreesTo(plane[1], plane[2]);
        }
        return new LineDistance(Math.min(different, scores.length - different), scores.length, degrees);
    }

    private static boolean isComparable(Extent extent) {
        double width = extent.x1Upper() - extent.x1Lower();
        double height = extent.x2Upper() - extent.x2Lower();
        return width <= COMPARABLE * height && height <= COMPARABLE * width;
    }
}
