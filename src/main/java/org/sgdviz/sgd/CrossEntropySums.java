package org.sgdviz.sgd;

/**
 * Sums of calm examples under cross-entropy, bit for bit as {@link GradientSums#add} makes them of any loss in two
 * loops, each of which waits for its own sums: here in one, where none of them waits for another. The log-losses are
 * the logarithm of a product, as in {@link ExampleBlock#logLoss}. Stateless.
 */
final class CrossEntropySums {

    private CrossEntropySums() {}

    /**
     * Adds examples of the plane to all sums.
     *
     * @return whether it did; if not, where products would become too large, nothing has been added
     */
    static boolean addInPlane(ExampleBlock examples, GradientSums sums) {
        double[] error = examples.error;
        double[] odds = examples.odds;
        double[] against = examples.against;
        double[] x1 = examples.x1;
        double[] x2 = examples.x2;
        double s0 = sums.g[0];
        double s1 = sums.g[1];
        double s2 = sums.g[2];
        double squares = sums.squaredError;
        double a = 0;
        double b = 0;
        long right = 0;
        for (int k = 0; k < examples.size; k++) {
            double e = error[k];
            squares += e * e;
            s0 += e;
            s1 += e * x1[k];
            s2 += e * x2[k];
            right += ExampleBlock.right(against[k]);
            double c = a * (1 + odds[k]) + odds[k];
            a = b;
            b = c;
        }
        if (!(a < ExampleBlock.ROOM && b < ExampleBlock.ROOM)) {
            return false;
        }
        sums.setFirst(s0, s1, s2, squares);
        addProducts(a, b, right, examples.size, sums);
        return true;
    }

    /**
     * The same of any features, for all sums but those of the third feature and its followers: a loop of its own, as
     * that of the plane, with which all others are compared, would become slower by finding out where columns begin.
     */
    static boolean add(ExampleBlock examples, GradientSums sums) {
        double[] error = examples.error;
        double[] odds = examples.odds;
        double[] against = examples.against;
        double[] x1 = examples.columnOrAny(1);
        double[] x2 = examples.columnOrAny(2);
        double s0 = sums.g[0];
        double s1 = sums.sumOrLast(1);
        double s2 = sums.sumOrLast(2);
        double squares = sums.squaredError;
        int from = examples.first;
        double a = 0;
        double b = 0;
        long right = 0;
        for (int k = 0; k < examples.size; k++) {
            double e = error[k];
            squares += e * e;
            s0 += e;
            s1 += e * x1[from + k];
            s2 += e * x2[from + k];
            right += ExampleBlock.right(against[k]);
            double c = a * (1 + odds[k]) + odds[k];
            a = b;
            b = c;
        }
        if (!(a < ExampleBlock.ROOM && b < ExampleBlock.ROOM)) {
            return false;
        }
        sums.setFirst(s0, s1, s2, squares);
        addProducts(a, b, right, examples.size, sums);
        return true;
    }

    private static void addProducts(double a, double b, long right, int size, GradientSums sums) {
        double even = size % 2 == 0 ? a : b;
        double odd = size % 2 == 0 ? b : a;
        sums.objective += Log1p.log1p(even + (odd + even * odd));
        sums.misclassified += size - (int) right;
    }
}
