package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.penalty.Penalty;

/** The least mean loss that two weights allow is no higher than what is found by brute force, and is reached. */
class LossProfileTest {

    private static final FeatureMap SEVEN = FeatureMap.of(List.of(Feature.values()), false);

    private final Random random = new Random(11);

    private record Case(Points points, FeatureMap features, Objective objective, Penalty penalty) {

        double value(double[] w) {
            double[] scores = Evaluation.scores(points, features, new Weights(w));
            double sum = 0;
            for (int k = 0; k < scores.length; k++) {
                sum += objective.value(scores[k], points.label(k)) / scores.length;
            }
            for (int j = 0; j < w.length; j++) {
                sum += penalty.cost(j, w[j]);
            }
            return sum;
        }

        double[] profile(LossSurface.Grid grid) {
            double[] values = new double[grid.rows().length * grid.columns().length];
            new LossProfile(points, features, objective, penalty).fill(grid, values, () -> false);
            return values;
        }

        double[] at(LossSurface.Grid grid, int cell) {
            double[] w = grid.weights().toArray();
            w[grid.across()] = grid.columns()[cell % grid.columns().length];
            w[grid.up()] = grid.rows()[cell / grid.columns().length];
            return w;
        }
    }

    private static Penalty penalty(double l1, double l2, boolean bias) {
        Penalty none = Penalty.NONE;
        return new Penalty(l1, l2, none.penaltyForm(), none.l1Form(), bias, false);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SQUARED_ERROR", "TANH_SQUARED_ERROR"},
            mode = EnumSource.Mode.EXCLUDE)
    void inThePlaneItIsTheLeastOfAllBiases(Objective objective) {
        for (Penalty penalty : List.of(Penalty.NONE, penalty(0, 0.3, true), penalty(0.2, 0.1, true))) {
            for (double reach : new double[] {0.5, 3, 40}) {
                Points points = RandomPoints.blobs(random, 61, 1.5, 1);
                Case tried = new Case(points, FeatureMap.PLANE, objective, penalty);
                int free = random.nextInt(3);
                LossSurface.Grid grid = new LossSurface.Grid(
                        new Weights(2, -1, 0.5),
                        (free + 1) % 3,
                        steps(-reach, reach, 6),
                        (free + 2) % 3,
                        steps(-reach, 1, 5));

                double[] values = tried.profile(grid);

                for (int cell = 0; cell < values.length; cell++) {
                    double[] w = tried.at(grid, cell);
                    double least = least(at -> {
                        w[free] = at;
                        return tried.value(w);
                    });
                    assertThat(values[cell])
                            .as("%s, %s, %d within %s, cell %d", objective, penalty, free, reach, cell)
                            .isCloseTo(least, within(3e-10 * (1 + least)));
                }
            }
        }
    }

    /** The least of a convex function, by thirds. */
    private static double least(DoubleUnaryOperator convex) {
        double low = -1000;
        double high = 1000;
        for (int k = 0; k < 150; k++) {
            double a = low + (high - low) / 3;
            double b = high - (high - low) / 3;
            if (convex.applyAsDouble(a) <= convex.applyAsDouble(b)) {
                high = b;
            } else {
                low = a;
            }
        }
        return convex.applyAsDouble((low + high) / 2);
    }

    /** Whatever weights are tried, none are better, and steps down from some of them come as low. */
    @ParameterizedTest
    @EnumSource(names = {"CROSS_ENTROPY", "SQUARED_HINGE", "MODIFIED_HUBER", "LEAST_SQUARES"})
    void ofSevenFeaturesItIsAsLowAsLongDescentGets(Objective objective) {
        Points points = RandomPoints.blobs(random, 80, 1.5, 1);
        Case tried = new Case(points, SEVEN, objective, penalty(0, 0.05, true));
        LossSurface.Grid grid = new LossSurface.Grid(
                new Weights(random.doubles(8, -1, 1).toArray()), 1, steps(-2, 2, 3), 6, steps(-1, 3, 2));

        double[] values = tried.profile(grid);

        for (int cell = 0; cell < values.length; cell++) {
            double reached = descended(tried, tried.at(grid, cell), grid);
            assertThat(values[cell])
                    .as("%s, cell %d", objective, cell)
                    .isCloseTo(reached, within(1e-6 * (1 + reached)));
            assertThat(values[cell]).isLessThanOrEqualTo(reached * (1 + 1e-9));
        }
    }

