package org.sgdviz.sgd;

/** {@link Objective#LEAST_SQUARES}. */
final class LeastSquaresLoss extends MarginLoss {

    @Override
    double valueAgainst(double against) {
        double missing = 1 + against;
        return missing * missing / 2;
    }

    @Override
    double slopeAgainst(double against, double sign) {
        return sign * (1 + against);
    }

    /** That of the score that is the difference of the classes' shares. */
    @Override
    double valueWithoutFeatures(double share) {
        return 2 * share * (1 - share);
    }

    @Override
    double curvature() {
        return 1;
    }

    @Override
    double[] slopes(ExampleBlock examples) {
        double[] slope = examples.slopes();
        double[] against = examples.against;
        double[] y = examples.y;
        for (int k = 0; k < examples.size; k++) {
            slope[k] = slopeAgainst(against[k], 1 - 2 * y[k]);
        }
        return slope;
    }

    @Override
    double addLosses(double before, double squares, ExampleBlock examples) {
        double[] against = examples.against;
        double sum = 0;
        for (int k = 0; k < examples.size; k++) {
            sum += valueAgainst(against[k]);
        }
        return before + sum;
    }

    @Override
    void addValues(double[] against, double[] odds, double[] sums, int n) {
        for (int k = 0; k < n; k++) {
            sums[k] += valueAgainst(against[k]);
        }
    }

    @Override
    double bend(double against, double probability) {
        return 1;
    }
}
