package org.sgdviz.sgd;

/**
 * Sums over examples that an update needs: the loss's slope times (1, x1, x2), the squared errors (which the tutorial
 * reports), the objective, and how many are classified wrongly. One thread.
 */
final class GradientSums {

    double g0;
    double g1;
    double g2;
    double squaredError;
    double objective;
    int misclassified;

    void clear() {
        g0 = 0;
        g1 = 0;
        g2 = 0;
        squaredError = 0;
        objective = 0;
        misclassified = 0;
    }

    /** Makes them the sums over one example. */
    void set(double slope, double x1, double x2, double squared, double loss, int wrong) {
        g0 = slope;
        g1 = slope * x1;
        g2 = slope * x2;
        squaredError = squared;
        objective = loss;
        misclassified = wrong;
    }

    void add(GradientSums other) {
        g0 += other.g0;
        g1 += other.g1;
        g2 += other.g2;
        squaredError += other.squaredError;
        objective += other.objective;
        misclassified += other.misclassified;
    }

    /** Adds computed examples, from left to right. */
    void add(Objective kind, ExampleBlock examples) {
        double[] slope = examples.slopes(kind);
        double[] error = examples.error;
        double[] x1 = examples.x1;
        double[] x2 = examples.x2;
        double s0 = g0;
        double s1 = g1;
        double s2 = g2;
        double squares = squaredError;
        for (int k = 0; k < examples.size; k++) {
            squares += error[k] * error[k];
            s0 += slope[k];
            s1 += slope[k] * x1[k];
            s2 += slope[k] * x2[k];
        }
        g0 = s0;
        g1 = s1;
        g2 = s2;
        squaredError = squares;
        objective = kind == Objective.SQUARED_ERROR ? squares : objective + examples.loss(kind);
        misclassified += examples.misclassified();
        if (Double.isNaN(objective)) {
            g0 = Double.NaN; // a score overflowed; where only its sign matters to the slope, that would not show
        }
    }
}
