package org.sgdviz.run;

import org.sgdviz.data.Points;
import org.sgdviz.data.Scale;
import org.sgdviz.sgd.FeatureMap;

/**
 * How large that is by which the weights are multiplied.
 *
 * @param scale of the coordinates, which are hard to learn from where they are large or spread unevenly
 * @param meanSquare the mean of 1 + Σ φ_j²: four times the largest curvature that the cross-entropy can have
 * @param isStandardized whether the features are standardized, so that the scale of the coordinates does not matter
 */
public record Inputs(Scale scale, double meanSquare, boolean isStandardized) {

    /** Measures all points; callable from any thread. */
    public static Inputs of(Points points, FeatureMap features) {
        Scale scale = Scale.of(points);
        double meanSquare = features.equals(FeatureMap.PLANE) ? scale.meanSquare() : features.meanSquare(points);
        return new Inputs(scale, meanSquare, features.isStandardized());
    }

    /** Whether the scale of the coordinates makes learning hard. */
    public boolean isHard() {
        return scale.isHard() && !isStandardized;
    }
}
