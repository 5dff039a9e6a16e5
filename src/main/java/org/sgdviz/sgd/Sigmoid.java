package org.sgdviz.sgd;

/** The logistic function and the log-loss, in the forms that this program needs. */
public final class Sigmoid {

    private Sigmoid() {}

    /**
     * σ(s) = 1/(1 + exp(−s)), literally: the tutorial's form, whose rounding the reference numbers contain. Gives 0
     * where exp(−s) overflows and NaN for NaN.
     */
    public static double literal(double score) {
        return 1.0 / (1.0 + StrictMath.exp(-score));
    }

    /** σ(s) without overflow or cancellation: for display and figures. */
    public static double stable(double score) {
        double e = StrictMath.exp(-Math.abs(score));
        return score >= 0 ? 1.0 / (1.0 + e) : e / (1.0 + e);
    }

    /**
     * The log-loss −log p(label) of a score, label being 0 or 1: {@code max(t, 0) + log(1 + exp(−|t|))} with t = s for
     * label 0 and −s for label 1. Never NaN unless the score is.
     */
    public static double logLoss(double score, int label) {
        double linear = Math.max(label == 0 ? score : -score, 0);
        return linear + StrictMath.log1p(StrictMath.exp(-Math.abs(score)));
    }
}
