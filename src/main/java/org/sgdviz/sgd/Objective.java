package org.sgdviz.sgd;

/**
 * What training minimizes: the mean over the examples of a loss of the score s = w0 + Σ w_j·φ_j and the label y, 0 or
 * 1; t = 2y − 1 is the label as −1 or +1, and m = t·s the margin, which is positive where the example is classified
 * rightly. Each loss is a value and a slope, its derivative by s; a gradient is the mean of slope × (1, φ_1 … φ_d).
 * Immutable; callable from any thread.
 */
public enum Objective {
    /**
     * The log-loss of logistic regression, log(1 + exp(−m)), with the slope σ(s) − y: the tutorial's update. Smooth and
     * convex. scikit-learn calls it log_loss, PyTorch BCEWithLogitsLoss.
     */
    CROSS_ENTROPY("cross-entropy", true, new LogLoss()),
    /**
     * The squared difference (p − y)² of p = σ(s) and the label, with its true slope 2(p − y)·p(1 − p). Smooth, not
     * convex: flat where a point is badly wrong.
     */
    SQUARED_ERROR("squared-error", true, new SquaredErrorLoss()),
    /**
     * max(0, 1 − m), the loss of the linear support vector machine, with the slope −t where m &lt; 1, else 0: at the
     * kink m = 1 it is 0, as in ConvNetJS, while scikit-learn has −t there.
     */
    HINGE("hinge", false, new HingeLoss()),
    /**
     * max(0, 1 − m)², with the slope −2t·max(0, 1 − m). No half, as in scikit-learn's squared_hinge. The slope has no
     * jump: at m = 1, where it bends, it is 0.
     */
    SQUARED_HINGE("squared-hinge", false, new SquaredHingeLoss()),
    /**
     * max(0, −m), with the slope −t where m ≤ 0, else 0: at the kink m = 0 it is −t, so that weights of 0 learn from
     * the first row; Rosenblatt's rule, and scikit-learn's perceptron. It asks for no margin: weights of 0 minimize it.
     */
    PERCEPTRON("perceptron", false, new PerceptronLoss()),
    /**
     * max(0, 1 − m)² where m ≥ −1, and −4m below, with the slope −2t·min(2, max(0, 1 − m)). The slope has no jump: it
     * is 0 at m = 1 and −4t at m = −1, where it bends. scikit-learn's modified_huber (Zhang, 2004).
     */
    MODIFIED_HUBER("modified-huber", false, new ModifiedHuberLoss()),
    /**
     * Half the squared difference of tanh(s) and the label, (tanh(s) − t)²/2, with the slope (tanh(s) − t)·(1 −
     * tanh²(s)). Smooth, not convex. What TensorFlow Playground minimizes for classification.
     */
    TANH_SQUARED_ERROR("tanh-squared-error", false, new TanhLoss()),
    /**
     * Half the squared difference of the score itself and the label, (s − t)²/2 = (1 − m)²/2, with the slope s − t.
     * Smooth and convex; it grows again beyond m = 1, so that being too right costs as well. scikit-learn's
     * squared_error, the delta rule of Widrow and Hoff.
     */
    LEAST_SQUARES("least-squares", false, new LeastSquaresLoss());

    private final String id;
    private final boolean hasProbability;
    private final Loss loss;

    Objective(String id, boolean hasProbability, Loss loss) {
        this.id = id;
        this.hasProbability = hasProbability;
        this.loss = loss;
    }

    /** The loss of one example of the given score and label (0 or 1); at least 0. */
    public double value(double score, int label) {
        return loss.value(score, label);
    }

    /** The derivative of {@link #value} by the score; at a kink what the constant says. */
    public double slope(double score, int label) {
        return loss.slope(score, label);
    }

    /**
     * The least mean of {@link #value} that one score for all examples can have: what a classifier comes to that has
     * learned how frequent the classes are, and nothing else. Where it is 0 though there are both classes, no value of
     * the objective tells whether anything has been learned.
     *
     * @param share the share of label 1 among the examples, 0 … 1
     */
    public double valueWithoutFeatures(double share) {
        return loss.valueWithoutFeatures(share);
    }

    /**
     * A bound of the second derivative by the score, by which the length of steps is judged; for those that bend only
     * at their kinks it is cross-entropy's.
     */
    public double curvature() {
        return loss.curvature();
    }

    /** Whether it is convex, with a slope that has no jumps. */
    public boolean isSmoothAndConvex() {
        return switch (this) {
            case CROSS_ENTROPY, SQUARED_HINGE, MODIFIED_HUBER, LEAST_SQUARES -> true;
            case SQUARED_ERROR, HINGE, PERCEPTRON, TANH_SQUARED_ERROR -> false;
        };
    }

    /** Whether it is convex, corners or not: what is not may have several valleys. */
    public boolean isConvex() {
        return isSmoothAndConvex() || this == HINGE || this == PERCEPTRON;
    }

    /** Whether it takes σ(s) for the probability of class 1; if not, the score is all that there is. */
    public boolean hasProbability() {
        return hasProbability;
    }

    /** How it is computed. */
    Loss loss() {
        return loss;
    }

    /** Its name in files and in the terminal, such as {@code cross-entropy}. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
