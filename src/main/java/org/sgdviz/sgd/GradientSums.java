package org.sgdviz.sgd;

import java.util.Arrays;

/**
 * Sums over examples that an update needs: the loss's slope times (1, φ_1 … φ_d), the squared errors (which the
 * tutorial reports), the objective, and how many are classified wrongly. One thread.
 */
final class GradientSums {

    /** By the bias, then by the weights of the features. */
    final double[] g;

    double squaredError;
    double objective;
    int misclassified;

    /** Sums for so many weights. */
    GradientSums(int weights) {
        g = new double[weights];
    }

    void clear() {
        Arrays.fill(g, 0);
        squaredError = 0;
        objective = 0;
        misclassified = 0;
    }

    /** Makes them the sums over one example of the plane. */
    void set(double slope, double x1, double x2, double squared, double loss, int wrong) {
        g[0] = slope;
        g[1] = slope * x1;
        g[2] = slope * x2;
        squaredError = squared;
        objective = loss;
        misclassified = wrong;
    }

    /**
     * Makes what was added of one example to nothing the sums over it alone, as {@link #set} has them: there a 0 may be
     * negative. Not where its score is far out, which is the same there.
     */
    void setOne(Objective kind, ExampleBlock examples) {
        if (examples.isCalm()) {
            double slope = kind.loss().slopes(examples)[0];
            g[0] = slope;
            for (int j = 1; j < g.length; j++) {
                g[j] = slope * examples.columns[j - 1][0];
            }
        }
    }

    void add(GradientSums other) {
        for (int j = 0; j < g.length; j++) {
            g[j] += other.g[j];
        }
        squaredError += other.squaredError;
        objective += other.objective;
        misclassified += other.misclassified;
    }

    /** Adds computed examples, from left to right. */
    void add(Objective kind, ExampleBlock examples) {
        boolean simple = kind == Objective.CROSS_ENTROPY && examples.inPlane && examples.isCalm();
        if (simple && examples.addCrossEntropyInPlane(this)) {
            return;
        }
        double[] slope = kind.loss().slopes(examples);
        if (examples.inPlane) {
            addInPlane(slope, examples);
        } else {
            addBias(slope, examples);
            int j = 1;
            for (; j + 2 < g.length; j += 3) {
                addThree(j, slope, examples);
            }
            for (; j < g.length; j++) {
                g[j] = sumOfProducts(g[j], slope, examples.columns[j - 1], examples.size);
            }
        }
        objective = kind.loss().addLosses(objective, squaredError, examples);
        misclassified += examples.misclassified();
        if (Double.isNaN(objective)) {
            g[0] = Double.NaN; // a score overflowed; where only its sign matters to the slope, that would not show
        }
    }

    /** The same in one loop, whose sums do not wait for one another. */
    private void addInPlane(double[] slope, ExampleBlock examples) {
        double[] error = examples.error;
        double[] x1 = examples.columns[0];
        double[] x2 = examples.columns[1];
        double s0 = g[0];
        double s1 = g[1];
        double s2 = g[2];
        double squares = squaredError;
        for (int k = 0; k < examples.size; k++) {
            squares += error[k] * error[k];
            s0 += slope[k];
            s1 += slope[k] * x1[k];
            s2 += slope[k] * x2[k];
        }
        g[0] = s0;
        g[1] = s1;
        g[2] = s2;
        squaredError = squares;
    }

    /** The sums that there are whatever the features, in one loop. */
    private void addBias(double[] slope, ExampleBlock examples) {
        double[] error = examples.error;
        double s0 = g[0];
        double squares = squaredError;
        for (int k = 0; k < examples.size; k++) {
            squares += error[k] * error[k];
            s0 += slope[k];
        }
        g[0] = s0;
        squaredError = squares;
    }

    /** Those of three features, none of which waits for another. */
    private void addThree(int j, double[] slope, ExampleBlock examples) {
        double[] a = examples.columns[j - 1];
        double[] b = examples.columns[j];
        double[] c = examples.columns[j + 1];
        double sumA = g[j];
        double sumB = g[j + 1];
        double sumC = g[j + 2];
        for (int k = 0; k < examples.size; k++) {
            double s = slope[k];
            sumA += s * a[k];
            sumB += s * b[k];
            sumC += s * c[k];
        }
        g[j] = sumA;
        g[j + 1] = sumB;
        g[j + 2] = sumC;
    }

    private static double sumOfProducts(double before, double[] a, double[] b, int n) {
        double sum = before;
        for (int k = 0; k < n; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
