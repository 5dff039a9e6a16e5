package org.sgdviz.sgd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A gradient: the mean over a batch of the slope of the objective by each weight. A plain update subtracts alpha times
 * it. An immutable value, equal where every bit is.
 */
public final class Gradient {

    private final double[] values;

    /** The slope by the bias, then by the weights of the features in their order; copied. */
    public Gradient(double... slopes) {
        values = slopes.clone();
    }

    /** A gradient of which nothing is known, for so many weights: all NaN. */
    public static Gradient unknown(int count) {
        double[] slopes = new double[count];
        Arrays.fill(slopes, Double.NaN);
        return new Gradient(slopes);
    }

    /** How many slopes there are: d + 1, one for each weight. */
    public int count() {
        return values.length;
    }

    /** The slope by weight number j, 0 … d; 0 is the bias. */
    public double get(int j) {
        return values[j];
    }

    /** All of them, that by the bias first; the caller's own. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Gradient gradient && Bits.areEqual(values, gradient.values);
    }

    @Override
    public int hashCode() {
        return Bits.hash(values);
    }

    @Override
    public String toString() {
        return Bits.text("Gradient", "g", values);
    }
}
