package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Points;

/** The one loop for sums and log-losses of the plane has the bits of the loops for any features. */
class ExampleBlockTest {

    private final Random random = new Random(6);

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-3, 1, 5, 20})
    void oneLoopHasTheBitsOfTwoAtAnySize(double scale) {
        for (int n = 1; n <= ExampleBlock.SIZE; n++) {
            Points points = n == 1 ? point(scale) : RandomPoints.blobs(random, n, 2, scale);
            double[] weights = random.doubles(3, -2, 2).toArray();
            GradientSums start = start();
            GradientSums expected = sums(TestFeatures.COORDINATES, points, weights, start);

            assertSame(sums(FeatureMap.PLANE, points, weights, start), expected);
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
            GradientSums start = start();
            ExampleBlock block = new ExampleBlock(FeatureMap.PLANE);
            block.load(points, 0, n);
            block.compute(weights);
            GradientSums alone = copy(start);
            GradientSums expected = sums(TestFeatures.COORDINATES, points, weights, start);

            if (block.isCalm() && block.addCrossEntropyInPlane(alone)) {
                assertSame(alone, expected);
            } else {
                refusals++;
                assertSame(alone, start);
            }
            assertSame(sums(FeatureMap.PLANE, points, weights, start), expected);
        }
        assertThat(refusals > 0).isEqualTo(score > 0.5);
    }

    private Points point(double scale) {
        double[] x = {random.nextGaussian() * scale};
        return Points.of(x, x, new byte[] {(byte) random.nextInt(2)});
    }

    /** Sums to which others have been added before. */
    private GradientSums start() {
        GradientSums sums = new GradientSums(3);
        for (int j = 0; j < 3; j++) {
            sums.g[j] = random.nextGaussian();
        }
        sums.squaredError = random.nextDouble();
        sums.objective = random.nextDouble();
        sums.misclassified = 7;
        return sums;
    }

    private static GradientSums sums(FeatureMap features, Points points, double[] weights, GradientSums start) {
        ExampleBlock block = new ExampleBlock(features);
        block.load(points, 0, points.size());
        block.compute(weights);
        GradientSums sums = copy(start);
        sums.add(Objective.CROSS_ENTROPY, block);
        return sums;
    }

    private static GradientSums copy(GradientSums sums) {
        GradientSums copy = new GradientSums(3);
        copy.add(sums);
        return copy;
    }

    private static void assertSame(GradientSums sums, GradientSums expected) {
        assertThat(sums).usingRecursiveComparison().isEqualTo(expected);
    }
}
