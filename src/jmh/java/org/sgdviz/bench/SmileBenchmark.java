package org.sgdviz.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sgdviz.data.Points;
import smile.classification.LogisticRegression;
import smile.util.IntSet;

/**
 * How long does an epoch of updates by one row each take with Smile's logistic regression, not regularised? It keeps no
 * figures of its updates.
 */
@State(Scope.Thread)
public class SmileBenchmark {

    @Param("400")
    public int points;

    private LogisticRegression.Binomial model;
    private double[][] rows;
    private int[] labels;

    @Setup
    public void setUp() {
        Points data = Cell.data(points);
        rows = new double[points][];
        labels = new int[points];
        for (int i = 0; i < points; i++) {
            rows[i] = new double[] {data.x1(i), data.x2(i)};
            labels[i] = data.label(i);
        }
        double[] initial = Cell.initialWeights().toArray();
        double[] biasLast = {initial[1], initial[2], initial[0]};
        model = new LogisticRegression.Binomial(biasLast, 0, 0, IntSet.of(2));
        model.setLearningRate(Cell.ALPHA);
        learn(Math.min(points, SameRule.CHECKED_UPDATES));
        double[] theirs = model.coefficients();
        SameRule.require("Smile", new Cell(points, 1), theirs[2], theirs[0], theirs[1]);
    }

    @Benchmark
    public double smile() {
        learn(points);
        return model.coefficients()[0];
    }

    private void learn(int count) {
        for (int i = 0; i < count; i++) {
            model.update(rows[i], labels[i]);
        }
    }
}
