package org.sgdviz.sgd;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;

/**
 * The mean loss of examples over a grid of values of two weights, the others being fixed. A score is the sum of a
 * number of the example and the grid's row and of one of the example and the column, so the odds are a product of two
 * exponentials which are computed once for each row and once for each column; and the log-loss of all examples is one
 * logarithm of a product, of which only the exponent is taken out now and then. It never changes, for any threads.
 *
 * <p>The log-loss is exact to a few units in the last place of the mean, as all others.
 */
public final class LossSurface {

    /** Exponents beyond ± this are not multiplied: exp(300)² is still finite. */
    private static final double MOST_EXPONENT = 300;

    /** The natural logarithm of a number by which nothing that is up to here can overflow: log(1e308) is 709. */
    private static final double ROOM = 700;

    private static final long MANTISSA = (1L << 52) - 1;
    private static final long ONE = Double.doubleToRawLongBits(1);
    private static final double LN_2 = 0x1.62e42fefa39efp-1;

    private final FeatureMap features;
    private final Loss loss;
    private final boolean byProduct;
    private final int size;

    /** {@code columns[j][k]} is the feature of weight j of example k: 1 for the bias. */
    private final double[][] columns;

    /** −t of each example: −1 for class 1. */
    private final double[] against;

    /** Those of the last grid, as the next one most often has the same columns. */
    private volatile @Nullable Factors known;

    /**
     * What the columns of a grid do to each example.
     *
     * @param across the number of their weight
     * @param at its values
     * @param each {@code each[k][c]} is what a column has the odds of an example multiplied by; null where that is not
     *     asked for or too large
     * @param largest the largest magnitude of its logarithm, for each example
     */
    private record Factors(int across, double[] at, double[][] each, double[] largest) {}

    /** That of some examples; takes time in proportion to them. */
    public LossSurface(Points points, FeatureMap features, Objective objective) {
        this.features = features;
        this.loss = objective.loss();
        this.byProduct = objective == Objective.CROSS_ENTROPY;
        this.size = points.size();
        this.columns = new double[features.count() + 1][size];
        this.against = new double[size];
        Arrays.fill(columns[0], 1);
        double[][] part = new double[features.count()][ExampleBlock.SIZE];
        double[] x1 = new double[ExampleBlock.SIZE];
        double[] x2 = new double[ExampleBlock.SIZE];
        for (int from = 0; from < size; from += ExampleBlock.SIZE) {
            int n = Math.min(ExampleBlock.SIZE, size - from);
            for (int k = 0; k < n; k++) {
                x1[k] = points.x1(from + k);
                x2[k] = points.x2(from + k);
                against[from + k] = 1 - 2 * points.label(from + k);
            }
            features.fill(x1, x2, n, part);
            for (int j = 0; j < part.length; j++) {
                System.arraycopy(part[j], 0, columns[j + 1], from, n);
            }
        }
    }

    /** The number of examples. */
    public int size() {
        return size;
    }

    /**
     * A grid over two weights.
     *
     * @param weights all weights; those of the two are not used
     * @param across the number of the weight whose values are those of the grid's columns: 0 is the bias
     * @param columns its values, finite
     * @param up the number of the other one, whose values are those of the rows
     * @param rows its values, finite
     */
    public record Grid(Weights weights, int across, double[] columns, int up, double[] rows) {}

    /**
     * Fills some rows of a grid.
     *
     * @param values receives the mean loss at row r and column c at {@code r · columns + c}; NaN where scores overflow,
     *     or where there are no examples
     * @param from the first row
     * @param to the row behind the last
     * @param isStale asked now and then; where it is, the rest is left out
     * @throws IllegalArgumentException if the weights are not as many as the features need
     */
    public void fill(Grid grid, double[] values, int from, int to, BooleanSupplier isStale) {
        features.requireFitting(grid.weights());
        Row row = new Row(grid);
        for (int r = from; r < to && !isStale.getAsBoolean(); r++) {
            row.fill(grid.rows()[r], values, r * grid.columns().length);
        }
    }

