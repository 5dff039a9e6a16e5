package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketColumnsTest {

    private static double[] means(long width, double... of) {
        int n = of.length;
        double[] mean = new double[n];
        BucketColumns columns = BucketColumns.even(1, 2 * width, new double[n], mean, new double[n]);
        for (int c = 0; c < n; c++) {
            columns.add(2 * c * width, width, of[c], of[c], of[c]);
            columns.add((2 * c + 1) * width, width, of[c], of[c], of[c]);
        }
        columns.finish();
        return mean;
    }

    @Test
    void meansOfAnySizeAreThoseOfTheirBuckets() {
        double[] all = {3.3e-305, 2.2e-300, 1e-306, Double.MIN_VALUE, 0, 0.7, 1e281, 1e308, Double.MAX_VALUE};

        for (long width : new long[] {1, 64, 1L << 40}) {
            assertThat(means(width, all)).as("buckets of %s", width).isEqualTo(all);
        }
    }

    @Test
    void whatIsInfiniteStaysSo() {
        assertThat(means(8, Double.POSITIVE_INFINITY, 1)).containsExactly(Double.POSITIVE_INFINITY, 1);
    }
}
