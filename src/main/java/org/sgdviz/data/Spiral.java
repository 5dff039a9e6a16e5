package org.sgdviz.data;

/** Two arms that start at the origin, turn 1¾ times around it and end at radius 5; class 1 is class 0 turned by π. */
final class Spiral {

    private static final double RADIUS = 5;
    private static final double TURN = 3.5 * Math.PI;

    private Spiral() {}

    static Rows rows(Synthetic set, RandomState random) {
        int n = set.samples();
        Rows rows = new Rows(n);
        addArm(rows, n / 2, 0);
        addArm(rows, n - n / 2, 1);
        rows.shuffle(random);
        rows.addNoise(set.spread(), random);
        return rows;
    }

    private static void addArm(Rows rows, int m, int label) {
        for (int i = 0; i < m; i++) {
            double r = RADIUS * i / m;
            double t = TURN * i / m + label * Math.PI;
            rows.add(r * StrictMath.sin(t), r * StrictMath.cos(t), label);
        }
    }
}