    /** One weight after another is set to its best, again and again. */
    private static double descended(Case tried, double[] w, LossSurface.Grid grid) {
        double value = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 400; round++) {
            double before = value;
            for (int j = 0; j < w.length; j++) {
                if (j != grid.across() && j != grid.up()) {
                    value = lowerOne(tried, w, j);
                }
            }
            if (!(value < before - 1e-11)) {
                break;
            }
        }
        return value;
    }

    private static double lowerOne(Case tried, double[] w, int j) {
        double low = w[j] - 2;
        double high = w[j] + 2;
        for (int k = 0; k < 60; k++) {
            double third = (high - low) / 3;
            w[j] = low + third;
            double a = tried.value(w);
            w[j] = high - third;
            double b = tried.value(w);
            if (a <= b) {
                high -= third;
            } else {
                low += third;
            }
        }
        w[j] = (low + high) / 2;
        return tried.value(w);
    }

    @Test
    void whereOnlyGrowingWeightsGetBetterItIsWhatTheyApproach() {
        Points oneClass = Points.of(new double[] {1, 2, -1}, new double[] {0, 1, 1}, new byte[] {1, 1, 1});
        Case tried = new Case(oneClass, FeatureMap.PLANE, Objective.CROSS_ENTROPY, Penalty.NONE);

        double[] values =
                tried.profile(new LossSurface.Grid(new Weights(0, 0, 0), 1, steps(-30, 30, 5), 2, steps(-30, 30, 5)));

        for (double value : values) {
            assertThat(value).isBetween(0.0, 1e-9);
        }
    }

    @Test
    void withTwoWeightsOnlyItIsTheLossItself() {
        FeatureMap one = FeatureMap.of(List.of(Feature.X1), false);
        Case tried = new Case(RandomPoints.blobs(random, 30, 1, 1), one, Objective.HINGE, Penalty.NONE);
        LossSurface.Grid grid = new LossSurface.Grid(new Weights(0, 0), 0, steps(-1, 1, 4), 1, steps(-2, 2, 3));

        double[] values = tried.profile(grid);

        for (int cell = 0; cell < values.length; cell++) {
            assertThat(values[cell]).isCloseTo(tried.value(tried.at(grid, cell)), within(1e-12));
        }
    }

    @Test
    void whatMayHaveSeveralValleysOrHasCornersInSeveralDirectionsIsRefused() {
        assertThat(LossProfile.ability(Objective.SQUARED_ERROR, FeatureMap.PLANE, Penalty.NONE))
                .isEqualTo(LossProfile.Ability.SEVERAL_VALLEYS);
        assertThat(LossProfile.ability(Objective.HINGE, SEVEN, Penalty.NONE)).isEqualTo(LossProfile.Ability.CORNERS);
        assertThat(LossProfile.ability(Objective.CROSS_ENTROPY, SEVEN, penalty(0.1, 0, false)))
                .isEqualTo(LossProfile.Ability.CORNERS);
        assertThat(LossProfile.ability(Objective.HINGE, FeatureMap.PLANE, penalty(1, 1, false)))
                .isEqualTo(LossProfile.Ability.POSSIBLE);
        assertThatThrownBy(() -> new LossProfile(Points.EMPTY, SEVEN, Objective.HINGE, Penalty.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutExamplesThereIsNoMeanAndWhatIsStaleIsLeft() {
        LossSurface.Grid grid = new LossSurface.Grid(new Weights(0, 0, 0), 0, steps(-1, 1, 3), 1, steps(-1, 1, 2));
        assertThat(new Case(Points.EMPTY, FeatureMap.PLANE, Objective.CROSS_ENTROPY, Penalty.NONE).profile(grid))
                .containsOnly(Double.NaN);
        double[] values = new double[6];
        int[] asked = {0};

        new LossProfile(RandomPoints.blobs(random, 20, 1, 1), FeatureMap.PLANE, Objective.CROSS_ENTROPY, Penalty.NONE)
                .fill(grid, values, () -> asked[0]++ > 1);

        assertThat(values[0]).isPositive();
        assertThat(values).endsWith(0, 0, 0);
    }

    private static double[] steps(double from, double to, int n) {
        return IntStream.range(0, n)
                .mapToDouble(k -> from + (to - from) * k / (n - 1))
                .toArray();
    }
}
