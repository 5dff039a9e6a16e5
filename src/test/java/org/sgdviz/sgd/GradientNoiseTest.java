package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.optimizer.AdamW;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;

/** The noise of batches' gradients, against single examples and against all batches that there are. */
class GradientNoiseTest {

    private static final FeatureMap ALL = FeatureMap.of(List.of(Feature.values()), false);

    private final Random random = new Random(8);

    private static double[] gradient(Points points, FeatureMap features, Objective objective, Weights w, int k) {
        double[] phi = new double[features.count()];
        double[][] columns = new double[features.count()][1];
        features.fill(new double[] {points.x1(k)}, new double[] {points.x2(k)}, 1, columns);
        double score = w.get(0);
        for (int j = 0; j < phi.length; j++) {
            phi[j] = columns[j][0];
            score += w.get(j + 1) * phi[j];
        }
        double slope = objective.slope(score, points.label(k));
        double[] gradient = new double[phi.length + 1];
        gradient[0] = slope;
        for (int j = 0; j < phi.length; j++) {
            gradient[j + 1] = slope * phi[j];
        }
        return gradient;
    }

    private Weights weights(FeatureMap features) {
        return new Weights(random.doubles(features.count() + 1, -1, 1).toArray());
    }

    @ParameterizedTest
    @EnumSource
    void meanAndCovarianceAreThoseOfTheExamplesOwnGradients(Objective objective) {
        for (FeatureMap features : List.of(FeatureMap.PLANE, ALL)) {
            Points points = RandomPoints.blobs(random, 700, 1.5, 1);
            Weights w = weights(features);
            int n = points.size();
            double[][] each = IntStream.range(0, n)
                    .mapToObj(k -> gradient(points, features, objective, w, k))
                    .toArray(double[][]::new);

            GradientNoise noise = new ExampleGradients(points, features, objective, w).noise();

            assertThat(noise.size()).isEqualTo(n);
            for (int i = 0; i < w.count(); i++) {
                assertThat(noise.mean()[i]).isCloseTo(mean(each, i), within(1e-12));
                for (int j = 0; j < w.count(); j++) {
                    double naive = 0;
                    for (double[] g : each) {
                        naive += (g[i] - mean(each, i)) * (g[j] - mean(each, j)) / n;
                    }
                    assertThat(noise.covariance()[i][j]).isCloseTo(naive, within(1e-11 * (1 + Math.abs(naive))));
                }
            }
        }
    }

    private static double mean(double[][] each, int j) {
        double sum = 0;
        for (double[] g : each) {
            sum += g[j];
        }
        return sum / each.length;
    }

    @Test
    void allBatchesThatThereAreSpreadExactlyAsPredicted() {
        Points points = RandomPoints.blobs(random, 7, 1.5, 1);
        Weights w = weights(FeatureMap.PLANE);
        ExampleGradients gradients = new ExampleGradients(points, FeatureMap.PLANE, Objective.CROSS_ENTROPY, w);
        GradientNoise noise = gradients.noise();
        for (int b = 1; b <= 7; b++) {
            assertSpread(gradients, noise, subsets(7, b), noise.shrinkage(b, false));
        }
        for (int b = 1; b <= 3; b++) {
            assertSpread(gradients, noise, tuples(7, b), noise.shrinkage(b, true));
        }
    }

    private static void assertSpread(
            ExampleGradients gradients, GradientNoise noise, List<int[]> batches, double shrinkage) {
        double[][] tips = batches.stream()
                .map(batch -> gradients.mean(batch, batch.length))
                .toArray(double[][]::new);
        for (int i = 0; i < 3; i++) {
            assertThat(mean(tips, i)).isCloseTo(noise.mean()[i], within(1e-13));
            for (int j = 0; j < 3; j++) {
                double spread = 0;
                for (double[] tip : tips) {
                    spread += (tip[i] - noise.mean()[i]) * (tip[j] - noise.mean()[j]) / tips.length;
                }
                assertThat(spread).isCloseTo(shrinkage * noise.covariance()[i][j], within(1e-13));
            }
        }
    }

    private static List<int[]> subsets(int n, int size) {
        return IntStream.range(0, 1 << n)
                .filter(bits -> Integer.bitCount(bits) == size)
                .mapToObj(bits ->
                        IntStream.range(0, n).filter(i -> (bits >> i & 1) == 1).toArray())
                .toList();
    }

    private static List<int[]> tuples(int n, int size) {
        List<int[]> all = new ArrayList<>();
        for (int code = 0; code < Math.round(Math.pow(n, size)); code++) {
            int[] tuple = new int[size];
            for (int k = 0, rest = code; k < size; k++, rest /= n) {
                tuple[k] = rest % n;
            }
            all.add(tuple);
        }
        return all;
    }

    @Test
    void theBatchOfAllHasNoNoiseUnlessRowsMayBeDrawnTwice() {
        GradientNoise noise = new GradientNoise(50, new double[1], new double[][] {{4}});

        assertThat(noise.shrinkage(50, false)).isZero();
        assertThat(noise.shrinkage(99, false)).isZero();
        assertThat(noise.shrinkage(1, false)).isEqualTo(1);
        assertThat(noise.shrinkage(50, true)).isEqualTo(0.02);
        assertThat(noise.deviation()).isEqualTo(2);
    }

    @Test
    void aSinglePointHasNoNoiseAndNoPointsAndHugeOnesAreNotFinite() {
        Weights w = new Weights(0.5, 1, -1);
        Points one = Points.of(new double[] {1}, new double[] {2}, new byte[] {1});
        GradientNoise noise = new ExampleGradients(one, FeatureMap.PLANE, Objective.CROSS_ENTROPY, w).noise();
        assertThat(noise.isFinite()).isTrue();
        assertThat(noise.deviation()).isZero();
        assertThat(noise.shrinkage(1, false)).isZero();

        assertThat(new ExampleGradients(Points.EMPTY, FeatureMap.PLANE, Objective.CROSS_ENTROPY, w)
                        .noise()
                        .isFinite())
                .isFalse();
        Weights huge = new Weights(1e308, 1e308, 1e308);
        for (Objective objective : Objective.values()) {
            assertThat(new ExampleGradients(one, FeatureMap.PLANE, objective, huge)
                            .noise()
                            .isFinite())
                    .as(objective.id())
                    .isFalse();
        }
    }

    @Test
    void penaltiesCountWhereTheyJoinTheGradient() {
        Weights w = new Weights(3, -2, 4);
        Method plain = Method.PLAIN.withPenalty(Penalty.NONE.withStrengths(0.5, 0.1));

        assertThat(ExampleGradients.penalty(plain, w, 8)).containsExactly(new double[] {0, -0.7, 0.9}, within(1e-15));
        assertThat(ExampleGradients.penalty(plain.withOptimizer(AdamW.USUAL), w, 8))
                .containsExactly(new double[] {0, -0.5, 0.5}, within(1e-15));
        Penalty perBatch = new Penalty(0, 0.8, Penalty.Form.GRADIENT, Penalty.L1Form.CUMULATIVE, true, true);
        assertThat(ExampleGradients.penalty(Method.PLAIN.withPenalty(perBatch), w, 8))
                .containsExactly(new double[] {0.3, -0.2, 0.4}, within(1e-15));
        assertThat(ExampleGradients.penalty(
                        plain.withClipping(new Clipping(OptionalDouble.of(1e-3), OptionalDouble.empty())), w, 8))
                .containsExactly(new double[] {0, -0.7, 0.9}, within(1e-15));
    }
}
