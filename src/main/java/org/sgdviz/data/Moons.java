package org.sgdviz.data;

/** scikit-learn's {@code make_moons}: an upper half circle (class 0) and a lower one, shifted into it (class 1). */
final class Moons {

    private Moons() {}

    static Rows rows(Synthetic set, RandomState random) {
        int n = set.samples();
        Rows rows = new Rows(n);
        int outer = n / 2;
        for (int i = 0; i < outer; i++) {
            double t = angle(i, outer);
            rows.add(StrictMath.cos(t), StrictMath.sin(t), 0);
        }
        int inner = n - outer;
        for (int i = 0; i < inner; i++) {
            double t = angle(i, inner);
            rows.add(1 - StrictMath.cos(t), 1 - StrictMath.sin(t) - 0.5, 1);
        }
        rows.shuffle(random);
        rows.addNoise(set.spread(), random);
        return rows;
    }

    /** The i-th of m angles from 0 to π, both included ({@code linspace}); a single one is 0. */
    private static double angle(int i, int m) {
        if (i == 0) {
            return 0;
        }
        return i == m - 1 ? Math.PI : i * (Math.PI / (m - 1));
    }
}
