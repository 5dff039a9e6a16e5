package org.sgdviz.sgd;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sgdviz.data.Role;
import org.sgdviz.data.RowList;

/**
 * The mean and the standard deviation of each feature over some rows, by which features are standardized: as
 * scikit-learn's StandardScaler has them. An immutable value.
 *
 * @param columns of each feature
 */
public record Scaling(List<Column> columns) {

    /** Of one more than there can be, the difference of which to 1 is known. */
    private static final double EPSILON = 0x1p-52;

    private static final int BLOCK = 4096;

    public Scaling {
        columns = List.copyOf(columns);
    }

    /**
     * What is subtracted from a feature, and by what the rest is divided.
     *
     * @param mean its mean; 0 of no rows
     * @param scale its standard deviation, the variance being the mean square of the deviations; 1 where that is no
     *     larger than rounding makes it, of no rows, and where it is not finite
     */
    public record Column(double mean, double scale) {

        private static final Column NONE = new Column(0, 1);

        private static Column of(double mean, double variance, int n) {
            if (!Double.isFinite(mean) || !Double.isFinite(variance)) {
                return NONE;
            }
            double rounding = n * mean * EPSILON;
            boolean isConstant = variance <= n * EPSILON * variance + rounding * rounding;
            return new Column(mean, isConstant ? 1 : Math.sqrt(variance));
        }

        void scale(double[] values, int n) {
            for (int k = 0; k < n; k++) {
                values[k] = (values[k] - mean) / scale;
            }
        }
    }

    /**
     * That of the training rows present. Sums are of {@value #BLOCK} rows from left to right, then of these sums, so
     * that they are the same whoever computes them.
     */
    static Scaling of(FeatureMap features, RowList rows) {
        int d = features.count();
        int[] present = rows.rows(Role.TRAINING);
        if (present.length == 0) {
            return new Scaling(IntStream.range(0, d).mapToObj(j -> Column.NONE).toList());
        }
        int n = present.length;
        FixedSums sums = new FixedSums(features, rows, present);
        double[] means = sums.of(new double[d], false);
        for (int j = 0; j < d; j++) {
            means[j] /= n;
        }
        double[] rest = sums.of(means, false);
        double[] squares = sums.of(means, true);
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < d; j++) {
            double variance = (squares[j] - rest[j] * rest[j] / n) / n;
            columns.add(Column.of(means[j], variance, n));
        }
        return new Scaling(columns);
    }

    /**
     * The weights that give, with the features themselves, the scores that some weights give with the standardized
     * ones.
     */
    Weights unscaled(Weights weights) {
        double[] w = weights.toArray();
        for (int j = 1; j < w.length; j++) {
            Column column = columns.get(j - 1);
            w[j] /= column.scale;
            w[0] -= w[j] * column.mean;
        }
        return new Weights(w);
    }

    /**
     * Whether another scaling is farther off than a factor of 2: a scale, or a mean by more than the scale.
     */
    public boolean isFarFrom(Scaling other) {
        for (int j = 0; j < columns.size(); j++) {
            Column mine = columns.get(j);
            Column its = other.columns.get(j);
            double ratio = mine.scale / its.scale;
            if (ratio > 2 || ratio < 0.5 || Math.abs(mine.mean - its.mean) > mine.scale) {
                return true;
            }
        }
        return false;
    }

    /** Sums of the features of rows. */
    private record FixedSums(FeatureMap features, RowList rows, int[] present) {

        /** The sum of what is left of each feature without some centre, or of the squares of that. */
        double[] of(double[] centres, boolean squared) {
            double[] total = new double[centres.length];
            double[][] columns = new double[centres.length][ExampleBlock.SIZE];
            double[] x1 = new double[ExampleBlock.SIZE];
            double[] x2 = new double[ExampleBlock.SIZE];
            for (int start = 0; start < present.length; start += BLOCK) {
                int end = Math.min(present.length, start + BLOCK);
                double[] sum = new double[centres.length];
                for (int i = start; i < end; i += ExampleBlock.SIZE) {
                    int n = Math.min(ExampleBlock.SIZE, end - i);
                    for (int k = 0; k < n; k++) {
                        x1[k] = rows.x1(present[i + k]);
                        x2[k] = rows.x2(present[i + k]);
                    }
                    features.fill(x1, x2, n, columns);
                    for (int j = 0; j < sum.length; j++) {
                        sum[j] = add(sum[j], columns[j], n, centres[j], squared);
                    }
                }
                for (int j = 0; j < sum.length; j++) {
                    total[j] += sum[j];
                }
            }
            return total;
        }

        private static double add(double before, double[] values, int n, double centre, boolean squared) {
            double sum = before;
            for (int k = 0; k < n; k++) {
                double deviation = values[k] - centre;
                sum += squared ? deviation * deviation : deviation;
            }
            return sum;
        }
    }
}
