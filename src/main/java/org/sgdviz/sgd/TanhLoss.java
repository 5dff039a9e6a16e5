package org.sgdviz.sgd;

/**
 * {@link Objective#TANH_SQUARED_ERROR}. With q = σ(−2t·s), which the square of the {@linkplain ExampleBlock#odds odds}
 * gives without another exponential, tanh(s) − t is −2t·q and 1 − tanh²(s) is 4q(1 − q): nothing cancels.
 */
final class TanhLoss extends Loss {

    @Override
    double value(double score, int label) {
        return valueBy(odds(score, label));
    }

    @Override
    double slope(double score, int label) {
        return slopeBy(odds(score, label), 1 - 2 * label);
    }

    private static double odds(double score, int label) {
        return Math.min(Exp.exp((1 - 2 * label) * score), ExampleBlock.LARGEST);
    }

    /** 2q². */
    private static double valueBy(double odds) {
        double square = Math.min(odds * odds, ExampleBlock.LARGEST);
        double q = square / (1 + square);
        return 2 * q * q;
    }

    /** −8t·q²(1 − q). */
    private static double slopeBy(double odds, double sign) {
        double square = Math.min(odds * odds, ExampleBlock.LARGEST);
        double rest = 1 / (1 + square);
        double q = square * rest;
        return sign * 8 * (q * q * rest);
    }

    /** That of the mean: tanh is there the difference of the classes' shares. */
    @Override
    double valueWithoutFeatures(double share) {
        return 2 * share * (1 - share);
    }

    @Override
    double curvature() {
        return 1.25; // 16q²(1 − q)(2 − 3q) is 1.233 at most
    }

    @Override
    double slope(double against, double odds, double probability, double error, double y) {
        return slopeBy(odds, 1 - 2 * y);
    }

    @Override
    double loss(double against, double odds, double square) {
        return valueBy(odds);
    }

    @Override
    double[] slopes(ExampleBlock examples) {
        double[] slope = examples.slopes();
        double[] odds = examples.odds;
        double[] y = examples.y;
        for (int k = 0; k < examples.size; k++) {
            slope[k] = slopeBy(odds[k], 1 - 2 * y[k]);
        }
        return slope;
    }

    @Override
    double addLosses(double before, double squares, ExampleBlock examples) {
        double[] odds = examples.odds;
        double sum = 0;
        for (int k = 0; k < examples.size; k++) {
            sum += valueBy(odds[k]);
        }
        return before + sum;
    }

    @Override
    boolean isOfOdds() {
        return true;
    }

    @Override
    void addValues(double[] against, double[] odds, double[] sums, int n) {
        for (int k = 0; k < n; k++) {
            sums[k] += valueBy(odds[k]);
        }
    }
}
