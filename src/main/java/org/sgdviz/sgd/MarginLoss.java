package org.sgdviz.sgd;

/**
 * A loss of the margin t·s alone, t being +1 for class 1 and −1 for class 0. It is given the margin's negative, as an
 * {@link ExampleBlock} has it. Classes are final and have the two loops themselves, so that these call nothing that is
 * not known when they are compiled.
 */
abstract class MarginLoss extends Loss {

    /** The loss by {@link ExampleBlock#against}. */
    abstract double valueAgainst(double against);

    /**
     * The slope by the score.
     *
     * @param against {@link ExampleBlock#against}
     * @param sign −t
     */
    abstract double slopeAgainst(double against, double sign);

    @Override
    final double value(double score, int label) {
        return valueAgainst((1 - 2 * label) * score);
    }

    @Override
    final double slope(double score, int label) {
        int sign = 1 - 2 * label;
        return slopeAgainst(sign * score, sign);
    }

    @Override
    final double slope(double against, double odds, double probability, double error, double y) {
        return slopeAgainst(against, 1 - 2 * y);
    }

    @Override
    final boolean isOfOdds() {
        return false;
    }

    @Override
    final double loss(double against, double odds, double square) {
        return valueAgainst(against);
    }
}
