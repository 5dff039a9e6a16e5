package org.sgdviz.sgd;

/** {@link Objective#SQUARED_ERROR}. */
final class SquaredErrorLoss extends Loss {

    @Override
    double value(double score, int label) {
        double error = Sigmoid.literal(score, label) - label;
        return error * error;
    }

    @Override
    double slope(double score, int label) {
        double p = Sigmoid.literal(score, label);
        return 2 * (p - label) * p * (1 - p);
    }

    @Override
    double valueWithoutFeatures(double share) {
        return share * (1 - share);
    }

    @Override
    double curvature() {
        return USUAL_CURVATURE; // it is 0.154 at most
    }

    @Override
    double slope(double against, double odds, double probability, double error, double y) {
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

    @Override
    boolean isOfOdds() {
        return true;
    }

    @Override
    void addValues(double[] against, double[] odds, double[] sums, int n) {
        for (int k = 0; k < n; k++) {
            sums[k] += square(odds[k] / (1 + odds[k]));
        }
    }

    private static double square(double value) {
        return value * value;
    }
}
