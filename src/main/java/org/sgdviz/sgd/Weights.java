package org.sgdviz.sgd;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.RandomState;

/**
 * The weights of the linear classifier: the bias, which is that of a constant 1, and one of each of the d features.
 * Score s = w0 + Σ w_j·φ_j, class 1 where s &gt; 0. An immutable value, equal where every bit is.
 *
 * <p>What is said of lines and of the coordinates x1 and x2, and {@link #w1} and {@link #w2} themselves, is for
 * {@link FeatureMap#PLANE}.
 */
public final class Weights {

    private final double[] values;

    /** The bias, then the weights of the features in their order; copied. At least one number. */
    public Weights(double... weights) {
        this(weights, 0, weights.length);
    }

    /** So many numbers of an array, from an index on: the bias and the weights of the features; copied. */
    public Weights(double[] from, int start, int count) {
        this(Arrays.copyOfRange(from, start, start + count), count);
    }

    private Weights(double[] owned, int count) {
        if (count < 1) {
            throw new IllegalValueException("illegal.weights.none");
        }
        values = owned;
    }

    /** Weights that take an array as their own: the caller never touches it again. */
    static Weights owning(double[] weights) {
        return new Weights(weights, weights.length);
    }

    /** The initial weights of a seed (0 … 2147483647) for the plane. */
    public static Weights initial(int seed) {
        return initial(seed, FeatureMap.PLANE);
    }

    /**
     * The initial weights of a seed (0 … 2147483647) for some features: uniform numbers in [0, 1), as NumPy draws them.
     */
    public static Weights initial(int seed, FeatureMap features) {
        return drawn(new RandomState(seed)::nextDouble, features);
    }

    /** The same of standard normal numbers. */
    static Weights normal(int seed, FeatureMap features) {
        return drawn(new RandomState(seed)::gauss, features);
    }

    private static Weights drawn(DoubleSupplier numbers, FeatureMap features) {
        return owning(
                DoubleStream.generate(numbers).limit(features.count() + 1L).toArray());
    }

    /** How many weights there are, the bias included: d + 1. */
    public int count() {
        return values.length;
    }

    /** How many features they are for: d. */
    public int features() {
        return values.length - 1;
    }

    /** Weight number j, 0 … d: 0 is the bias, j the weight of the feature j. */
    public double get(int j) {
        return values[j];
    }

    /** The weight of a constant 1. */
    public double bias() {
        return values[0];
    }

    /** All of them, the bias first; the caller's own. */
    public double[] toArray() {
        return values.clone();
    }

    /** All of them, to be read only. */
    double[] values() {
        return values;
    }

    /** The bias. */
    public double w0() {
        return values[0];
    }

    /** The weight of x1, in the plane. */
    public double w1() {
        return inPlane(1);
    }

    /** The weight of x2, in the plane. */
    public double w2() {
        return inPlane(2);
    }

    private double inPlane(int j) {
        if (values.length != 3) {
            throw new IllegalStateException("the plane has 3 weights, but these are " + values.length);
        }
        return values[j];
    }

    /** The score of a point, in the plane. */
    public double score(double x1, double x2) {
        return w0() + w1() * x1 + w2() * x2;
    }

    /** Slope of the decision line x2 = slope·x1 + intercept; not finite where the line is vertical or there is none. */
    public double lineSlope() {
        return -w1() / w2();
    }

    /** Intercept of the decision line x2 = slope·x1 + intercept; not finite where it is vertical or there is none. */
    public double lineIntercept() {
        return -w0() / w2();
    }

    /** Whether all are finite numbers. */
    public boolean isFinite() {
        for (double weight : values) {
            if (!Double.isFinite(weight)) {
                return false;
            }
        }
        return true;
    }

    /** The size of the largest; NaN where one is. */
    public double largest() {
        double largest = 0;
        for (double weight : values) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Weights weights && Bits.areEqual(values, weights.values);
    }

    @Override
    public int hashCode() {
        return Bits.hash(values);
    }

    @Override
    public String toString() {
        return Bits.text("Weights", "w", values);
    }
}
