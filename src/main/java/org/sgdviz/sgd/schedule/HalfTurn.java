package org.sgdviz.sgd.schedule;

/**
 * Cosines of angles from 0 to π. {@link StrictMath#cos} brings its argument near 0 first, in arrays that it allocates
 * in newer JDKs; here that is done in the plain arithmetic of fdlibm's first step, and it is handed small ones only.
 */
final class HalfTurn {

    private static final double QUARTER = Math.PI / 4;

    /** The first 33 bits of π/2, so that no product with 1 or 2 is rounded; and the rest. */
    private static final double HIGH = 0x1.921fb544p0;

    private static final double LOW = 0x1.0b4611a626331p-34;

    private HalfTurn() {}

    /** The cosine of an angle from 0 to π, to the last bit or its neighbour, but where it is next to nothing. */
    static double cos(double angle) {
        if (angle <= QUARTER) {
            return StrictMath.cos(angle);
        }
        return angle < 3 * QUARTER ? -StrictMath.sin(angle - HIGH - LOW) : -StrictMath.cos(angle - 2 * HIGH - 2 * LOW);
    }
}
