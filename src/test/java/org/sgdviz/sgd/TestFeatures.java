package org.sgdviz.sgd;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Feature maps of the tests' own: each feature a function of the coordinates.
 *
 * @param names their names
 * @param functions what they are
 */
public record TestFeatures(List<String> names, List<DoubleBinaryOperator> functions) implements FeatureMap {

    /** The coordinates, by the loops that are for any features. */
    public static final FeatureMap COORDINATES =
            new TestFeatures(List.of("x1", "x2"), List.of((a, b) -> a, (a, b) -> b));

    /** Nothing but the bias. */
    public static final FeatureMap NONE = new TestFeatures(List.of(), List.of());

    /** One feature. */
    public static final FeatureMap PRODUCT = new TestFeatures(List.of("x1*x2"), List.of((a, b) -> a * b));

    /** Five features. */
    public static final FeatureMap SQUARES = new TestFeatures(
            List.of("x1", "x2", "x1^2", "x2^2", "x1*x2"),
            List.of((a, b) -> a, (a, b) -> b, (a, b) -> a * a, (a, b) -> b * b, (a, b) -> a * b));

    @Override
    public List<Feature> features() {
        throw new UnsupportedOperationException("they are the tests' own");
    }

    @Override
    public void fill(double[] x1, double[] x2, int n, double[][] columns) {
        for (int j = 0; j < functions.size(); j++) {
            for (int k = 0; k < n; k++) {
                columns[j][k] = functions.get(j).applyAsDouble(x1[k], x2[k]);
            }
        }
    }

    /** The features of a point. */
    public static double[] of(FeatureMap features, double x1, double x2) {
        double[][] columns = new double[features.count()][1];
        features.fill(new double[] {x1}, new double[] {x2}, 1, columns);
        double[] point = new double[columns.length];
        for (int j = 0; j < point.length; j++) {
            point[j] = columns[j][0];
        }
        return point;
    }
}
