package org.sgdviz.sgd;

import java.util.List;

/** A point's coordinates as its features. */
enum PlaneFeatures implements FeatureMap {
    PLANE;

    private static final List<String> NAMES = List.of("x1", "x2");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public void fill(double[] x1, double[] x2, int n, double[][] columns) {
        System.arraycopy(x1, 0, columns[0], 0, n);
        System.arraycopy(x2, 0, columns[1], 0, n);
    }
}
