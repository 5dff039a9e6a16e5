package org.sgdviz.sgd;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.sgdviz.data.RowList;

/**
 * Some of the {@link Feature}s, in their order. Where they are to be standardized there are no values yet: what
 * {@link #fit} gives has them. To be made by {@link FeatureMap#of}, which knows the plane.
 *
 * @param features which, in the order of {@link Feature}, each once; perhaps none
 * @param isStandardized whether each is to be scaled to mean 0 and variance 1 over the rows that are there when the
 *     first update is made
 */
public record FeatureSet(List<Feature> features, boolean isStandardized) implements FeatureMap {

    static FeatureSet of(Collection<Feature> chosen, boolean isStandardized) {
        return new FeatureSet(inOrder(chosen), isStandardized);
    }

    public FeatureSet {
        features = inOrder(features);
    }

    private static List<Feature> inOrder(Collection<Feature> chosen) {
        return chosen.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(chosen));
    }

    @Override
    public List<String> names() {
        return features.stream().map(Feature::id).toList();
    }

    @Override
    public int count() {
        return features.size();
    }

    @Override
    public boolean isFitted() {
        return !isStandardized;
    }

    @Override
    public FeatureMap fit(RowList rows) {
        return isStandardized ? new ScaledFeatures(this, Scaling.of(new FeatureSet(features, false), rows)) : this;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if they are still to be standardized
     */
    @Override
    public void fill(double[] x1, double[] x2, int n, double[][] columns) {
        if (isStandardized) {
            throw new IllegalStateException("standardized features have no values before they are fitted");
        }
        fillUnscaled(x1, x2, n, columns);
    }

    /** The features themselves, whether or not they are to be standardized. */
    void fillUnscaled(double[] x1, double[] x2, int n, double[][] columns) {
        for (int j = 0; j < columns.length; j++) {
            Feature feature = features.get(j);
            double[] column = columns[j];
            for (int k = 0; k < n; k++) {
                column[k] = feature.at(x1[k], x2[k]);
            }
        }
    }
}
