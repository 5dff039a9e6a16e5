package org.sgdviz.data;

/**
 * Seeded, generated points.
 *
 * @param shape which generator
 * @param samples number of points, at least 1
 * @param spread standard deviation of the clusters (blobs) or of the noise added to the shape (others), at least 0
 * @param factor radius of the inner circle relative to the outer one, in [0, 1); other shapes ignore it
 * @param seed seed of the generator, 0 … 2147483647
 */
public record Synthetic(Shape shape, int samples, double spread, double factor, int seed) implements DataSource {

    /** The default inner radius of circles. */
    public static final double DEFAULT_FACTOR = 0.5;

    /** The tutorial's data: 400 blobs of standard deviation 2.5, random state 95. */
    public static final Synthetic TUTORIAL = new Synthetic(Shape.BLOBS, 400, 2.5, DEFAULT_FACTOR, 95);

    public Synthetic {
        if (samples < 1) {
            throw new IllegalValueException("illegal.samples", samples);
        }
        if (!(spread >= 0 && Double.isFinite(spread))) {
            throw new IllegalValueException("illegal.spread", spread);
        }
        if (!(factor >= 0 && factor < 1)) {
            throw new IllegalValueException("illegal.factor", factor);
        }
        if (seed < 0) {
            throw new IllegalValueException("illegal.generatorSeed", seed);
        }
    }

    @Override
    public int size() {
        return samples;
    }

    /**
     * Computes the points.
     *
     * @throws IllegalArgumentException if the memory does not hold so many, or the spread is so large that some number
     *     would be no {@link Points#isCoordinate coordinate}
     * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
     */
    @Override
    public Points points() {
        Capacity.require(samples);
        Rows rows = shape.rows(this);
        if (!rows.areAllCoordinates()) {
            throw new IllegalValueException("illegal.spread.tooLarge", spread);
        }
        return rows.toPoints();
    }
}
