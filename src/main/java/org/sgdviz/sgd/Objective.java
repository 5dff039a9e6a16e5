package org.sgdviz.sgd;

/**
 * What training minimizes: the mean over the examples of a loss of the score s = w0 + w1·x1 + w2·x2 and the label. Each
 * is a value and a slope; a gradient is the mean of slope × (1, x1, x2).
 */
public enum Objective {
    /** The log-loss of logistic regression. Its slope is σ(s) − y: the tutorial's update. */
    CROSS_ENTROPY("cross-entropy") {
        @Override
        public double value(double score, int label) {
            return Sigmoid.logLoss(score, label);
        }

        @Override
        public double slope(double score, int label) {
            return Sigmoid.literal(score, label) - label;
        }

        @Override
        public double valueWithoutFeatures(double share) {
            return share > 0 && share < 1
                    ? -share * StrictMath.log(share) - (1 - share) * StrictMath.log(1 - share)
                    : 0;
        }
    },
    /** The squared difference of σ(s) and the label, with its true slope 2(p − y)·p(1 − p). Not convex. */
    SQUARED_ERROR("squared-error") {
        @Override
        public double value(double score, int label) {
            double error = Sigmoid.literal(score, label) - label;
            return error * error;
        }

        @Override
        public double slope(double score, int label) {
            double p = Sigmoid.literal(score, label);
            return 2 * (p - label) * p * (1 - p);
        }

        @Override
        public double valueWithoutFeatures(double share) {
            return share * (1 - share);
        }
    },
    /** max(0, 1 − t·s) with t = ±1, the loss of the linear support vector machine. At the kink its slope is 0. */
    HINGE("hinge") {
        @Override
        public double value(double score, int label) {
            return Math.max(0, 1 - (2 * label - 1) * score);
        }

        @Override
        public double slope(double score, int label) {
            int t = 2 * label - 1;
            return t * score < 1 ? -t : 0;
        }

        @Override
        public double valueWithoutFeatures(double share) {
            return 2 * Math.min(share, 1 - share);
        }
    };

    private final String id;

    Objective(String id) {
        this.id = id;
    }

    /** The loss of one example of the given score and label (0 or 1); at least 0. */
    public abstract double value(double score, int label);

    /** The derivative of {@link #value} by the score. */
    public abstract double slope(double score, int label);

    /**
     * The least mean of {@link #value} that one score for all examples can have: what a classifier comes to that has
     * learned how frequent the classes are, and nothing else.
     *
     * @param share the share of label 1 among the examples, 0 … 1
     */
    public abstract double valueWithoutFeatures(double share);

    /** Its name in files and in the terminal, such as {@code cross-entropy}. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
