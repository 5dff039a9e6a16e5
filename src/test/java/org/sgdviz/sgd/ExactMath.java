package org.sgdviz.sgd;

import java.math.BigDecimal;
import java.math.MathContext;

/** Exponential, logarithm and what is made of them, to 40 digits: the oracle of our own. */
final class ExactMath {

    private static final MathContext DIGITS = new MathContext(48);
    private static final BigDecimal HALVINGS = BigDecimal.valueOf(1L << 12);

    private ExactMath() {}

    /** exp(x), by Taylor's series of x/4096, raised to the 4096th power. */
    static BigDecimal exp(double x) {
        BigDecimal r = new BigDecimal(x).divide(HALVINGS, DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n < 24; n++) {
            term = term.multiply(r, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(1 << 12, DIGITS);
    }

    /** log(1 + q) for q ≥ 0: a good guess, and Newton's steps towards {@code exp(y) = 1 + q}; for tiny q the series. */
    static BigDecimal log1p(double q) {
        return log1p(new BigDecimal(q));
    }

    private static BigDecimal log1p(BigDecimal q) {
        double near = q.doubleValue();
        if (near < 1e-14) {
            return q.subtract(q.pow(2, DIGITS).divide(BigDecimal.valueOf(2), DIGITS), DIGITS);
        }
        BigDecimal target = BigDecimal.ONE.add(q);
        BigDecimal y = new BigDecimal(StrictMath.log1p(near));
        for (int step = 0; step < 2; step++) {
            BigDecimal at = expOf(y);
            y = y.add(target.subtract(at).divide(at, DIGITS), DIGITS);
        }
        return y;
    }

    /** log(1 + exp(−m)), by the smaller exponential. */
    static BigDecimal logLoss(double margin) {
        BigDecimal linear = new BigDecimal(Math.max(-margin, 0));
        return linear.add(log1p(exp(-Math.abs(margin))), DIGITS);
    }

    /** σ(−m), by the smaller exponential. */
    static BigDecimal sigmoidOfNegative(double margin) {
        BigDecimal small = exp(-Math.abs(margin));
        return (margin < 0 ? BigDecimal.ONE : small).divide(BigDecimal.ONE.add(small), DIGITS);
    }

    private static BigDecimal expOf(BigDecimal y) {
        double high = y.doubleValue();
        BigDecimal rest = y.subtract(new BigDecimal(high));
        BigDecimal small = BigDecimal.ONE.add(rest).add(rest.multiply(rest).divide(BigDecimal.valueOf(2)));
        return exp(high).multiply(small, DIGITS);
    }

    /** How far a result is from the exact one, in units in its last place. */
    static double ulps(double result, BigDecimal exact) {
        return new BigDecimal(result)
                .subtract(exact)
                .abs()
                .divide(new BigDecimal(Math.ulp(exact.doubleValue())), DIGITS)
                .doubleValue();
    }
}
