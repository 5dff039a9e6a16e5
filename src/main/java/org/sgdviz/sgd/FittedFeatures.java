package org.sgdviz.sgd;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.RowList;

/**
 * The features of a trainer, which are fitted once, when its first update is made; before that they are as the present
 * rows would have them. One thread.
 */
final class FittedFeatures {

    private final RowList rows;
    private FeatureMap features;

    /** What they would be if the first update were made now; null where that has not been asked. */
    private @Nullable FeatureMap preview;

    private long changesOfPreview;

    /** Features that may still have to be fitted to rows. */
    FittedFeatures(RowList rows, FeatureMap features) {
        this.rows = rows;
        this.features = features;
    }

    /** Whether they are fitted, or are such that nothing has to be. */
    boolean areFitted() {
        return features.isFitted();
    }

    /** With values, by the present rows where they are not fitted yet. */
    FeatureMap present() {
        if (areFitted()) {
            return features;
        }
        FeatureMap fitted = preview;
        if (fitted == null || changesOfPreview != rows.changes()) {
            fitted = features.fit(rows);
            preview = fitted;
            changesOfPreview = rows.changes();
        }
        return fitted;
    }

    /** Are from now on others, of the same number, that are fitted. */
    void set(FeatureMap fitted) {
        features = fitted;
        preview = null;
    }

    /** @throws IllegalArgumentException if weights are not as many as they need */
    void requireFitting(Weights weights) {
        features.requireFitting(weights);
    }
}
