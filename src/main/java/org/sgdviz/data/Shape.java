package org.sgdviz.data;

/** The shapes of generated data. */
public enum Shape {
    /** Two Gaussian clusters: scikit-learn's {@code make_blobs} with two centres. */
    BLOBS(2.5, Blobs::rows),
    /** Two interleaving half circles: scikit-learn's {@code make_moons}. */
    MOONS(0.1, Moons::rows),
    /** A circle within a circle: scikit-learn's {@code make_circles}. */
    CIRCLES(0.1, Circles::rows),
    /** Two classes in opposite quadrants of a square. */
    XOR(0, Xor::rows),
    /** Two spirals wound around each other. */
    SPIRAL(0.1, Spiral::rows);

    private final double defaultSpread;
    private final Generator generator;

    Shape(double defaultSpread, Generator generator) {
        this.defaultSpread = defaultSpread;
        this.generator = generator;
    }

    /** The spread used unless another is asked for: the clusters' standard deviation, or the noise added to a shape. */
    public double defaultSpread() {
        return defaultSpread;
    }

    /** The rows of a set of this shape, drawn from a fresh generator of the set's seed. */
    Rows rows(Synthetic set) {
        return generator.rows(set, new RandomState(set.seed()));
    }

    @FunctionalInterface
    private interface Generator {
        Rows rows(Synthetic set, RandomState random);
    }
}
