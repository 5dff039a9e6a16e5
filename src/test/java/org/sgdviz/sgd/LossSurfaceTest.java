package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.data.Points;

/** The surface has the means that come out when each cell is computed by itself. */
class LossSurfaceTest {

    private final Random random = new Random(7);

    @ParameterizedTest
    @EnumSource
    void eachCellIsTheMeanOfItsLosses(Objective objective) {
        FeatureMap all = FeatureMap.of(List.of(Feature.values()), false);
        for (FeatureMap features : List.of(FeatureMap.PLANE, all)) {
            for (double reach : new double[] {1e-3, 1, 30, 400, 1e5}) {
                Points points = RandomPoints.blobs(random, 157, 1, 2);
                Weights weights =
                        new Weights(random.doubles(features.count() + 1, -1, 1).toArray());
                int across = random.nextInt(features.count() + 1);
                int up = (across + 1 + random.nextInt(features.count())) % (features.count() + 1);
                LossSurface.Grid grid = new LossSurface.Grid(
                        weights, across, steps(-reach, reach, 23), up, steps(-reach, reach / 2, 9));

                double[] values = values(points, features, objective, grid);

                for (int r = 0; r < 9; r++) {
                    for (int c = 0; c < 23; c++) {
                        double mean = mean(points, features, objective, grid, r, c);
                        assertThat(values[23 * r + c])
                                .as("%s, %s, %d and %d within %s", objective, features.names(), across, up, reach)
                                .isCloseTo(mean, within(2e-14 * Math.max(mean, 1e-30)));
                    }
                }
            }
        }
    }

    @Test
    void tinyLossesKeepTheirDigits() {
        Points points = Points.of(new double[] {-2, 2}, new double[] {0, 0}, new byte[] {0, 1});
        LossSurface.Grid grid = new LossSurface.Grid(new Weights(0, 0, 0), 1, steps(10, 100, 4), 2, new double[] {0});

        double[] values = values(points, FeatureMap.PLANE, Objective.CROSS_ENTROPY, grid);

        for (int c = 0; c < 4; c++) {
            double expected = Math.exp(-2 * grid.columns()[c]); // log(1 + z) is z
            assertThat(values[c]).isCloseTo(expected, within(1e-8 * expected));
        }
    }

    @Test
    void oneGridAfterAnotherIsAsEachByItself() {
        Points points = RandomPoints.blobs(random, 50, 1, 2);
        LossSurface kept = new LossSurface(points, FeatureMap.PLANE, Objective.CROSS_ENTROPY);
        double[] same = steps(-1, 1, 7);
        for (int trial = 0; trial < 40; trial++) {
            int across = random.nextInt(3);
            double[] columns = random.nextBoolean() ? same : steps(-1 - random.nextDouble(), 2, 7);
            Weights weights = new Weights(random.doubles(3, -1, 1).toArray());
            LossSurface.Grid grid = new LossSurface.Grid(weights, across, columns, (across + 1) % 3, steps(-2, 2, 4));
            double[] values = new double[28];

            kept.fill(grid, values, 0, 4, () -> false);

            assertThat(values).isEqualTo(values(points, FeatureMap.PLANE, Objective.CROSS_ENTROPY, grid));
        }
    }

    @Test
    void withoutExamplesThereIsNoMean() {
        LossSurface.Grid grid = new LossSurface.Grid(new Weights(0, 0, 0), 0, steps(-1, 1, 3), 1, steps(-1, 1, 2));

        assertThat(values(Points.EMPTY, FeatureMap.PLANE, Objective.HINGE, grid))
                .containsOnly(Double.NaN);
    }

    @Test
    void whatIsStaleIsLeft() {
        double[] values = new double[6];
        LossSurface.Grid grid = new LossSurface.Grid(new Weights(0, 0, 0), 0, steps(-1, 1, 3), 1, steps(-1, 1, 2));
        int[] asked = {0};

        new LossSurface(RandomPoints.blobs(random, 20, 1, 1), FeatureMap.PLANE, Objective.CROSS_ENTROPY)
                .fill(grid, values, 0, 2, () -> asked[0]++ > 0);

        assertThat(values).startsWith(values[0], values[1], values[2]).endsWith(0, 0, 0);
        assertThat(values[0]).isPositive();
    }

    private static double[] values(Points points, FeatureMap features, Objective objective, LossSurface.Grid grid) {
        double[] values = new double[grid.rows().length * grid.columns().length];
        new LossSurface(points, features, objective).fill(grid, values, 0, grid.rows().length, () -> false);
        return values;
    }

    private static double mean(
            Points points, FeatureMap features, Objective objective, LossSurface.Grid grid, int row, int column) {
        double[] w = grid.weights().toArray();
        w[grid.across()] = grid.columns()[column];
        w[grid.up()] = grid.rows()[row];
        double[] scores = Evaluation.scores(points, features, new Weights(w));
        return IntStream.range(0, scores.length)
                        .mapToDouble(k -> objective.value(scores[k], points.label(k)))
                        .sum()
                / scores.length;
    }

    private static double[] steps(double from, double to, int n) {
        return IntStream.range(0, n)
                .mapToDouble(k -> from + (to - from) * k / (n - 1))
                .toArray();
    }
}
