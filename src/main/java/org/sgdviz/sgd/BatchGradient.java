package org.sgdviz.sgd;

/**
 * The sums over a mini-batch that an update needs: the loss's slope times (1, x1, x2), the squared errors (which the
 * tutorial reports) and the objective. Summed plainly from left to right; one loop per objective, so that none of them
 * makes a virtual call per row. An instance is reused from update to update and belongs to one thread.
 */
final class BatchGradient {

    double g0;
    double g1;
    double g2;
    double squaredError;
    double objective;

    /**
     * Computes the sums over {@code rows[from] … rows[to − 1]}, which index the other arrays, at the weights (w0, w1,
     * w2).
     */
    void compute(
            Objective kind,
            double[] x1,
            double[] x2,
            byte[] labels,
            int[] rows,
            int from,
            int to,
            double w0,
            double w1,
            double w2) {
        g0 = 0;
        g1 = 0;
        g2 = 0;
        squaredError = 0;
        objective = 0;
        switch (kind) {
            case CROSS_ENTROPY -> crossEntropy(x1, x2, labels, rows, from, to, w0, w1, w2);
            case SQUARED_ERROR -> squaredError(x1, x2, labels, rows, from, to, w0, w1, w2);
            case HINGE -> hinge(x1, x2, labels, rows, from, to, w0, w1, w2);
        }
    }

    private void crossEntropy(
            double[] x1, double[] x2, byte[] y, int[] rows, int from, int to, double w0, double w1, double w2) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double squares = 0;
        double value = 0;
        for (int k = from; k < to; k++) {
            int row = rows[k];
            double score = w0 + w1 * x1[row] + w2 * x2[row];
            double error = Sigmoid.literal(score) - y[row];
            squares += error * error;
            value += Sigmoid.logLoss(score, y[row]);
            s0 += error;
            s1 += error * x1[row];
            s2 += error * x2[row];
        }
        set(s0, s1, s2, squares, value);
    }

    private void squaredError(
            double[] x1, double[] x2, byte[] y, int[] rows, int from, int to, double w0, double w1, double w2) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double squares = 0;
        for (int k = from; k < to; k++) {
            int row = rows[k];
            double p = Sigmoid.literal(w0 + w1 * x1[row] + w2 * x2[row]);
            double error = p - y[row];
            double slope = 2 * error * p * (1 - p);
            squares += error * error;
            s0 += slope;
            s1 += slope * x1[row];
            s2 += slope * x2[row];
        }
        set(s0, s1, s2, squares, squares);
    }

    private void hinge(
            double[] x1, double[] x2, byte[] y, int[] rows, int from, int to, double w0, double w1, double w2) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double squares = 0;
        double value = 0;
        for (int k = from; k < to; k++) {
            int row = rows[k];
            double score = w0 + w1 * x1[row] + w2 * x2[row];
            double error = Sigmoid.literal(score) - y[row];
            squares += error * error;
            int t = 2 * y[row] - 1;
            double margin = t * score;
            value += Math.max(0, 1 - margin);
            if (margin < 1) {
                s0 -= t;
                s1 -= t * x1[row];
                s2 -= t * x2[row];
            }
        }
        if (Double.isNaN(value)) {
            s0 = Double.NaN; // a score overflowed; comparing with it found no slope, which would hide that
        }
        set(s0, s1, s2, squares, value);
    }

    private void set(double s0, double s1, double s2, double squares, double value) {
        g0 = s0;
        g1 = s1;
        g2 = s2;
        squaredError = squares;
        objective = value;
    }
}
