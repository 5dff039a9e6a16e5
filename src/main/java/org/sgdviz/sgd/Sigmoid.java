package org.sgdviz.sgd;

/** The logistic function and the log-loss, in the forms that this program needs. */
public final class Sigmoid {

    private Sigmoid() {}

    /**
     * σ(s) as training computes it. For label 1 it is the tutorial's form 1/(1 + exp(−s)), literally, whose
     * cancellation in σ(s) − 1 the reference numbers contain; for label 0, where nothing is subtracted, it is exp(s)/(1
     * + exp(s)), the same to the last digits, so that the margin's one exponential serves both. NaN for NaN.
     */
    public static double literal(double score, int label) {
        double odds = Math.min(Exp.exp(label == 1 ? -score : score), ExampleBlock.LARGEST);
        return (label == 1 ? 1 : odds) / (1 + odds);
    }

    /** σ(s) without overflow or cancellation: for display and figures. */
    public static double stable(double score) {
        double e = Exp.exp(-Math.abs(score));
        return score >= 0 ? 1.0 / (1.0 + e) : e / (1.0 + e);
    }

    /**
     * The log-loss −log p(label) of a score, label being 0 or 1: {@code max(t, 0) + log(1 + exp(−|t|))} with t = s for
     * label 0 and −s for label 1. Never NaN unless the score is.
     */
    public static double logLoss(double score, int label) {
        double linear = Math.max(label == 0 ? score : -score, 0);
        return linear + Log1p.log1p(Exp.exp(-Math.abs(score)));
    }
}
