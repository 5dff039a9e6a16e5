package org.sgdviz.data;

/** scikit-learn's {@code make_circles}: the unit circle (class 0) around a smaller one (class 1). */
final class Circles {

    private Circles() {}

    static Rows rows(Synthetic set, RandomState random) {
        int n = set.samples();
        Rows rows = new Rows(n);
        int outer = n / 2;
        addCircle(rows, outer, 1, 0);
        addCircle(rows, n - outer, set.factor(), 1);
        rows.shuffle(random);
        rows.addNoise(set.spread(), random);
        return rows;
    }

    private static void addCircle(Rows rows, int m, double radius, int label) {
        for (int i = 0; i < m; i++) {
            double t = i * (2 * Math.PI / m);
            rows.add(StrictMath.cos(t) * radius, StrictMath.sin(t) * radius, label);
        }
    }
}
