package org.sgdviz.sgd;

import java.util.List;
import org.sgdviz.data.IllegalValueException;

/**
 * The features φ_1(x1, x2) … φ_d(x1, x2) of a point, which the weights multiply. A new run fixes them: each run has one
 * map from its start to its end. An immutable value that many threads may use; in arithmetic of our own, so that the
 * same point has the same features, bit for bit, wherever it is asked.
 */
public interface FeatureMap {

    /** The coordinates themselves, φ = (x1, x2): the trainer has faster loops for them, which give the same bits. */
    @SuppressWarnings("ClassInitializationDeadlock")
    FeatureMap PLANE = PlaneFeatures.PLANE;

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
