package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Points;

/** Loops that make several sums at a time have the bits of a loop for each. */
class ExampleBlockTest {

    private final Random random = new Random(6);

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-3, 1, 5, 20})
    void oneLoopHasTheBitsOfTwoAtAnySize(double scale) {
        for (int n = 1; n <= ExampleBlock.SIZE; n++) {
            Points points = n == 1 ? point(scale) : RandomPoints.blobs(random, n, 2, scale);
            double[] weights = random.doubles(3, -2, 2).toArray();
            GradientSums start = start(3);
            GradientSums expected =
                    literalSums(Objective.CROSS_ENTROPY, TestFeatures.COORDINATES, points, weights, start);

            assertSame(sums(Objective.CROSS_ENTROPY, FeatureMap.PLANE, points, weights, start), expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sumsOfAnyNumberOfFeaturesAreThoseOneByOne(Objective kind) {
        for (int features = 0; features <= Feature.values().length; features++) {
            FeatureMap map = FeatureMap.of(Arrays.asList(Feature.values()).subList(0, features), false);
            for (int n : new int[] {1, 2, 7, 15, 16, 32, 33, 100, 255, 256}) {
                Points points = n == 1 ? point(1) : RandomPoints.blobs(random, n, 2, 2);
                double[] weights = random.doubles(features + 1, -2, 2).toArray();
                GradientSums start = start(features + 1);

                assertSame(sums(kind, map, points, weights, start), literalSums(kind, map, points, weights, start));
            }
        }
    }

    /** All rows at score s of the other class: their odds' product is exp(n·s/2), or a little more, in each half. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 40, 161, 162, 200, 353})
    void itAddsNothingWhereProductsBecomeTooLarge(double score) {
        int refusals = 0;
        for (int n = 2; n <= ExampleBlock.SIZE; n++) {
            Points points = RandomPoints.blobs(random, n, 0.001, 1);
            double[] weights = {0, -score / 2, -score / 2};
            GradientSums start = start(3);
            ExampleBlock block = new ExampleBlock(FeatureMap.PLANE);
            block.load(points, 0, n);
            block.compute(weights);
            GradientSums alone = copy(start);
            GradientSums expected =
                    literalSums(Objective.CROSS_ENTROPY, TestFeatures.COORDINATES, points, weights, start);

            if (block.isCalm() && CrossEntropySums.addInPlane(block, alone)) {
                assertSame(alone, expected);
            } else {
                refusals++;
                assertSame(alone, start);
            }
            assertSame(sums(Objective.CROSS_ENTROPY, FeatureMap.PLANE, points, weights, start), expected);
        }
        assertThat(refusals > 0).isEqualTo(score > 0.5);
    }

    private Points point(double scale) {
        double[] x = {random.nextGaussian() * scale};
        return Points.of(x, x, new byte[] {(byte) random.nextInt(2)});
    }

    /** Sums to which others have been added before. */
    private GradientSums start(int weights) {
        GradientSums sums = new GradientSums(weights);
        for (int j = 0; j < weights; j++) {
            sums.g[j] = random.nextGaussian();
        }
        sums.squaredError = random.nextDouble();
        sums.objective = random.nextDouble();
        sums.misclassified = 7;
        return sums;
    }

    private static GradientSums sums(
            Objective kind, FeatureMap features, Points points, double[] weights, GradientSums start) {
        ExampleBlock block = new ExampleBlock(features);
        block.load(points, 0, points.size());
        block.compute(weights);
        GradientSums sums = copy(start);
        sums.add(kind, block);
        return sums;
    }

    /** Each sum by itself, from left to right. */
    private static GradientSums literalSums(
            Objective kind, FeatureMap features, Points points, double[] weights, GradientSums start) {
        ExampleBlock block = new ExampleBlock(features);
        block.load(points, 0, points.size());
        block.compute(weights);
        GradientSums sums = copy(start);
        for (int k = 0; k < block.size; k++) {
            double slope = kind.loss().slopes(block)[k];
            sums.g[0] += slope;
            for (int j = 1; j < sums.g.length; j++) {
                sums.g[j] += slope * block.columns[j - 1][block.first + k];
            }
            sums.squaredError += block.error[k] * block.error[k];
        }
        sums.objective = kind.loss().addLosses(sums.objective, sums.squaredError, block);
        sums.misclassified += block.misclassified();
        return sums;
    }

    private static GradientSums copy(GradientSums sums) {
        GradientSums copy = new GradientSums(sums.g.length);
        copy.add(sums);
        return copy;
    }

    private static void assertSame(GradientSums sums, GradientSums expected) {
        assertThat(sums).usingRecursiveComparison().isEqualTo(expected);
    }
}
