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
                g[j] = slope * examples.columns[j - 1][examples.first];
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
        boolean simple = kind == Objective.CROSS_ENTROPY && examples.isCalm();
        if (simple && examples.inPlane && CrossEntropySums.addInPlane(examples, this)) {
            return;
        }
        if (simple && !examples.inPlane && CrossEntropySums.add(examples, this)) {
            addFrom(3, examples.error, examples);
            return;
        }
        double[] slope = kind.loss().slopes(examples);
        addFirst(slope, examples);
        addFrom(3, slope, examples);
        objective = kind.loss().addLosses(objective, squaredError, examples);
        misclassified += examples.misclassified();
        if (Double.isNaN(objective)) {
            g[0] = Double.NaN; // a score overflowed; where only its sign matters to the slope, that would not show
        }
    }

    /**
     * Adds to the squares and to the sums of the bias and of the first two features, none of which waits for another.
     */
    private void addFirst(double[] slope, ExampleBlock examples) {
        double[] error = examples.error;
        double[] x1 = examples.columnOrAny(1);
        double[] x2 = examples.columnOrAny(2);
        double s0 = g[0];
        double s1 = sumOrLast(1);
        double s2 = sumOrLast(2);
        double squares = squaredError;
        int from = examples.first;
        for (int k = 0; k < examples.size; k++) {
            squares += error[k] * error[k];
            s0 += slope[k];
            s1 += slope[k] * x1[from + k];
            s2 += slope[k] * x2[from + k];
        }
        setFirst(s0, s1, s2, squares);
    }

    /** The sum of weight j or, where there are fewer, of the last. */
    double sumOrLast(int j) {
        return g[Math.min(j, g.length - 1)];
    }

    private void set(int j, double sum) {
        g[Math.min(j, g.length - 1)] = sum;
    }

    /** Replaces the squares and the sums of the bias and of the first two features, where there are so many. */
    void setFirst(double s0, double s1, double s2, double squares) {
        set(2, s2); // where this is the sum of another weight, that one comes behind
        set(1, s1);
        set(0, s0);
        squaredError = squares;
    }

    /** Adds to the sums of the features from a number on, five at a time, none of which waits for another. */
    private void addFrom(int first, double[] slope, ExampleBlock examples) {
        int last = g.length - 1;
        for (int j = first; j <= last; j += 5) {
            if (j < last) {
                addFive(j, slope, examples);
            } else {
                g[j] = sumOfProducts(g[j], slope, examples.columns[j - 1], examples.first, examples.size);
            }
        }
    }

    /** Those of five features; where there are fewer, that of the last is found again. */
    private void addFive(int j, double[] slope, ExampleBlock examples) {
        double[] a = examples.columnOrAny(j);
        double[] b = examples.columnOrAny(j + 1);
        double[] c = examples.columnOrAny(j + 2);
        double[] d = examples.columnOrAny(j + 3);
        double[] e = examples.columnOrAny(j + 4);
        double sumA = g[j];
        double sumB = sumOrLast(j + 1);
        double sumC = sumOrLast(j + 2);
        double sumD = sumOrLast(j + 3);
        double sumE = sumOrLast(j + 4);
        int from = examples.first;
        for (int k = 0; k < examples.size; k++) {
            double s = slope[k];
            sumA += s * a[from + k];
            sumB += s * b[from + k];
            sumC += s * c[from + k];
            sumD += s * d[from + k];
            sumE += s * e[from + k];
        }
        set(j + 4, sumE);
        set(j + 3, sumD);
        set(j + 2, sumC);
        set(j + 1, sumB);
        set(j, sumA);
    }

    private static double sumOfProducts(double before, double[] a, double[] b, int from, int n) {
        double sum = before;
        for (int k = 0; k < n; k++) {
            sum += a[k] * b[from + k];
        }
        return sum;
    }
}
