package org.sgdviz.data;

/** The shapes of generated data. */
public enum Shape {
    /** Two Gaussian clusters: scikit-learn's {@code make_blobs} with two centres. */
    BLOBS(2.5),
    /** Two interleaving half circles: scikit-learn's {@code make_moons}. */
    MOONS(0.1),
    /** A circle within a circle: scikit-learn's {@code make_circles}. */
    CIRCLES(0.1),
    /** Two classes in opposite quadrants of a square. */
    XOR(0),
    /** Two spirals wound around each other. */
    SPIRAL(0.1);

    private final double defaultSpread;

    Shape(double defaultSpread) {
        this.defaultSpread = defaultSpread;
    }

    /** The default spread: the clusters' standard deviation, or the noise added to a shape. */
    public double defaultSpread() {
        return defaultSpread;
    }

    /** The rows of a set of this shape, drawn from a fresh generator of the set's seed. */
    Rows rows(Synthetic set) {
        RandomState random = new RandomState(set.seed());
        return switch (this) {
            case BLOBS -> Blobs.rows(set, random);
            case MOONS -> Moons.rows(set, random);
            case CIRCLES -> Circles.rows(set, random);
            case XOR -> Xor.rows(set, random);
            case SPIRAL -> Spiral.rows(set, random);
        };
    }
}
