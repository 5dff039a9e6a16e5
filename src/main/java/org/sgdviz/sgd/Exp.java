package org.sgdviz.sgd;

/**
 * The exponential function in additions, multiplications and a table: the same bits on every machine, one by one or
 * many at a time, where {@code Math.exp} promises none and {@code StrictMath.exp} is several times slower.
 *
 * <p>x = (256·e + i)·ln 2/256 + r with |r| ≤ ln 2/512, so exp(x) = 2^e · 2^(i/256) · exp(r): a table for the second
 * factor and a polynomial for the third (Tang's method, ACM Transactions on Mathematical Software 15(2), 1989). The
 * error is below {@value #MOST_ULPS} units in the last place, below 2 where the result is subnormal. Stateless.
 */
final class Exp {

    /** Bound of the error of normal results, in units in the last place. */
    static final double MOST_ULPS = 1.5;

    /** For |x| below this the result is far from overflow and underflow: exp(354) = 6e153. */
    static final double CALM = 354;

    private static final int BITS = 8;
    private static final int STEPS = 1 << BITS;

    /** Adding it rounds a number to a whole one, which is then in the low bits. */
    private static final double ROUNDER = 0x1.8p52;

    /** So many low bits hold the steps of calm numbers, ±131072 of them, and the others are those of the rounder. */
    private static final int LOW_BITS = 18;

    private static final long HIGH_BITS = Double.doubleToRawLongBits(ROUNDER) >>> LOW_BITS;

    private static final double STEPS_PER_UNIT = 0x1.71547652b82fep+8;

    /** ln 2/256 in two parts; the first has so few bits that its multiples by numbers of steps are exact. */
    private static final double STEP_HIGH = 0x1.62e42fep-9;

    private static final double STEP_LOW = 0x1.f473de6af278fp-38;

    private static final double C3 = 1.0 / 6;
    private static final double C4 = 1.0 / 24;

    /** Bits of 2^(i/256), less what i adds to the exponent in {@link #scale}. */
    private static final long[] POWERS = new long[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            double power = StrictMath.pow(2, i / (double) STEPS);
            POWERS[i] = Double.doubleToRawLongBits(power) - ((long) i << (52 - BITS));
        }
    }

    private Exp() {}

    /** exp(x) for any x. */
    static double exp(double x) {
        return Math.abs(x) < CALM ? calm(x, 1, 1) : extreme(x);
    }

    /**
     * exp(sign · x) times a factor, for a calm x, a sign of ±1 and a factor of 1 or 0: the bits of
     * {@link #exp(double)}, or 0. What is known before x is multiplied before, for whoever waits for the result.
     */
    static double calm(double x, double sign, double factor) {
        double rounded = x * (sign * STEPS_PER_UNIT) + ROUNDER;
        double scale = factor * scale(Double.doubleToRawLongBits(rounded));
        return scale + scale * fraction(sign * x, rounded - ROUNDER);
    }

    /**
     * Two half exponents give the result in two multiplications, which may overflow, or round once more, as they
     * should.
     */
    private static double extreme(double x) {
        if (!(Math.abs(x) < 800)) {
            return x > 0 ? Double.POSITIVE_INFINITY : x < 0 ? 0 : x;
        }
        double rounded = x * STEPS_PER_UNIT + ROUNDER;
        long bits = Double.doubleToRawLongBits(rounded);
        int exponent = (int) bits >> BITS;
        double scale = scale(bits - ((long) exponent << BITS));
        double mantissa = scale + scale * fraction(x, rounded - ROUNDER);
        return mantissa * powerOf2(exponent / 2) * powerOf2(exponent - exponent / 2);
    }

    private static double powerOf2(int exponent) {
        return Double.longBitsToDouble((exponent + 1023L) << 52);
    }

    /** 2^(n/256), n being the low bits. */
    private static double scale(long bits) {
        return Double.longBitsToDouble(POWERS[(int) bits & (STEPS - 1)] + (bits << (52 - BITS)));
    }

    /** exp(r) − 1 of what is left of x after so many steps. */
    private static double fraction(double x, double steps) {
        double r = (x - steps * STEP_HIGH) - steps * STEP_LOW;
        double square = r * r;
        return r + square * ((0.5 + r * C3) + square * C4);
    }

    /**
     * exp of the first n numbers, if they are all calm: the same bits as {@link #exp(double)}. Loops over arrays of one
     * index each, which the compiler turns into vector instructions.
     *
     * @param out receives the results
     * @param scratch overwritten; no shorter than n, as the others
     * @return whether all numbers were calm, or hardly more (|x| &lt; 355); if not, there are no results
     */
    static boolean exp(double[] x, double[] out, double[] scratch, int n) {
        round(x, scratch, n);
        if (!isCalm(scratch, n)) {
            return false;
        }
        scale(scratch, out, n);
        multiply(x, scratch, out, n);
        return true;
    }

    /** The same of numbers that are known to be calm. */
    static void expOfCalm(double[] x, double[] out, double[] scratch, int n) {
        round(x, scratch, n);
        scale(scratch, out, n);
        multiply(x, scratch, out, n);
    }

    private static boolean isCalm(double[] rounded, int n) {
        long odd = 0;
        for (int k = 0; k < n; k++) {
            odd |= ((Double.doubleToRawLongBits(rounded[k]) + (1L << (LOW_BITS - 1))) >>> LOW_BITS) ^ HIGH_BITS;
        }
        return odd == 0;
    }

    private static void round(double[] x, double[] rounded, int n) {
        for (int k = 0; k < n; k++) {
            rounded[k] = x[k] * STEPS_PER_UNIT + ROUNDER;
        }
    }

    /** Only here is each number's way through the processor's whole-number part. */
    private static void scale(double[] rounded, double[] out, int n) {
        for (int k = 0; k < n; k++) {
            out[k] = scale(Double.doubleToRawLongBits(rounded[k]));
        }
    }

    private static void multiply(double[] x, double[] rounded, double[] out, int n) {
        for (int k = 0; k < n; k++) {
            out[k] = out[k] + out[k] * fraction(x[k], rounded[k] - ROUNDER);
        }
    }
}
