package org.sgdviz.sgd;

/**
 * log(1 + q) for q ≥ 0 in additions, multiplications and a table: the same bits on every machine. 1 + q = 2^e · m
 * with 1 ≤ m &lt; 2, m times a table's reciprocal of about m is so near to 1 that Taylor's series serves (as in Tang's
 * logarithm, ACM Transactions on Mathematical Software 16(4), 1990), and what the sum 1 + q lost is added. Stateless.
 */
final class Log1p {

    /** Bound of the error, in units in the last place. */
    static final double MOST_ULPS = 4;

    private static final int BITS = 7;
    private static final int STEPS = 1 << BITS;
    private static final long ONE = Double.doubleToRawLongBits(1.0);
    private static final long FRACTION = (1L << 52) - 1;

    /** Keeps as many bits of a number as leave its products with a reciprocal exact. */
    private static final long HIGH = -1L << 27;

    /** Bits kept of a reciprocal. */
    private static final double COARSE = 1 << 10;

    private static final double LN2_HIGH = 0x1.62e42fefap-1;
    private static final double LN2_LOW = 0x1.cf79abc9e3b3ap-40;

    private static final double[] RECIPROCALS = new double[STEPS];
    private static final double[] LOGS = new double[STEPS];

    static {
        RECIPROCALS[0] =
                1; // so that next to 1 nothing is rounded, and small q need no branch, which would be mispredicted
        for (int i = 1; i < STEPS; i++) {
            RECIPROCALS[i] = Math.rint(COARSE * STEPS / (STEPS + i + 0.5)) / COARSE;
            LOGS[i] = -StrictMath.log(RECIPROCALS[i]);
        }
    }

    private Log1p() {}

    /** log(1 + q) for a finite q ≥ 0; NaN for NaN. */
    static double log1p(double q) {
        double sum = 1 + q;
        double rounded = sum - 1;
        double lost = (1 - (sum - rounded)) + (q - rounded);
        long bits = Double.doubleToRawLongBits(sum);
        int exponent = (int) (bits >>> 52) - 1023;
        long fraction = bits & FRACTION;
        int i = (int) (fraction >>> (52 - BITS));
        double mantissa = Double.longBitsToDouble(fraction | ONE);
        double high = Double.longBitsToDouble((fraction & HIGH) | ONE);
        double reciprocal = RECIPROCALS[i];
        double r = (high * reciprocal - 1) + (mantissa - high) * reciprocal;
        double scale = Double.longBitsToDouble((1023L - exponent) << 52);
        double rest = series(r) + (lost * scale * reciprocal + exponent * LN2_LOW);
        return exponent * LN2_HIGH + (LOGS[i] + rest);
    }

    /** log(1 + r) for |r| ≤ 2^−7, by Taylor's series. */
    private static double series(double r) {
        double square = r * r;
        double odd = 1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7));
        double even = 0.5 + square * (0.25 + square * (1.0 / 6 + square * 0.125));
        return r + square * (r * odd - even);
    }
}
