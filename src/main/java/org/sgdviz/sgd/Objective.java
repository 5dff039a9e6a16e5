package org.sgdviz.sgd;

/**
 * What training minimizes: the mean over the examples of a loss of the score s = w0 + Σ w_j·φ_j and the label. Each is
 * a value and a slope; a gradient is the mean of slope × (1, φ_1 … φ_d).
 *
 * <p>Each constant has them twice: of any score, one by one; and from what an {@link ExampleBlock} knows, for training,
 * in loops of its own, as only a loop without a call becomes one of vector instructions.
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

        @Override
        double slope(double against, double probability, double error, double y) {
            return error;
        }

        @Override
        double loss(double against, double odds, double square) {
            return Log1p.log1p(odds);
        }

        @Override
        double[] slopes(ExampleBlock examples) {
            return examples.error;
        }

        @Override
        double addLosses(double before, double squares, ExampleBlock examples) {
            return before + examples.logLoss();
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

        @Override
        double slope(double against, double probability, double error, double y) {
            return 2 * error * probability * (1 - probability);
        }

        @Override
        double loss(double against, double odds, double square) {
            return square;
        }

        @Override
        double[] slopes(ExampleBlock examples) {
            double[] slope = examples.slopes();
            double[] error = examples.error;
            double[] probability = examples.probability;
            for (int k = 0; k < examples.size; k++) {
                slope[k] = 2 * error[k] * probability[k] * (1 - probability[k]);
            }
            return slope;
        }

        @Override
        double addLosses(double before, double squares, ExampleBlock examples) {
            return squares;
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

        @Override
        double slope(double against, double probability, double error, double y) {
            return against > -1 ? 1 - 2 * y : 0;
        }

        @Override
        double loss(double against, double odds, double square) {
            return Math.max(0, 1 + against);
        }

        @Override
        double[] slopes(ExampleBlock examples) {
            double[] slope = examples.slopes();
            double[] against = examples.against;
            double[] y = examples.y;
            for (int k = 0; k < examples.size; k++) {
                slope[k] = against[k] > -1 ? 1 - 2 * y[k] : 0;
            }
            return slope;
        }

        @Override
        double addLosses(double before, double squares, ExampleBlock examples) {
            double[] against = examples.against;
            double sum = 0;
            for (int k = 0; k < examples.size; k++) {
                sum += Math.max(0, 1 + against[k]);
            }
            return before + sum;
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

    /**
     * The slope of one example whose score is calm.
     *
     * @param against {@link ExampleBlock#against}
     * @param probability {@link ExampleBlock#probability}
     * @param error {@link ExampleBlock#error}
     * @param y the label
     */
    abstract double slope(double against, double probability, double error, double y);

    /**
     * The loss of one example whose score is calm.
     *
     * @param against {@link ExampleBlock#against}
     * @param odds {@link ExampleBlock#odds}
     * @param square the square of {@link ExampleBlock#error}
     */
    abstract double loss(double against, double odds, double square);

    /** The slopes of computed examples; an array of the block's, valid until it computes again. */
    abstract double[] slopes(ExampleBlock examples);

    /**
     * Adds the losses of computed examples.
     *
     * @param before the sum to which they are to be added
     * @param squares the sum of the squared errors so far, those of these examples included
     */
    abstract double addLosses(double before, double squares, ExampleBlock examples);

    /** Its name in files and in the terminal, such as {@code cross-entropy}. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
