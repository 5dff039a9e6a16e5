package org.sgdviz.sgd;

import org.sgdviz.data.Points;

/**
 * What each row of a batch contributes to an update. Immutable; the arrays are by row, in the order of the points, and
 * not to be changed.
 *
 * @param score its score; NaN where it overflows
 * @param probability σ(score), as training computes it
 * @param loss the objective's value
 * @param slope the objective's derivative by the score: for cross-entropy the error, σ(score) − y
 * @param features {@code features[j − 1][i]} is feature j of row i
 * @param pull how long the row's part of the gradient is, |slope|·√(1 + Σ φ_j²), over the number of rows
 */
public record BatchFigures(
        double[] score, double[] probability, double[] loss, double[] slope, double[][] features, double[] pull) {

    /** Computes them, in time proportional to the number of points. Any thread. */
    public static BatchFigures of(Points batch, FeatureMap map, Weights weights, Objective objective) {
        int n = batch.size();
        double[] score = Evaluation.scores(batch, map, weights);
        double[] probability = new double[n];
        double[] loss = new double[n];
        double[] slope = new double[n];
        double[] x1 = new double[n];
        double[] x2 = new double[n];
        for (int i = 0; i < n; i++) {
            x1[i] = batch.x1(i);
            x2[i] = batch.x2(i);
            probability[i] = Sigmoid.literal(score[i], batch.label(i));
            loss[i] = objective.value(score[i], batch.label(i));
            slope[i] = objective.slope(score[i], batch.label(i));
        }
        double[][] features = new double[map.count()][n];
        map.fill(x1, x2, n, features);
        return new BatchFigures(score, probability, loss, slope, features, pulls(slope, features));
    }

    private static double[] pulls(double[] slope, double[][] features) {
        double[] pull = new double[slope.length];
        for (int i = 0; i < pull.length; i++) {
            double squares = 1;
            for (double[] column : features) {
                squares += column[i] * column[i];
            }
            pull[i] = Math.abs(slope[i]) * Math.sqrt(squares) / slope.length;
        }
        return pull;
    }

    /** How many rows there are. */
    public int size() {
        return score.length;
    }

    /** The part of the gradient by weight j, 0 for the bias, that row i is. */
    public double part(int i, int j) {
        return slope[i] * (j == 0 ? 1 : features[j - 1][i]) / slope.length;
    }
}
