package org.sgdviz.data;

/**
 * Uniform points of a square, a gap left along the axes; class 1 where the coordinates are of one sign. Noise moves the
 * points after they have got their labels.
 */
final class Xor {

    private static final double HALF_SIDE = 5;
    private static final double HALF_GAP = 0.3;

    private Xor() {}

    static Rows rows(Synthetic set, RandomState random) {
        Rows rows = new Rows(set.samples());
        for (int i = 0; i < set.samples(); i++) {
            double a = awayFromZero(random.uniform(-HALF_SIDE, HALF_SIDE));
            double b = awayFromZero(random.uniform(-HALF_SIDE, HALF_SIDE));
            rows.add(a, b, a * b > 0 ? 1 : 0);
        }
        rows.addNoise(set.spread(), random);
        return rows;
    }

    private static double awayFromZero(double x) {
        return x > 0 ? x + HALF_GAP : x - HALF_GAP;
    }
}
