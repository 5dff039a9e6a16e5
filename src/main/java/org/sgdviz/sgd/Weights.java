package org.sgdviz.sgd;

import org.sgdviz.data.RandomState;

/**
 * The weights of the linear classifier: score s = w0 + w1·x1 + w2·x2, class 1 where s &gt; 0.
 *
 * @param w0 the bias, the weight of a constant 1
 * @param w1 weight of the first coordinate
 * @param w2 weight of the second coordinate
 */
public record Weights(double w0, double w1, double w2) {

    /** The initial weights of a seed (0 … 2147483647): three uniform numbers in [0, 1), as NumPy draws them. */
    public static Weights initial(int seed) {
        RandomState random = new RandomState(seed);
        return new Weights(random.nextDouble(), random.nextDouble(), random.nextDouble());
    }

    /** The score of a point. */
    public double score(double x1, double x2) {
        return w0 + w1 * x1 + w2 * x2;
    }

    /** Slope of the decision line x2 = slope·x1 + intercept; not finite where the line is vertical or there is none. */
    public double lineSlope() {
        return -w1 / w2;
    }

    /** Intercept of the decision line x2 = slope·x1 + intercept; not finite where it is vertical or there is none. */
    public double lineIntercept() {
        return -w0 / w2;
    }

    /** Whether all three are finite numbers. */
    public boolean isFinite() {
        return Double.isFinite(w0) && Double.isFinite(w1) && Double.isFinite(w2);
    }
}
