package org.sgdviz.ui.model.prediction;

/**
 * A straight line w0 + w1·x1 + w2·x2 = 0 that somebody expects the classifier to come to. Which class is on which side
 * is not said. Immutable.
 *
 * @param w0 the constant, finite
 * @param w1 factor of the first coordinate, finite
 * @param w2 factor of the second coordinate, finite; not both factors are 0
 */
public record PredictedLine(double w0, double w1, double w2) {

    public PredictedLine {
        boolean finite = Double.isFinite(w0) && Double.isFinite(w1) && Double.isFinite(w2);
        if (!finite || (w1 == 0 && w2 == 0)) {
            throw new IllegalArgumentException(w0 + ", " + w1 + ", " + w2);
        }
    }

    double score(double x1, double x2) {
        return w0 + w1 * x1 + w2 * x2;
    }

    /** The angle to the line with these factors, in degrees from 0 to 90; NaN where they are no line's. */
    double degreesTo(double v1, double v2) {
        double across = Math.abs(w1 * v2 - w2 * v1);
        double along = Math.abs(w1 * v1 + w2 * v2);
        return across == 0 && along == 0 ? Double.NaN : Math.toDegrees(Math.atan2(across, along));
    }
}
