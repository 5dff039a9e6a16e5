package org.sgdviz.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.Weights;
import weka.classifiers.functions.SGD;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SelectedTag;

/**
 * How long does an epoch of updates by one row each take with Weka's SGD: of the log loss, neither regularised nor
 * normalised? It keeps no figures of its updates.
 */
@State(Scope.Thread)
public class WekaBenchmark {

    @Param("400")
    public int points;

    private Model model;
    private Instances rows;

    @Setup
    public void setUp() throws Exception {
        Cell cell = new Cell(points, 1);
        rows = instances(Cell.data(points));
        model = new Model(rows, Cell.initialWeights());
        model.learn(Math.min(points, SameRule.CHECKED_UPDATES));
        SameRule.require("Weka", cell, model.weight(2), model.weight(0), model.weight(1));
    }

    @Benchmark
    public double weka() throws Exception {
        model.learn(points);
        return model.weight(0);
    }

    private static Instances instances(Points points) {
        Attribute label = new Attribute("label", List.of("0", "1"));
        var attributes = new ArrayList<>(List.of(new Attribute("x1"), new Attribute("x2"), label));
        Instances instances = new Instances("points", attributes, points.size());
        instances.setClassIndex(2);
        for (int i = 0; i < points.size(); i++) {
            Instance row = new DenseInstance(1, new double[] {points.x1(i), points.x2(i), points.label(i)});
            instances.add(row);
        }
        return instances;
    }

    /** Weka's, but for the start: that would be weights of 0, and a search for Weka's plug-ins. */
    private static final class Model extends SGD {

        private static final long serialVersionUID = 1;

        private final transient Instances rows;

        Model(Instances rows, Weights initial) {
            this.rows = rows;
            setLossFunction(new SelectedTag(LOGLOSS, TAGS_SELECTION));
            setLambda(0);
            setLearningRate(Cell.ALPHA);
            setDontNormalize(true);
            setDontReplaceMissing(true);
            reset();
            double[] weights = initial.toArray();
            m_weights = new double[] {weights[1], weights[2], 0, weights[0]}; // of the label too, which stays 0
        }

        void learn(int count) throws Exception {
            for (int i = 0; i < count; i++) {
                updateClassifier(rows.instance(i));
            }
        }

        /** A weight, the bias last. */
        double weight(int k) {
            return m_weights[k == 2 ? m_weights.length - 1 : k];
        }
    }
}
