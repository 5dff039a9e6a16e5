package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pyramid against the plain list of all values. */
class LossPyramidTest {

    private static final int CAPACITY = LossPyramid.CAPACITY;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyValueLiesWithinTheBandWhereItBelongs(long seed) {
        Random random = new Random(seed);
        double[] values = values(random, randomSize(random));
        LossPyramid.View view = pyramid(values).view();
        for (int i = 0; i < 10; i++) {
            double step = values.length * Math.pow(2, -14 * random.nextDouble()) / 8;
            double from = random.nextDouble() * values.length - step;
            checkBand(values, from, step, Columns.of(view, from, step, 1 + random.nextInt(400)));
        }
    }

    /** Updates show at most half a bucket away from their place, and no column shows what is farther away than that. */
    private static void checkBand(double[] values, double from, double step, Columns columns) {
        double off = Math.max(step, width(values.length)) / 2.0;
        int n = columns.lo.length;
        double[] most = filled(n, Double.NEGATIVE_INFINITY);
        double[] least = filled(n, Double.POSITIVE_INFINITY);
        for (int u = 1; u <= values.length; u++) {
            int first = (int) Math.floor((u - off - from) / step - 1e-9);
            int last = (int) Math.floor((u + off - from) / step + 1e-9);
            double hi = Double.NEGATIVE_INFINITY;
            double lo = Double.POSITIVE_INFINITY;
            for (int k = Math.max(0, first); k <= Math.min(n - 1, last); k++) {
                hi = Math.max(hi, Double.isNaN(columns.hi[k]) ? hi : columns.hi[k]);
                lo = Math.min(lo, Double.isNaN(columns.lo[k]) ? lo : columns.lo[k]);
                most[k] = Math.max(most[k], values[u - 1]);
                least[k] = Math.min(least[k], values[u - 1]);
            }
            if (first >= 0 && last < n) {
                assertThat(hi).as("update %d", u).isGreaterThanOrEqualTo(values[u - 1]);
                assertThat(lo).as("update %d", u).isLessThanOrEqualTo(values[u - 1]);
            }
        }
        for (int k = 0; k < n; k++) {
            assertThat(Double.isNaN(columns.lo[k])).isEqualTo(Double.isNaN(columns.hi[k]));
            assertThat(Double.isNaN(columns.mean[k])).isEqualTo(Double.isNaN(columns.hi[k]));
            if (!Double.isNaN(columns.hi[k])) {
                assertThat(columns.hi[k]).isLessThanOrEqualTo(most[k]);
                assertThat(columns.lo[k]).isGreaterThanOrEqualTo(least[k]);
                assertThat(columns.mean[k]).isBetween(columns.lo[k] - 1e-9, columns.hi[k] + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void columnsAlignedWithTheBucketsAreExact(long seed) {
        Random random = new Random(seed);
        double[] values = values(random, randomSize(random));
        LossPyramid.View view = pyramid(values).view();
        int step = width(values.length) << random.nextInt(6);
        int skipped = random.nextInt(3);
        int n = Math.min(500, values.length / step + 2);
        Columns columns = Columns.of(view, 1 + (double) skipped * step, step, n);
        for (int k = 0; k < n; k++) {
            int from = Math.min(values.length, (skipped + k) * step);
            double[] part = Arrays.copyOfRange(values, from, Math.min(values.length, from + step));
            if (part.length == 0) {
                assertThat(columns.hi[k]).isNaN();
            } else {
                assertThat(columns.lo[k]).isEqualTo(Arrays.stream(part).min().orElseThrow());
                assertThat(columns.hi[k]).isEqualTo(Arrays.stream(part).max().orElseThrow());
                double mean = Arrays.stream(part).average().orElseThrow();
                assertThat(columns.mean[k]).isCloseTo(mean, within(1e-12 * Math.abs(mean)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneColumnOverAllHasTheWholeRunsMinimumMeanAndMaximum(long seed) {
        Random random = new Random(seed);
        double[] values = values(random, randomSize(random));
        Columns all = Columns.of(pyramid(values).view(), 0, values.length + 1, 1);
        assertThat(all.lo[0]).isEqualTo(Arrays.stream(values).min().orElseThrow());
        assertThat(all.hi[0]).isEqualTo(Arrays.stream(values).max().orElseThrow());
        double mean = Arrays.stream(values).average().orElseThrow();
        assertThat(all.mean[0]).isCloseTo(mean, within(1e-12 * mean));
    }

    /** A plain list of the updates between the edges is the oracle, wherever the edges do not cut a bucket. */
    @ParameterizedTest
    @MethodSource("seeds")
    void columnsBetweenAnyEdgesAreExactWhereTheEdgesAreThoseOfBuckets(long seed) {
        Random random = new Random(seed);
        double[] values = values(random, randomSize(random));
        int width = width(values.length);
        int n = 1 + random.nextInt(300);
        double[] edges = new double[n + 1];
        edges[0] = 1 + width * (double) random.nextInt(5);
        for (int k = 1; k <= n; k++) {
            // some columns are empty, and some hold very many
            int more = k == 1
                    ? 1
                    : random.nextInt(4) == 0
                            ? 0
                            : random.nextInt(20) == 0 ? random.nextInt(500) : 1 + random.nextInt(3);
            edges[k] = edges[k - 1] + more * (double) width;
        }
        Columns columns = new Columns(new double[n], new double[n], new double[n]);
        pyramid(values).view().columns(edges, columns.lo, columns.mean, columns.hi);
        for (int k = 0; k < n; k++) {
            int from = (int) Math.min(values.length, edges[k] - 1);
            int to = (int) Math.min(values.length, edges[k + 1] - 1);
            double[] part = Arrays.copyOfRange(values, from, to);
            if (part.length == 0) {
                assertThat(columns.hi[k]).isNaN();
            } else if (to < values.length) { // the last bucket may not be full
                assertThat(columns.lo[k]).isEqualTo(Arrays.stream(part).min().orElseThrow());
                assertThat(columns.hi[k]).isEqualTo(Arrays.stream(part).max().orElseThrow());
                double mean = Arrays.stream(part).average().orElseThrow();
                assertThat(columns.mean[k]).isCloseTo(mean, within(1e-12 * Math.abs(mean)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void betweenAnyEdgesEveryValueLiesWithinTheBandWhereItBelongs(long seed) {
        Random random = new Random(seed);
        double[] values = values(random, randomSize(random));
        int n = 1 + random.nextInt(400);
        double[] edges = new double[n + 1];
        edges[0] = random.nextDouble() * values.length / 2;
        double narrowest = 1 + random.nextDouble() * 20;
        for (int k = 1; k <= n; k++) {
            edges[k] = edges[k - 1] + narrowest * (1 + random.nextInt(3));
        }
        Columns columns = new Columns(new double[n], new double[n], new double[n]);
        pyramid(values).view().columns(edges, columns.lo, columns.mean, columns.hi);
        double off = Math.max(narrowest, width(values.length)) / 2;
        for (int k = 0; k < n; k++) {
            int first = (int) Math.max(1, Math.ceil(edges[k] - off));
            int last = (int) Math.min(values.length, Math.floor(edges[k + 1] + off));
            int surelyFirst = (int) Math.max(1, Math.ceil(edges[k] + off));
            int surelyLast = (int) Math.min(values.length, Math.floor(edges[k + 1] - off));
            for (int u = surelyFirst; u <= surelyLast; u++) {
                assertThat(values[u - 1]).isBetween(columns.lo[k], columns.hi[k]);
            }
            if (!Double.isNaN(columns.hi[k])) {
                double[] near = Arrays.copyOfRange(values, first - 1, last);
                assertThat(columns.hi[k])
                        .isLessThanOrEqualTo(Arrays.stream(near).max().orElseThrow());
                assertThat(columns.lo[k])
                        .isGreaterThanOrEqualTo(Arrays.stream(near).min().orElseThrow());
            }
        }
    }

    /** By seconds, a stall makes many columns without an update, and one with a part of one. */
    @Test
    void narrowColumnsAreReadFinelyOnlyWhereTheyAre() {
        int updates = 1 << 20;
        int n = 1000;
        double[] stalled = new double[n + 1];
        double[] uneven = new double[n + 1];
        for (int k = 1; k <= n; k++) {
            boolean stall = k > 350 && k <= 650;
            stalled[k] = stalled[k - 1] + (k == 351 ? 0.01 : stall ? 0 : updates / 700.0);
            uneven[k] = uneven[k - 1] + (k <= 500 ? 32 : (updates - 16_000) / 500.0);
        }
        LossPyramid.View view = pyramid(values(new Random(7), updates)).view();
        for (double[] edges : new double[][] {stalled, uneven}) {
            Columns to = new Columns(new double[n], new double[n], new double[n]);
            BucketColumns columns = BucketColumns.between(edges, to.lo, to.mean, to.hi);
            view.collect(edges[0], edges[n], columns, view.size());

            assertThat(columns.taken()).isBetween(600, 10 * n).isLessThan(CAPACITY / 3);
        }
    }

    @Test
    void meansOfLargeLossesDoNotOverflow() {
        double[] values = new double[3 * CAPACITY + 5];
        Arrays.fill(values, 1.5e308);
        LossPyramid pyramid = pyramid(values);
        for (int columns : new int[] {1, 3, 400}) {
            Columns all = Columns.of(pyramid.view(), 1, values.length / (double) columns, columns);
            for (double mean : all.mean) {
                assertThat(mean).isCloseTo(1.5e308, withPercentage(1e-9));
            }
        }
        pyramid.thinTo(CAPACITY / 8);
        pyramid.append(1.5e308);
        pyramid.publish();
        assertThat(Columns.of(pyramid.view(), 1, values.length + 1, 1).mean[0]).isCloseTo(1.5e308, withPercentage(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCurveThatWasMadeCoarserOnTheWayIsStillThatOfAllUpdates(long seed) {
        Random random = new Random(seed);
        double[] values = values(random, randomSize(random));
        int when = random.nextInt(values.length + 1);
        int most = 1024 << random.nextInt(3);
        LossPyramid pyramid = new LossPyramid();
        for (int u = 0; u <= values.length; u++) {
            if (u == when) {
                pyramid.thinTo(most);
                assertThat(pyramid.view().bytes()).isLessThanOrEqualTo(48L * most);
                checkAligned(Arrays.copyOf(values, u), pyramid.view(), (int)
                        pyramid.view().bucketWidth());
            }
            if (u < values.length) {
                pyramid.append(values[u]);
            }
        }
        pyramid.publish();
        assertThat(pyramid.view().size()).isEqualTo(values.length);
        checkAligned(values, pyramid.view(), (int) pyramid.view().bucketWidth() << random.nextInt(4));
    }

    private static void checkAligned(double[] values, LossPyramid.View view, int step) {
        int n = values.length / step + 2;
        Columns columns = Columns.of(view, 1, step, n);
        for (int k = 0; k < n; k++) {
            int from = Math.min(values.length, k * step);
            double[] part = Arrays.copyOfRange(values, from, Math.min(values.length, from + step));
            if (part.length == 0) {
                assertThat(columns.hi[k]).isNaN();
            } else {
                assertThat(columns.lo[k]).isEqualTo(Arrays.stream(part).min().orElseThrow());
                assertThat(columns.hi[k]).isEqualTo(Arrays.stream(part).max().orElseThrow());
                double mean = Arrays.stream(part).average().orElseThrow();
                assertThat(columns.mean[k]).isCloseTo(mean, within(1e-12 * Math.abs(mean)));
            }
        }
    }

    @Test
    void singleUpdatesShowExactlyWhenZoomedIn() {
        double[] values = values(new Random(3), 5000);
        Columns columns = Columns.of(pyramid(values).view(), 4990, 0.25, 60);
        for (int k = 0; k < 60; k++) {
            double u = 4990 + k / 4.0;
            boolean there = u == Math.rint(u) && u <= 5000;
            double[] expected = filled(3, there ? values[(int) u - 1] : Double.NaN);
            assertThat(new double[] {columns.lo[k], columns.mean[k], columns.hi[k]})
                    .containsExactly(expected);
        }
    }

    @Test
    void columnsWithoutUpdatesAreNotANumber() {
        LossPyramid empty = new LossPyramid();
        assertThat(Columns.of(empty.view(), 0, 1, 5).mean).containsOnly(Double.NaN);
        LossPyramid.View view = pyramid(values(new Random(1), 100)).view();
        assertThat(Columns.of(view, 101, 10, 5).hi).containsOnly(Double.NaN);
        assertThat(Columns.of(view, -500, 10, 50).lo).containsOnly(Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, CAPACITY - 1, CAPACITY, CAPACITY + 1, 2 * CAPACITY, 2 * CAPACITY + 1, 2 * CAPACITY + 2})
    void noValueIsLostWhereTheBucketsDouble(int size) {
        for (int spike : new int[] {0, size / 2, size - 1}) {
            double[] values = new double[size];
            values[spike] = 9;
            Columns all = Columns.of(pyramid(values).view(), 1, size, 1);
            assertThat(all.hi[0]).isEqualTo(9);
            assertThat(all.mean[0]).isCloseTo(9.0 / size, within(1e-15));
        }
    }

    @Test
    void nothingShowsBeforeItIsPublished() {
        LossPyramid pyramid = pyramid(new double[] {1, 2});
        pyramid.append(3);
        assertThat(pyramid.view().size()).isEqualTo(2);
        assertThat(Columns.of(pyramid.view(), 1, 1, 3).mean).containsExactly(1, 2, Double.NaN);
        pyramid.publish();
        assertThat(pyramid.view().size()).isEqualTo(3);
        assertThat(Columns.of(pyramid.view(), 1, 1, 3).mean).containsExactly(1, 2, 3);
    }

    @Test
    void aViewNeverChanges() {
        Random random = new Random(5);
        double[] values = values(random, 5 * CAPACITY);
        int[] sizes = random.ints(20, 1, values.length).sorted().toArray();
        LossPyramid pyramid = new LossPyramid();
        LossPyramid.View[] views = new LossPyramid.View[sizes.length];
        Columns[] seen = new Columns[sizes.length];
        Columns[] seenFinely = new Columns[sizes.length];
        int next = 0;
        for (int u = 0; u < values.length; u++) {
            pyramid.append(values[u]);
            if (next < sizes.length && u + 1 == sizes[next]) {
                pyramid.publish();
                views[next] = pyramid.view();
                seen[next] = Columns.of(views[next], 0, sizes[next] / 300.0, 301);
                seenFinely[next] = Columns.of(views[next], 0, 1, 301);
                next++;
            }
        }
        pyramid.publish();
        for (int i = 0; i < sizes.length; i++) {
            Columns again = Columns.of(views[i], 0, sizes[i] / 300.0, 301);
            assertThat(views[i].size()).isEqualTo(sizes[i]);
            assertThat(again.lo).containsExactly(seen[i].lo);
            assertThat(again.mean).containsExactly(seen[i].mean);
            assertThat(again.hi).containsExactly(seen[i].hi);
            assertThat(Columns.of(views[i], 0, 1, 301).hi).containsExactly(seenFinely[i].hi);
        }
    }

    /** The width of the finest buckets: as few updates as keep their number within bounds. */
    private static int width(int size) {
        int width = 1;
        while (size / width > CAPACITY) {
            width *= 2;
        }
        return width;
    }

    private static int randomSize(Random random) {
        return 1 + (int) (5 * CAPACITY * Math.pow(2, -12 * random.nextDouble()));
    }

    /** Smooth, noisy, and now and then a spike. */
    private static double[] values(Random random, int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = 1.0 / (1 + i) + 0.1 * random.nextDouble() + (random.nextInt(3000) == 0 ? 50 * i : 0);
        }
        return values;
    }

    private static LossPyramid pyramid(double[] values) {
        LossPyramid pyramid = new LossPyramid();
        for (double value : values) {
            pyramid.append(value);
        }
        pyramid.publish();
        return pyramid;
    }

    private static double[] filled(int n, double value) {
        double[] array = new double[n];
        Arrays.fill(array, value);
        return array;
    }

    private record Columns(double[] lo, double[] mean, double[] hi) {
        static Columns of(LossPyramid.View view, double from, double step, int n) {
            Columns columns = new Columns(new double[n], new double[n], new double[n]);
            view.columns(from, step, columns.lo, columns.mean, columns.hi);
            return columns;
        }
    }
}
