package org.sgdviz.sgd;

import java.util.List;

/**
 * Features that have been standardized: {@code (φ − mean)/scale} of each, with figures that stay as they are whatever
 * rows come later.
 *
 * @param set which features
 * @param scaling their means and scales
 */
public record ScaledFeatures(FeatureSet set, Scaling scaling) implements FeatureMap {

    @Override
    public List<Feature> features() {
        return set.features();
    }

    @Override
    public List<String> names() {
        return set.names();
    }

    @Override
    public int count() {
        return set.count();
    }

    @Override
    public boolean isStandardized() {
        return true;
    }

    @Override
    public void fill(double[] x1, double[] x2, int n, double[][] columns) {
        set.fillUnscaled(x1, x2, n, columns);
        for (int j = 0; j < columns.length; j++) {
            scaling.columns().get(j).scale(columns[j], n);
        }
    }

    @Override
    public Weights unscaled(Weights weights) {
        requireFitting(weights);
        return scaling.unscaled(weights);
    }
}
