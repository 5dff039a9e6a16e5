package org.sgdviz.sgd;

/** {@link Objective#HINGE}. */
final class HingeLoss extends MarginLoss {

    @Override
    double valueAgainst(double against) {
        return Math.max(0, 1 + against);
    }

    @Override
    double slopeAgainst(double against, double sign) {
        return against > -1 ? sign : 0;
    }

    @Override
    double valueWithoutFeatures(double share) {
        return 2 * Math.min(share, 1 - share);
    }

    @Override
    double curvature() {
        return USUAL_CURVATURE; // it has a corner
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
}
