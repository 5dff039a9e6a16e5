package org.sgdviz.sgd.schedule;

/**
 * Powers to the last digit or the one before it, the same on every machine. {@link StrictMath#pow} would allocate
 * arrays for each.
 */
final class Powers {

    private static final double MOST = 0x1p62;

    private Powers() {}

    /** x to the power of y; both at least 0. */
    static double pow(double x, double y) {
        double whole = Math.floor(Math.min(y, MOST));
        double rest = y < MOST ? y - whole : 0;
        double power = whole(x, (long) whole);
        if (rest == 0) {
            return power;
        }
        return power * (rest == 0.5 ? Math.sqrt(x) : StrictMath.exp(rest * StrictMath.log(x)));
    }

    /** By squaring, in numbers that are sums of two doubles, as each squaring doubles what is rounded off. */
    private static double whole(double x, long n) {
        double power = 1;
        double powerRest = 0;
        double square = x;
        double squareRest = 0;
        for (long left = n; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                double product = power * square;
                if (Double.isInfinite(product)) {
                    return product;
                }
                double error = Math.fma(power, square, -product) + (power * squareRest + powerRest * square);
                power = product + error;
                powerRest = error - (power - product);
            }
            double product = square * square;
            if (Double.isInfinite(product)) {
                return left == 1 ? power : product;
            }
            double error = Math.fma(square, square, -product) + 2 * square * squareRest;
            square = product + error;
            squareRest = error - (square - product);
        }
        return power;
    }
}