    private Factors factors(Grid grid) {
        Factors last = known;
        if (last != null && last.across == grid.across() && Arrays.equals(last.at, grid.columns())) {
            return last;
        }
        double[] at = grid.columns().clone();
        double[] feature = columns[grid.across()];
        double reach = Arrays.stream(at).map(Math::abs).max().orElse(0);
        double[] exponents = new double[at.length];
        double[] scratch = new double[at.length];
        Factors made = new Factors(grid.across(), at, new double[size][], new double[size]);
        for (int k = 0; k < size; k++) {
            made.largest[k] = reach * Math.abs(feature[k]);
            if (loss.isOfOdds() && made.largest[k] < MOST_EXPONENT) {
                double[] powers = new double[at.length];
                for (int c = 0; c < at.length; c++) {
                    exponents[c] = against[k] * feature[k] * at[c];
                }
                Exp.expOfCalm(exponents, powers, scratch, at.length);
                made.each[k] = powers;
            }
        }
        known = made;
        return made;
    }

    /** What is computed row by row. */
    private final class Row {

        private final double[] across;
        private final double[] up;
        private final double[] at;

        /** −t times the score without the two weights. */
        private final double[] rest = new double[size];

        private final double[][] factors;
        private final double[] largest;
        private final double[] sums;
        private final double[] products;
        private final long[] exponents;
        private final double[] margins;
        private final double[] odds;

        Row(Grid grid) {
            Factors ofColumns = factors(grid);
            factors = ofColumns.each;
            largest = ofColumns.largest;
            at = grid.columns();
            across = columns[grid.across()];
            up = columns[grid.up()];
            sums = new double[at.length];
            products = new double[at.length];
            exponents = new long[at.length];
            margins = new double[at.length];
            odds = new double[at.length];
            double[] w = grid.weights().values();
            for (int j = 0; j < columns.length; j++) {
                if (j != grid.across() && j != grid.up()) {
                    for (int k = 0; k < size; k++) {
                        rest[k] += w[j] * columns[j][k];
                    }
                }
            }
            for (int k = 0; k < size; k++) {
                rest[k] *= against[k];
            }
        }

        void fill(double value, double[] values, int start) {
            Arrays.fill(sums, 0);
            Arrays.fill(products, 0);
            Arrays.fill(exponents, 0);
            double room = ROOM;
            for (int k = 0; k < size; k++) {
                double fixed = rest[k] + against[k] * up[k] * value;
                if (factors[k] == null || !(Math.abs(fixed) < MOST_EXPONENT)) {
                    addApart(k, fixed);
                } else if (byProduct) {
                    double growth = Math.max(0, fixed + largest[k]) + LN_2;
                    if (growth > room) {
                        takeOutExponents();
                        room = ROOM - LN_2;
                    }
                    room -= growth;
                    multiply(Exp.calm(fixed, 1, 1), factors[k]);
                } else {
                    scale(Exp.calm(fixed, 1, 1), factors[k], odds);
                    loss.addValues(margins, odds, sums, at.length);
                }
            }
            for (int c = 0; c < at.length; c++) {
                values[start + c] = (sums[c] + Log1p.log1p(products[c]) + exponents[c] * LN_2) / size;
            }
        }

        /** An example by itself, whatever its scores. */
        private void addApart(int k, double fixed) {
            double slope = against[k] * across[k];
            for (int c = 0; c < at.length; c++) {
                margins[c] = fixed + slope * at[c];
            }
            if (loss.isOfOdds()) {
                for (int c = 0; c < at.length; c++) {
                    odds[c] = Math.min(Exp.exp(margins[c]), ExampleBlock.LARGEST);
                }
            }
            loss.addValues(margins, odds, sums, at.length);
        }

        /** 1 + p becomes (1 + p)·(1 + factor·odds); p is kept, as it may be tiny. */
        private void multiply(double factor, double[] odds) {
            double[] p = products;
            for (int c = 0; c < p.length; c++) {
                double o = factor * odds[c];
                p[c] = p[c] * (1 + o) + o;
            }
        }

        private void takeOutExponents() {
            for (int c = 0; c < products.length; c++) {
                long bits = Double.doubleToRawLongBits(1 + products[c]);
                exponents[c] += (bits >>> 52) - 1023;
                products[c] = Double.longBitsToDouble((bits & MANTISSA) | ONE) - 1;
            }
        }
    }

    private static void scale(double factor, double[] odds, double[] out) {
        for (int c = 0; c < out.length; c++) {
            out[c] = factor * odds[c];
        }
    }
}
