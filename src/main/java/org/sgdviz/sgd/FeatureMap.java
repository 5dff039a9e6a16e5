package org.sgdviz.sgd;

import java.util.Collection;
import java.util.List;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;

/**
 * The features φ_1(x1, x2) … φ_d(x1, x2) of a point, which the weights multiply. A new run fixes them: each run has one
 * map from its start to its end. An immutable value that many threads may use; in arithmetic of our own, so that the
 * same point has the same features, bit for bit, wherever it is asked.
 */
public interface FeatureMap {

    /** The coordinates themselves, φ = (x1, x2): the trainer has faster loops for them, which give the same bits. */
    FeatureMap PLANE = new FeatureMap() {
        private final List<Feature> features = List.of(Feature.X1, Feature.X2);
        private final List<String> names = List.of(Feature.X1.id(), Feature.X2.id());

        @Override
        public List<Feature> features() {
            return features;
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public void fill(double[] x1, double[] x2, int n, double[][] columns) {
            System.arraycopy(x1, 0, columns[0], 0, n);
            System.arraycopy(x2, 0, columns[1], 0, n);
        }

        @Override
        public String toString() {
            return names.toString();
        }
    };

    /**
     * A map of some features, in the order of {@link Feature}.
     *
     * @param features each counts once; perhaps none
     * @param standardized whether each is scaled to mean 0 and variance 1
     */
    static FeatureMap of(Collection<Feature> features, boolean standardized) {
        FeatureSet set = FeatureSet.of(features, standardized);
        return !standardized && set.features().equals(PLANE.features()) ? PLANE : set;
    }

    /** Which of the known features they are, in order, whether or not scaled. */
    List<Feature> features();

    /** Whether they are scaled to mean 0 and variance 1. */
    default boolean isStandardized() {
        return false;
    }

    /** The same features, standardized or not, before they are fitted. */
    default FeatureMap standardized(boolean scaled) {
        return of(features(), scaled);
    }

    /** Whether they have values: those that are to be standardized only once they are {@linkplain #fit fitted}. */
    default boolean isFitted() {
        return true;
    }

    /**
     * The map with the scaling that the present training rows give; this one if there is nothing to scale. Takes some
     * passes over the rows.
     */
    default FeatureMap fit(RowList rows) {
        return this;
    }

    /**
     * The weights that give with the features themselves, not scaled, the scores that these weights give; the same
     * where nothing is scaled.
     */
    default Weights unscaled(Weights weights) {
        return weights;
    }

    /**
     * The bias and the weights of all the features that there are, in their order: those of the features themselves,
     * not scaled, and 0 for those that these are not among.
     */
    default double[] coefficients(Weights weights) {
        Weights own = unscaled(weights);
        double[] all = new double[Feature.values().length + 1];
        all[0] = own.bias();
        for (int j = 0; j < features().size(); j++) {
            all[features().get(j).ordinal() + 1] = own.get(j + 1);
        }
        return all;
    }

    /** The mean over some points of 1 + Σ φ_j²; 0 of none. Takes time in proportion to the points. */
    default double meanSquare(Points points) {
        ExampleBlock block = new ExampleBlock(this);
        int n = points.size();
        double sum = n;
        for (int i = 0; i < n; i += ExampleBlock.SIZE) {
            block.load(points, i, Math.min(ExampleBlock.SIZE, n - i));
            for (double[] column : block.columns) {
                for (int k = 0; k < block.size; k++) {
                    sum += column[k] * column[k];
                }
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /** The number d of features, at least 0; there are d + 1 weights. */
    default int count() {
        return names().size();
    }

    /** The features' names in their order, such as {@code x1}; not to be changed. */
    List<String> names();

    /**
     * Computes the features of some points at a time.
     *
     * @param x1 first coordinates
     * @param x2 second coordinates
     * @param n how many there are; the arrays may be longer
     * @param columns receives feature j of point k in {@code columns[j − 1][k]}; of n numbers at least
     */
    void fill(double[] x1, double[] x2, int n, double[][] columns);

    /**
     * Makes sure that weights are for these features.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    default void requireFitting(Weights weights) {
        if (weights.count() != count() + 1) {
            throw new IllegalValueException(
                    "illegal.weights.count", count() + 1, String.join(", ", names()), weights.count());
        }
    }
}
