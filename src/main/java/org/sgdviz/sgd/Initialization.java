package org.sgdviz.sgd;

import org.sgdviz.sgd.rule.Named;

/** What the weights of update 0 are, where none are given. */
public enum Initialization implements Named {
    /** Uniform numbers in [0, 1), as NumPy's random_sample draws them: the tutorial's. */
    UNIFORM("uniform"),
    /** Zeros: scikit-learn's, and where every run of a convex loss may begin. */
    ZEROS("zeros"),
    /** Standard normal numbers, as NumPy's standard_normal draws them. */
    NORMAL("normal");

    private final String id;

    Initialization(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether another seed makes other weights. */
    public boolean isDrawn() {
        return this != ZEROS;
    }

    /**
     * The weights of a seed.
     *
     * @param seed 0 … 2147483647
     * @param features what they are for
     */
    public Weights weights(int seed, FeatureMap features) {
        return switch (this) {
            case UNIFORM -> Weights.initial(seed, features);
            case NORMAL -> Weights.normal(seed, features);
            case ZEROS -> new Weights(new double[features.count() + 1]);
        };
    }
}
