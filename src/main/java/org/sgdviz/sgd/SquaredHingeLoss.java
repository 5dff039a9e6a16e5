package org.sgdviz.sgd;

/** {@link Objective#SQUARED_HINGE}. */
final class SquaredHingeLoss extends MarginLoss {

    @Override
    double valueAgainst(double against) {
        double missing = Math.max(0, 1 + against);
        return missing * missing;
    }

    @Override
    double slopeAgainst(double against, double sign) {
        return 2 * sign * Math.max(0, 1 + against);
    }

    /** That of the score that is the difference of the classes' shares. */
    @Override
    double valueWithoutFeatures(double share) {
        return 4 * share * (1 - share);
    }

    @Override
    double curvature() {
        return 2;
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
        return against > -1 ? 2 : 0;
    }
}
