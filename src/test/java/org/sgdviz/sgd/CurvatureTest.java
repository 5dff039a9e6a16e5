package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.data.Points;

/** The largest curvature, against differences of gradients and against descent itself. */
class CurvatureTest {

    private static final FeatureMap ALL = FeatureMap.of(List.of(Feature.values()), false);

    private final Random random = new Random(4);

    /** The gradient of the mean loss. */
    private static double[] gradient(Points points, FeatureMap features, Objective objective, double[] w) {
        double[] gradient = new double[w.length];
        double[] scores = Evaluation.scores(points, features, new Weights(w));
        double[][] columns = new double[features.count()][1];
        for (int k = 0; k < points.size(); k++) {
            features.fill(new double[] {points.x1(k)}, new double[] {points.x2(k)}, 1, columns);
            double slope = objective.slope(scores[k], points.label(k)) / points.size();
            gradient[0] += slope;
            for (int j = 1; j < w.length; j++) {
                gradient[j] += slope * columns[j - 1][0];
            }
        }
        return gradient;
    }

    /** The largest factor by which the Hessian, from differences of gradients, lengthens a vector. */
    private double byPowerIteration(Points points, FeatureMap features, Objective objective, double[] w) {
        double[] direction = random.doubles(w.length, -1, 1).toArray();
        double length = 0;
        for (int i = 0; i < 300; i++) {
            double[] ahead = w.clone();
            double[] behind = w.clone();
            for (int j = 0; j < w.length; j++) {
                ahead[j] += 1e-5 * direction[j];
                behind[j] -= 1e-5 * direction[j];
            }
            double[] up = gradient(points, features, objective, ahead);
            double[] down = gradient(points, features, objective, behind);
            length = 0;
            for (int j = 0; j < w.length; j++) {
                direction[j] = (up[j] - down[j]) / 2e-5;
                length += direction[j] * direction[j];
            }
            length = Math.sqrt(length);
            for (int j = 0; j < w.length; j++) {
                direction[j] /= length;
            }
        }
        return length;
    }

    @ParameterizedTest
    @EnumSource(names = {"CROSS_ENTROPY", "LEAST_SQUARES"})
    void itIsTheLargestFactorByWhichTheGradientChanges(Objective objective) {
        for (FeatureMap features : List.of(FeatureMap.PLANE, ALL)) {
            Points points = RandomPoints.blobs(random, 60, 1, 1);
            Weights weights =
                    new Weights(random.doubles(features.count() + 1, -0.3, 0.3).toArray());

            Curvature curvature =
                    Curvature.of(points, features, objective, weights, 0).orElseThrow();

            double expected = byPowerIteration(points, features, objective, weights.toArray());
            assertThat(curvature.present()).isCloseTo(expected, within(1e-4 * expected));
            assertThat(curvature.bound()).isGreaterThanOrEqualTo(curvature.present() * (1 - 1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CROSS_ENTROPY", "LEAST_SQUARES", "SQUARED_HINGE", "MODIFIED_HUBER"})
    void descentByTheFullGradientGoesDownBelowTheRate(Objective objective) {
        for (int trial = 0; trial < 20; trial++) {
            Points points = RandomPoints.blobs(random, 50, 1, 3);
            double[] w = random.doubles(3, -3, 3).toArray();
            double rate = 0.999
                    * Curvature.of(points, FeatureMap.PLANE, objective, new Weights(w), 0)
                            .orElseThrow()
                            .guaranteedBelow();
            double before = Evaluation.of(points, new Weights(w), objective).meanObjective();
            for (int step = 0; step < 50; step++) {
                double[] gradient = gradient(points, FeatureMap.PLANE, objective, w);
                for (int j = 0; j < w.length; j++) {
                    w[j] -= rate * gradient[j];
                }
                double after = Evaluation.of(points, new Weights(w), objective).meanObjective();
                assertThat(after).isLessThanOrEqualTo(before + 1e-12 * (1 + before));
                before = after;
            }
        }
    }

    @Test
    void theLeastSquaresOfOneDirectionAreKnown() {
        Points points = Points.of(new double[] {3, -3}, new double[] {0, 0}, new byte[] {1, 0});

        Curvature plain = Curvature.of(points, FeatureMap.PLANE, Objective.LEAST_SQUARES, new Weights(0, 0, 0), 0)
                .orElseThrow();
        Curvature penalized = Curvature.of(points, FeatureMap.PLANE, Objective.CROSS_ENTROPY, new Weights(0, 0, 0), 2)
                .orElseThrow();

        assertThat(plain.bound()).isCloseTo(9, within(1e-12));
        assertThat(plain.present()).isCloseTo(9, within(1e-12));
        assertThat(plain.guaranteedBelow()).isCloseTo(2.0 / 9, within(1e-12));
        assertThat(penalized.bound()).isCloseTo(9 / 4.0 + 2, within(1e-12));
        assertThat(penalized.present()).isCloseTo(9 / 4.0 + 2, within(1e-12));
    }

    @Test
    void thereIsNoneOfOthersOrBeyondNumbers() {
        Points points = RandomPoints.blobs(random, 10, 1, 1);
        Weights zeros = new Weights(0, 0, 0);
        for (Objective objective : List.of(Objective.HINGE, Objective.PERCEPTRON, Objective.SQUARED_ERROR)) {
            assertThat(Curvature.of(points, FeatureMap.PLANE, objective, zeros, 0))
                    .isEmpty();
        }
        assertThat(Curvature.of(Points.EMPTY, FeatureMap.PLANE, Objective.CROSS_ENTROPY, zeros, 0))
                .isEmpty();
        Points huge = Points.of(new double[] {1e200, -1e200}, new double[] {0, 0}, new byte[] {1, 0});
        assertThat(Curvature.of(huge, FeatureMap.PLANE, Objective.CROSS_ENTROPY, zeros, 0))
                .isEmpty();
    }
}
