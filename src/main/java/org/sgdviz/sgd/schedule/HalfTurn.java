package org.sgdviz.sgd.schedule;

/**
 * Cosines of angles from 0 to π, in plain arithmetic: {@link StrictMath#cos} allocates arrays in newer JDKs. An angle
 * is brought within π/4 of 0 first, and of that Taylor's series, up to the power of 18, is exact to the last bit or its
 * neighbours.
 */
final class HalfTurn {

    private static final double QUARTER = Math.PI / 4;

    /** The first 33 bits of π/2, so that no product with 1 or 2 is rounded; and the rest. */
    private static final double HIGH = 0x1.921fb544p0;

    private static final double LOW = 0x1.0b4611a626331p-34;

    /** The series of (sin x − x)/x³ by x², and of (cos x − 1 + x²/2)/x⁴, the highest power first. */
    private static final double[] SINE = series(17, 3);

    private static final double[] COSINE = series(18, 4);

    private HalfTurn() {}

    /** ±1/n! of every other n, from a highest one down to a lowest one. */
    private static double[] series(int highest, int lowest) {
        double[] factors = new double[(highest - lowest) / 2 + 1];
        for (int i = 0; i < factors.length; i++) {
            int n = highest - 2 * i;
            double factorial = 1;
            for (int k = 2; k <= n; k++) {
                factorial *= k; // exact up to 18!
            }
            factors[i] = n / 2 % 2 == 0 ? 1 / factorial : -1 / factorial;
        }
        return factors;
    }

    /** The cosine of an angle from 0 to π. */
    static double cos(double angle) {
        if (angle <= QUARTER) {
            return cosNear0(angle);
        }
        return angle < 3 * QUARTER ? -sinNear0(angle - HIGH - LOW) : -cosNear0(angle - 2 * HIGH - 2 * LOW);
    }

    private static double sinNear0(double x) {
        double square = x * x;
        return x + x * (square * sum(SINE, square));
    }

    private static double cosNear0(double x) {
        double square = x * x;
        double half = square / 2;
        double rounded = 1 - half;
        return rounded + (1 - rounded - half + square * square * sum(COSINE, square));
    }

    private static double sum(double[] series, double square) {
        double sum = 0;
        for (double factor : series) {
            sum = sum * square + factor;
        }
        return sum;
    }
}
