package org.sgdviz.data;

/** scikit-learn's {@code make_blobs} with two features and two centres: a Gaussian cluster for each class. */
final class Blobs {

    private static final double BOX = 10;

    private Blobs() {}

    static Rows rows(Synthetic set, RandomState random) {
        int n = set.samples();
        double[] centres = new double[4];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = random.uniform(-BOX, BOX);
        }
        Rows rows = new Rows(n);
        for (int label = 0; label <= 1; label++) {
            int size = label == 0 ? n - n / 2 : n / 2;
            double c1 = centres[2 * label];
            double c2 = centres[2 * label + 1];
            for (int i = 0; i < size; i++) {
                // Normals are drawn for a spread of 0 as well: the shuffle takes up where they end.
                double a = random.normal(c1, set.spread());
                double b = random.normal(c2, set.spread());
                rows.add(a, b, label);
            }
        }
        rows.shuffle(random);
        return rows;
    }
}
