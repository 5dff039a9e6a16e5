package org.sgdviz.sgd;

/** {@link Objective#CROSS_ENTROPY}. */
final class LogLoss extends Loss {

    @Override
    double value(double score, int label) {
        return Sigmoid.logLoss(score, label);
    }

    @Override
    double slope(double score, int label) {
        return Sigmoid.literal(score, label) - label;
    }

    @Override
    double valueWithoutFeatures(double share) {
        return share > 0 && share < 1 ? -share * StrictMath.log(share) - (1 - share) * StrictMath.log(1 - share) : 0;
    }

    @Override
    double curvature() {
        return USUAL_CURVATURE;
    }

    @Override
    double slope(double against, double odds, double probability, double error, double y) {
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

    @Override
    boolean isOfOdds() {
        return true;
    }

    @Override
    void addValues(double[] against, double[] odds, double[] sums, int n) {
        for (int k = 0; k < n; k++) {
            sums[k] += odds[k] < ExampleBlock.LARGEST ? Log1p.log1p(odds[k]) : against[k];
        }
    }

    @Override
    double bend(double against, double probability) {
        return probability * (1 - probability);
    }
}
